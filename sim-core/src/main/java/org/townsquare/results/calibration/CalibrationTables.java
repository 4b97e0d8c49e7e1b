package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.townsquare.measure.Figures;
import org.townsquare.results.Column;
import org.townsquare.results.ColumnType;
import org.townsquare.results.Table;
import org.townsquare.scenario.Distribution;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;
import org.townsquare.statistics.Posterior;

/** The tables of a calibration. */
public final class CalibrationTables {

    /** What was learnt of each parameter. */
    public static final Table<CalibrationFinding.Learnt> LEARNT = new Table<>(
            "learnt",
            "uncertain parameter",
            List.of(
                    Column.text("parameter", "its path", CalibrationFinding.Learnt::path),
                    Column.text(
                            "prior_median",
                            "its median before",
                            row -> row.prior().at(0.5)),
                    Column.text("median", "its median, by the weights", row -> row.at(0.5)),
                    Column.text("low", "its 5 % quantile, by the weights", row -> row.at(0.05)),
                    Column.text("high", "its 95 % quantile, by the weights", row -> row.at(0.95)),
                    Column.real(
                            "spread",
                            "of the prior's",
                            "standard deviation of its quantile in the prior, as a share of what it was: 1 where nothing was learnt",
                            CalibrationFinding.Learnt::spread),
                    Column.real(
                            "divergence",
                            "nats",
                            "Kullback-Leibler divergence from the prior, over ten classes of equal probability",
                            CalibrationFinding.Learnt::divergence),
                    Column.real(
                            "by_chance",
                            "nats",
                            "divergence to be expected of so few draws if nothing was learnt",
                            CalibrationFinding.Learnt::byChance)));

    /** Posterior predictive checks. */
    private static final Table<Named> PREDICTIVE = new Table<>(
            "predictive",
            "figure that was fitted",
            List.of(
                    Column.text("platform", "its name", Named::platform),
                    Column.text(
                            "unit",
                            "what is counted",
                            row -> row.check.figure().unit().name().toLowerCase(Locale.ROOT)),
                    new Column<>(
                            "date",
                            ColumnType.DATE,
                            "",
                            "its day",
                            row -> row.check.figure().date()),
                    Column.real(
                            "published",
                            "people, or a share",
                            "the figure, in the model's unit",
                            row -> row.check.figure().value()),
                    Column.real(
                            "median",
                            "people, or a share",
                            "median of what the posterior predicts",
                            row -> row.check.at(0.5)),
                    Column.real("low", "people, or a share", "its 5 % quantile", row -> row.check.at(0.05)),
                    Column.real("high", "people, or a share", "its 95 % quantile", row -> row.check.at(0.95)),
                    Column.real(
                            "up_to", "share", "share of the predictions up to the figure", row -> row.check.upTo())));

    /** All whose columns are the same in each folder. */
    public static final List<Table<?>> ALL = List.of(LEARNT, PREDICTIVE);

    private record Named(String platform, CalibrationFinding.Check check) {}

    private record Draw(List<String> values, double weight) {}

    private record Run(Asked asked, int replicate, double distance, List<String> values, double[] seen) {}

    private CalibrationTables() {}

    /** The values of the parameters at some quantiles. */
    public static List<String> values(Scenario scenario, List<Double> u) {
        List<Distribution> priors = List.copyOf(scenario.uncertain().values());
        return IntStream.range(0, priors.size())
                .mapToObj(j -> priors.get(j).at(u.get(j)))
                .toList();
    }

    private static Table<Run> evaluations(Scenario scenario, int figures) {
        List<Column<Run>> columns = new ArrayList<>(List.of(
                Column.whole("generation", "", "its number, from 0", row -> row.asked.generation()),
                Column.whole("evaluation", "", "its number in the generation, from 0", row -> row.asked.number()),
                Column.whole("replicate", "", "its number in the evaluation, from 0", Run::replicate),
                Column.whole(
                        "seed",
                        "",
                        "what the run's random numbers come from",
                        row -> row.asked.seeds().get(row.replicate)),
                Column.real(
                        "distance",
                        "",
                        "root mean square logarithm from the figures",
                        row -> ScenarioFiles.plain(row.distance))));
        int parameter = 0;
        for (String path : scenario.uncertain().keySet()) {
            int j = parameter++;
            columns.add(Column.text(path, "what it was", row -> row.values.get(j)));
        }
        for (int f = 0; f < figures; f++) {
            int i = f;
            columns.add(Column.real(
                    figure(f), "people, or a share", "in place of a figure", row -> ScenarioFiles.plain(row.seen[i])));
        }
        return new Table<>("evaluations", "run", columns);
    }

    private static String figure(int position) {
        return "figure_" + (position + 1);
    }

    /** Writes a row for each run. */
    static void writeEvaluations(
            Path folder, Scenario scenario, Collection<Asked> asked, Map<String, double[][]> simulated)
            throws IOException {
        Figures fitted = Figures.of(scenario).of(FigureUse.FIT);
        evaluations(scenario, fitted.all().size()).write(folder, asked.stream().flatMap(one -> {
            double[][] runs = simulated.get(one.key());
            List<String> values = values(scenario, one.u());
            return IntStream.range(0, runs.length)
                    .mapToObj(r -> new Run(one, r, fitted.error(runs[r]), values, runs[r]));
        }));
    }

    /** What the runs of a complete folder have in place of the figures, by keys of evaluations. */
    public static Map<String, double[][]> simulated(Path folder, Scenario scenario) throws IOException {
        int figures = Figures.of(scenario).of(FigureUse.FIT).all().size();
        Map<String, List<double[]>> rows = new LinkedHashMap<>();
        evaluations(scenario, figures)
                .read(
                        folder,
                        row -> rows.computeIfAbsent(
                                        row.getField("generation") + "/" + row.getField("evaluation"),
                                        none -> new ArrayList<>())
                                .add(IntStream.range(0, figures)
                                        .mapToDouble(f -> Double.parseDouble(row.getField(figure(f))))
                                        .toArray()));
        Map<String, double[][]> simulated = new TreeMap<>();
        rows.forEach((key, runs) -> simulated.put(key, runs.toArray(double[][]::new)));
        return simulated;
    }

    /** Writes all but the evaluations. */
    static void write(Path folder, Scenario scenario, CalibrationFinding finding) throws IOException {
        LEARNT.write(folder, finding.learnt(scenario).stream());
        PREDICTIVE.write(
                folder,
                finding.checks(Figures.of(scenario).of(FigureUse.FIT)).stream()
                        .map(check -> new Named(
                                scenario.platforms()
                                        .get(check.figure().platform())
                                        .name(),
                                check)));
        List<Column<Draw>> columns = new ArrayList<>();
        int parameter = 0;
        for (String path : scenario.uncertain().keySet()) {
            int j = parameter++;
            columns.add(Column.text(path, "its value", draw -> draw.values.get(j)));
        }
        columns.add(Column.real("weight", "share", "how often", draw -> ScenarioFiles.plain(draw.weight)));
        Posterior posterior = finding.posterior();
        new Table<>("posterior", "draw", columns)
                .write(
                        folder,
                        IntStream.range(0, posterior.weights().length)
                                .mapToObj(i -> new Draw(
                                        values(scenario, boxed(posterior.draws().get(i))),
                                        posterior.weights()[i])));
    }

    private static List<Double> boxed(double[] u) {
        return IntStream.range(0, u.length).mapToObj(j -> u[j]).toList();
    }
}
