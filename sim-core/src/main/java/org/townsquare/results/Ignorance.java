package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.townsquare.measure.Outcome;
import org.townsquare.results.folder.Part;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.table.Table;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.PairDraws;
import org.townsquare.statistics.Clusters;
import org.townsquare.statistics.Estimated;
import org.townsquare.statistics.FirstOrder;
import org.townsquare.statistics.TotalOrder;

/**
 * How much of what differs between runs is ignorance, and of which parameters: for each alternative and measure the share of
 * the variance that pairs of the same draw have in common, and the first-order and total index of each parameter, from the runs
 * themselves. Joint draws of an ensemble depend on one another, so that there are no total indices with one.
 */
public final class Ignorance {

    /**
     * Whose share of a measure's variance is how large, as summary.json has it.
     *
     * @param ignorance the share between draws
     * @param chance the rest
     * @param firstOrder of each parameter, by its path
     * @param explained by the fit that total indices come from, of draws that it has not seen; null if there are none
     * @param total of each parameter, by its path; null if there are none
     */
    record Part(
            String platform,
            String measure,
            Estimated ignorance,
            Estimated chance,
            Map<String, Estimated> firstOrder,
            Estimated explained,
            Map<String, Estimated> total) {}

    /** An index of a measure. */
    private record Row(Part of, String index, String parameter, Estimated value) {}

    /** What of the variance is ignorance, and of what. */
    public static final Table<Row> TABLE = new Table<>(
            "ignorance",
            "alternative, measure and index; only where something is uncertain",
            List.of(
                    Column.text("platform", "its name", row -> row.of.platform()),
                    Column.text("measure", "whose variance it is", row -> row.of.measure()),
                    Column.text(
                            "index",
                            "ignorance: the share between draws; first-order: that of one parameter alone; total: with"
                                    + " what it does together with others; explained: that of the fit behind total",
                            Row::index),
                    Column.text("parameter", "its path; empty for all together", Row::parameter),
                    Column.real("value", "share of the variance", "the estimate", row -> row.value.value()),
                    Column.real("low", "share of the variance", "lower end of its interval", row -> row.value.low()),
                    Column.real(
                            "high", "share of the variance", "upper end of its interval", row -> row.value.high())));

    static final String FILE = TABLE.file();

    private static final double LEVEL = 0.95;

    private final List<String> paths;
    private final List<List<String>> draws = new ArrayList<>();
    private final List<Measured> measured = new ArrayList<>();
    private final boolean independent;

    /** A measure of a platform in the runs of each draw. */
    private record Measured(String platform, String measure, String words, Map<Integer, List<Double>> byDraw) {

        List<double[]> outcomes(int draws) {
            List<double[]> outcomes = new ArrayList<>();
            for (int draw = 0; draw < draws; draw++) {
                outcomes.add(byDraw.getOrDefault(draw, List.of()).stream()
                        .mapToDouble(one -> one)
                        .toArray());
            }
            return outcomes;
        }

        void add(int draw, double outcome) {
            byDraw.computeIfAbsent(draw, none -> new ArrayList<>()).add(outcome);
        }
    }

    private Ignorance(Scenario scenario) {
        PairDraws pairs = PairDraws.of(scenario);
        paths = pairs.paths();
        independent = scenario.ensemble() == null;
        for (int draw = 0; draw <= PairDraws.pair(scenario.replicates() - 1); draw++) {
            draws.add(pairs.values(draw));
        }
    }

    /** Reads runs.csv of a folder; nothing is measured where all is certain. */
    public static Ignorance read(Path folder, Scenario scenario) throws IOException {
        Ignorance ignorance = new Ignorance(scenario);
        if (!scenario.isUncertain()) {
            return ignorance;
        }
        Map<String, Measured> reached = new TreeMap<>();
        Map<String, Measured> shares = new TreeMap<>();
        for (PlatformSpec platform : scenario.platforms()) {
            if (platform.role() == Role.ALTERNATIVE) {
                ignorance.measure(platform.name(), "critical_mass", "ignorance.critical-mass", reached);
                ignorance.measure(platform.name(), "final_share", "ignorance.final-share", shares);
            }
        }
        ReplicateTable.RUNS.read(folder, row -> {
            int draw = PairDraws.pair(CsvFile.count(row, "replicate"));
            String platform = row.getField("platform");
            String adoption = row.getField("adoption");
            if (reached.containsKey(platform)) {
                shares.get(platform).add(draw, CsvFile.real(row, "final_share"));
                if (!adoption.equals(Outcome.UNDECIDED.word())) {
                    reached.get(platform).add(draw, adoption.equals(Outcome.CRITICAL_MASS.word()) ? 1 : 0);
                }
            }
        });
        return ignorance;
    }

