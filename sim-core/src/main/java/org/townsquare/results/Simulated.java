package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.measure.Figures;
import org.townsquare.measure.Figures.Figure;
import org.townsquare.results.table.CsvFile;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;
import org.townsquare.statistics.Discrepancy;
import org.townsquare.statistics.Quantiles;

/**
 * What the runs of a folder have where published figures stand.
 *
 * @param values {@code values[replicate][figure]}
 */
public record Simulated(Figures figures, double[][] values) {

    /** Reads timeseries.csv of a folder. */
    public static Simulated read(Path folder, Scenario scenario) throws IOException {
        Figures figures = Figures.of(scenario);
        double[][] values = new double[scenario.replicates()][figures.all().size()];
        if (!figures.isEmpty()) {
            People people = People.of(folder, scenario);
            ReplicateTable.TIMESERIES.read(folder, row -> {
                int step = CsvFile.count(row, "step");
                int platform = scenario.platformIndex(row.getField("platform"));
                for (int i = 0; i < figures.all().size(); i++) {
                    Figure figure = figures.all().get(i);
                    if (figure.step() == step && figure.platform() == platform) {
                        double metric = CsvFile.real(row, figure.unit().metric().column());
                        values[CsvFile.count(row, "replicate")][i] = people.of(figure.unit(), metric);
                    }
                }
            });
        }
        return new Simulated(figures, values);
    }

    /** Those at some of the figures. */
    Simulated at(Figures some) {
        int[] columns = some.all().stream().mapToInt(figures.all()::indexOf).toArray();
        return new Simulated(
                some,
                Arrays.stream(values)
                        .map(row ->
                                Arrays.stream(columns).mapToDouble(i -> row[i]).toArray())
                        .toArray(double[][]::new));
    }

    /** Of each replicate at one of the figures. */
    double[] of(int figure) {
        return Arrays.stream(values).mapToDouble(row -> row[figure]).toArray();
    }

    /** At each of the figures. */
    double[] medians() {
        return Figures.medians(values);
    }

    /** How far published figures are from the runs beyond these' own spread: what the figures to fit teach of it, all together. */
    Discrepancy discrepancy() {
        List<Discrepancy.Known> known = new ArrayList<>();
        for (int i = 0; i < figures.all().size(); i++) {
            Figure figure = figures.all().get(i);
            if (figure.use() == FigureUse.FIT) {
                double[] runs = Arrays.stream(of(i)).map(FastMath::log).toArray();
                known.add(new Discrepancy.Known(
                        figure.step(),
                        FastMath.log(figure.value()) - Quantiles.median(runs),
                        runs.length == 1 ? 0 : new Variance().evaluate(runs),
                        figure.weight()));
            }
        }
        return new Discrepancy(known);
    }

    /** Platforms and units that there are figures of, as figures of each, in the order of the scenario. */
    List<Figures> bySeries() {
        return figures.all().stream()
                .sorted((a, b) -> a.platform() != b.platform()
                        ? Integer.compare(a.platform(), b.platform())
                        : a.unit().compareTo(b.unit()))
                .map(figure -> figures.of(figure.platform(), figure.unit()))
                .distinct()
                .toList();
    }
}
