package org.townsquare.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.townsquare.measure.Outcome;
import org.townsquare.results.table.CsvFile;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;

/** The numbers by which a variant is compared, of every platform and replicate; NaN where there is none. */
public final class Measurements {

    private final Scenario scenario;
    private final int from;
    private final Map<Measure, double[][]> values = new EnumMap<>(Measure.class);

    /** {@code steps[platform][replicate]}: in how many steps there was something to see. */
    private final int[][] steps;

    private Measurements(Scenario scenario, int runs, int from) {
        this.scenario = scenario;
        this.from = from;
        int platforms = scenario.platforms().size();
        steps = new int[platforms][runs];
        for (Measure measure : Measure.values()) {
            double[][] none = new double[platforms][runs];
            Arrays.stream(none).forEach(replicates -> Arrays.fill(replicates, Double.NaN));
            values.put(measure, none);
        }
    }

    /**
     * Reads the tables of a variant.
     *
     * @param from the fork's step
     */
    public static Measurements read(Path folder, Scenario scenario, int from) throws IOException {
        Measurements measurements = new Measurements(scenario, scenario.replicates(), from);
        ReplicateTable.RUNS.read(folder, row -> measurements.addRun(replicate(row), row));
        ReplicateTable.TIMESERIES.read(folder, measurements::addStep);
        return measurements;
    }

    /**
     * What the runs of a table without lines over time say, of which a sweep may have kept some columns only.
     *
     * @param rows {@code rows.get(run)}: those of its platforms
     */
    public static Measurements of(Scenario scenario, List<List<NamedCsvRecord>> rows) {
        Measurements measurements = new Measurements(scenario, rows.size(), 0);
        for (int run = 0; run < rows.size(); run++) {
            for (NamedCsvRecord row : rows.get(run)) {
                measurements.addRun(run, row);
            }
        }
        return measurements;
    }

    /** Reads the tables of all variants in the folder of a fork. */
    static List<Measurements> read(Path folder, Scenario scenario, Fork fork) throws IOException {
        List<Measurements> variants = new ArrayList<>();
        for (Fork.Variant variant : fork.variants()) {
            Path own = ResultsFolder.ofVariant(folder, variant.name());
            variants.add(read(own, variant.of(scenario), fork.at()));
        }
        return variants;
    }

    /** Of each replicate. */
    public double[] of(Measure measure, int platform) {
        return values.get(measure)[platform];
    }

    /** Whether any replicate has a number. */
    public boolean has(Measure measure, int platform) {
        return Arrays.stream(of(measure, platform)).anyMatch(value -> !Double.isNaN(value));
    }

    private void addRun(int run, NamedCsvRecord row) {
        int platform = platform(row);
        String adoption = row.findField("adoption").orElse("");
        if (!adoption.isEmpty() && !adoption.equals(Outcome.UNDECIDED.word())) {
            of(Measure.CRITICAL_MASS, platform)[run] = adoption.equals(Outcome.CRITICAL_MASS.word()) ? 1 : 0;
        }
        if (scenario.platforms().get(platform).business().hasMoney()) {
            row.findField("economic")
                    .ifPresent(paid -> of(Measure.ECONOMIC, platform)[run] = Boolean.parseBoolean(paid) ? 1 : 0);
        }
        for (Measure share : List.of(Measure.FINAL_SHARE, Measure.PEAK_SHARE)) {
            row.findField(share.word())
                    .filter(field -> !field.isEmpty())
                    .ifPresent(field -> of(share, platform)[run] = Double.parseDouble(field));
        }
    }

    private void addStep(NamedCsvRecord row) {
        int step = CsvFile.count(row, "step");
        if (step < from) {
            return;
        }
        double seen = CsvFile.real(row, Measure.TOXICITY_SEEN.word());
        if (!Double.isNaN(seen)) {
            int platform = platform(row);
            int replicate = replicate(row);
            int count = ++steps[platform][replicate];
            double before = count == 1 ? 0 : of(Measure.TOXICITY_SEEN, platform)[replicate];
            set(Measure.TOXICITY_SEEN, row, before + (seen - before) / count);
        }
        for (Measure money : List.of(Measure.REVENUE, Measure.CASH)) {
            double dollars = CsvFile.real(row, money.word());
            if (!Double.isNaN(dollars)) {
                double before = of(money, platform(row))[replicate(row)];
                boolean adds = money == Measure.REVENUE && !Double.isNaN(before);
                set(money, row, adds ? before + dollars : dollars);
            }
        }
    }

    private void set(Measure measure, NamedCsvRecord row, double value) {
        of(measure, platform(row))[replicate(row)] = value;
    }

    private int platform(NamedCsvRecord row) {
        return scenario.platformIndex(row.getField("platform"));
    }

    private static int replicate(NamedCsvRecord row) {
        return CsvFile.count(row, "replicate");
    }
}
