package org.townsquare.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.measure.CriticalMass;
import org.townsquare.measure.CriticalMass.Answer;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.words.Dates;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;

/** The critical mass of every alternative at some dates: what the replicates say in words and as a chart. */
public final class CriticalMasses {

    private final Scenario scenario;
    /** {@code readings.get(platform).get(step)}: those of the replicates. */
    private final List<TreeMap<Integer, Readings>> readings;

    private CriticalMasses(Scenario scenario) {
        this.scenario = scenario;
        readings = scenario.platforms().stream()
                .map(platform -> new TreeMap<Integer, Readings>())
                .toList();
    }

    /** What several replicates measured of a platform at a date. */
    private static final class Readings {
        private final int[] answers = new int[Answer.values().length];
        private final Sample boundary = new Sample();
        private final Sample share = new Sample();
        private final Map<Answer, Sample> settles =
                Map.of(Answer.NEEDS_NONE, new Sample(), Answer.NO_LEVEL, new Sample());
        private int runs;
        private int branches;
        private int unsettled;
        private int several;

        void add(NamedCsvRecord row) {
            runs++;
            Answer answer = Answer.of(row.getField("answer"));
            answers[answer.ordinal()]++;
            share.add(CsvFile.real(row, "share"));
            double mass = CsvFile.real(row, "critical_mass");
            switch (answer) {
                case ABOVE, BELOW -> addBoundary(mass, CsvFile.real(row, "low"), CsvFile.real(row, "high"));
                case NEEDS_NONE -> settles.get(answer).add(CsvFile.real(row, "settles_below"));
                case NO_LEVEL -> {
                    settles.get(answer).add(CsvFile.real(row, "settles_below"));
                    settles.get(answer).add(CsvFile.real(row, "settles_above"));
                }
                case UNKNOWN -> {}
            }
            unsettled += CsvFile.count(row, "unsettled");
            branches += row.getField("branches").split(" ").length;
            several += CsvFile.count(row, "boundaries") > (Double.isNaN(mass) ? 0 : 1) ? 1 : 0;
        }

        /** What is hardly known counts by both ends of where it may be. */
        private void addBoundary(double mass, double low, double high) {
            if (high - low > CriticalMass.WIDE) {
                boundary.add(low);
                boundary.add(high);
            } else {
                boundary.add(mass);
            }
        }

        int count(Answer answer) {
            return answers[answer.ordinal()];
        }
    }

    /** Reads the table of a folder. */
    public static CriticalMasses read(Path folder, Scenario scenario) throws IOException {
        CriticalMasses masses = new CriticalMasses(scenario);
        ReplicateTable.CRITICAL_MASS.read(
                folder,
                row -> masses.readings
                        .get(scenario.platformIndex(row.getField("platform")))
                        .computeIfAbsent(CsvFile.count(row, "step"), step -> new Readings())
                        .add(row));
        return masses;
    }

    /** Whether nothing was measured. */
    boolean isEmpty() {
        return readings.stream().allMatch(TreeMap::isEmpty);
    }

    /** What there is to say of each alternative at the last date. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (int k = 0; k < readings.size(); k++) {
            if (!readings.get(k).isEmpty()) {
                var last = readings.get(k).lastEntry();
                sentences.add(sentence(scenario.platforms().get(k).name(), last.getKey(), last.getValue()));
            }
        }
        return sentences;
    }

    private String sentence(String name, int step, Readings last) {
        String date = Words.date(scenario.start().plusDays(step - 1L));
        List<String> parts = new ArrayList<>();
        Optional.ofNullable(last.boundary.spread())
                .ifPresent(mass -> parts.add(Words.say(
                        "mass.boundary",
                        mass.percent(),
                        last.share.spread().percent(),
                        told(last, Answer.ABOVE, Answer.BELOW))));
        for (Answer answer : List.of(Answer.NEEDS_NONE, Answer.NO_LEVEL)) {
            Spread settles = last.settles.get(answer).spread();
            if (settles != null) {
                parts.add(Words.say("mass." + answer.word(), last.count(answer), settles.percent()));
            }
        }
        if (last.count(Answer.UNKNOWN) > 0) {
            parts.add(Words.say("mass.unknown", last.count(Answer.UNKNOWN)));
        }
        return Words.say(
                "mass",
                name,
                date,
                last.runs,
                String.join("; ", parts),
                last.several > 0 ? Words.say("mass.several", last.several) : "",
                last.unsettled > 0 && last.count(Answer.UNKNOWN) < last.runs
                        ? Words.say("mass.unsettled", last.unsettled, last.branches)
                        : "");
    }

    private static String told(Readings readings, Answer... answers) {
        return Arrays.stream(answers)
                .filter(answer -> readings.count(answer) > 0)
                .map(answer -> Words.say("verdict.count", Words.say("answer." + answer.word()), readings.count(answer)))
                .collect(Collectors.joining(", "));
    }

    /** For each alternative its users and its critical mass over time; where the lines cross, it has tipped. */
    Panels plot(OverTime shares) {
        List<Panel> panels = new ArrayList<>();
        for (int k = 0; k < readings.size(); k++) {
            if (!readings.get(k).isEmpty()) {
                String name = scenario.platforms().get(k).name();
                Series users = shares.line(k, Words.say("chart.critical-mass.users", name), k, true);
                Series mass = OverTime.line(
                        Words.say("chart.critical-mass.mass", name),
                        k + 1,
                        true,
                        boundaries(k, step -> Dates.millis(scenario, step)));
                Axis axis = Theme.shares(Words.say("chart.critical-mass.axis", name));
                panels.add(new Panel(mass.points().isEmpty() ? axis : axis.from(0, 1), List.of(users, mass)));
            }
        }
        return shares.below(panels);
    }

    /** The critical mass of a platform over time, on an axis on which a step is so far to the right. */
    public List<Point> boundaries(int platform, LongToDoubleFunction when) {
        List<Point> points = new ArrayList<>();
        readings.get(platform).forEach((step, of) -> {
            Spread mass = of.boundary.spread();
            if (mass != null) {
                points.add(new Point(when.applyAsDouble(step - 1L), mass.median(), mass.p5(), mass.p95()));
            }
        });
        return points;
    }
}