    private void measure(String platform, String measure, String words, Map<String, Measured> of) {
        Measured all = new Measured(platform, measure, words, new TreeMap<>());
        measured.add(all);
        of.put(platform, all);
    }

    private FirstOrder index(Measured of, int parameter) {
        List<double[]> outcomes = of.outcomes(draws.size());
        try {
            return FirstOrder.ofNumbers(numbers(parameter), outcomes);
        } catch (NumberFormatException words) {
            return FirstOrder.ofWords(values(parameter), outcomes);
        }
    }

    private List<String> values(int parameter) {
        return draws.stream().map(draw -> draw.get(parameter)).toList();
    }

    private double[] numbers(int parameter) {
        return values(parameter).stream().mapToDouble(Double::parseDouble).toArray();
    }

    private TotalOrder totals(Measured of) {
        List<double[]> parameters = new ArrayList<>();
        for (int j = 0; j < paths.size(); j++) {
            try {
                parameters.add(numbers(j));
            } catch (NumberFormatException words) {
                List<String> values = values(j);
                List<String> different = values.stream().distinct().toList();
                parameters.add(values.stream().mapToDouble(different::indexOf).toArray());
            }
        }
        return TotalOrder.of(parameters, of.outcomes(draws.size()));
    }

    /** Writes the table, if anything is uncertain: a row per alternative, measure and index. */
    void write(Path folder) throws IOException {
        if (measured.isEmpty()) {
            return;
        }
        TABLE.write(folder, parts().stream().flatMap(Ignorance::rows));
    }

    /** Of each alternative and measure; empty where all is certain. */
    List<Part> parts() {
        return measured.stream().map(this::part).toList();
    }

    private Part part(Measured each) {
        Estimated share = new Clusters(each.outcomes(draws.size())).shareBetween(LEVEL);
        TotalOrder totals = independent ? totals(each) : null;
        Map<String, Estimated> firstOrder = new LinkedHashMap<>();
        Map<String, Estimated> total = new LinkedHashMap<>();
        for (int j = 0; j < paths.size(); j++) {
            firstOrder.put(paths.get(j), index(each, j).index(LEVEL));
            if (independent) {
                total.put(paths.get(j), totals.index(j, LEVEL));
            }
        }
        Estimated rest = new Estimated(1 - share.value(), 1 - share.high(), 1 - share.low());
        return new Part(
                each.platform,
                each.measure,
                share,
                rest,
                firstOrder,
                independent ? totals.explained(LEVEL) : null,
                independent ? total : null);
    }

    private static Stream<Row> rows(Part part) {
        Stream<Row> shares = Stream.concat(
                Stream.of(new Row(part, "ignorance", null, part.ignorance)),
                rows(part, "first-order", part.firstOrder));
        return part.total == null
                ? shares
                : Stream.concat(
                        shares,
                        Stream.concat(
                                rows(part, "total", part.total),
                                Stream.of(new Row(part, "explained", null, part.explained))));
    }

    private static Stream<Row> rows(Part part, String index, Map<String, Estimated> values) {
        return values.entrySet().stream().map(each -> new Row(part, index, each.getKey(), each.getValue()));
    }

    /** What there is to say of each measure that differs between runs. */
    public List<String> sentences() {
        return measured.stream().flatMap(each -> sentence(each).stream()).toList();
    }

    private List<String> sentence(Measured of) {
        Estimated share = new Clusters(of.outcomes(draws.size())).shareBetween(LEVEL);
        if (Double.isNaN(share.value())) {
            return List.of();
        }
        return List.of(Words.say(
                "ignorance",
                of.platform,
                Words.say(of.words),
                Percent.text(share.value()),
                Percent.range(share.low(), share.high()),
                most(of)));
    }

    /** Names a parameter only if its index is above 0 beyond doubt, with as many chances to be wrong as there are parameters. */
    private String most(Measured of) {
        double strict = 1 - (1 - LEVEL) / paths.size();
        int most = -1;
        Estimated largest = Estimated.UNKNOWN;
        for (int j = 0; j < paths.size(); j++) {
            Estimated index = index(of, j).index(strict);
            if (index.low() > 0 && (most < 0 || index.value() > largest.value())) {
                most = j;
                largest = index;
            }
        }
        if (most < 0) {
            return Words.say("ignorance.none", draws.size());
        }
        Estimated index = index(of, most).index(LEVEL);
        Estimated total = independent ? totals(of).index(most, LEVEL) : Estimated.UNKNOWN;
        String alone = Words.say(
                "ignorance.most",
                paths.get(most),
                Percent.text(index.value()),
                Percent.range(index.low(), index.high()));
        return Double.isNaN(total.value())
                ? alone
                : alone
                        + Words.say(
                                "ignorance.most.total",
                                Percent.text(total.value()),
                                Percent.range(total.low(), total.high()));
    }
}
