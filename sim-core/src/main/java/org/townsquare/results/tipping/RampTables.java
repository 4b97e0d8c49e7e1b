package org.townsquare.results.tipping;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.townsquare.measure.Loop;
import org.townsquare.results.Verdict;
import org.townsquare.results.folder.Json;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.table.Table;
import org.townsquare.results.tipping.RampFinding.Mean;
import org.townsquare.results.tipping.RampFinding.Passage;
import org.townsquare.results.words.Edition;

/** The tables of a hysteresis run: ramp.csv with every share, loops.csv with a row for each replicate, summary.json. */
public final class RampTables {

    private static final List<String> SPEEDS = List.of("asked", "quick");

    /** A share on the way up or down. */
    record Level(int replicate, String speed, boolean isUp, double value, double share) {}

    /** Every share. */
    static final Table<Level> ROWS = new Table<>(
            "ramp",
            "replicate, speed, direction and value",
            List.of(
                    Column.whole("replicate", "", "its number, from 0", Level::replicate),
                    Column.text("speed", "asked, or quick: twice as fast", Level::speed),
                    Column.text("direction", "up or down", row -> row.isUp ? "up" : "down"),
                    Column.real("value", "", "the parameter's value", Level::value),
                    Column.real("share", "share of users", "the platform's active share at its end", Level::share)));

    /** What each replicate comes to. */
    static final Table<Passage> LOOPS = new Table<>(
            "loops",
            "replicate",
            List.of(
                    Column.whole("replicate", "", "its number, from 0", Passage::replicate),
                    Column.real("up_at", "", "the value at which it passes the middle on the way up", Passage::up),
                    Column.real("down_at", "", "the same on the way down", Passage::down),
                    Column.real("width", "", "the first minus the second", Passage::width),
                    Column.real("area", "", "that of the loop", Passage::area),
                    Column.real("quick_width", "", "the width at the quick speed", Passage::quick),
                    Column.real("width_without_lag", "", "the width, extrapolated to no speed", Passage::lagless)));

    /** All of them. */
    public static final List<Table<?>> ALL = List.of(ROWS, LOOPS);

    private RampTables() {}

    /** The rows of a replicate: both speeds, each up and down in the order of time. */
    static void write(Writer out, int replicate, RampQuestion question, Loop slow, Loop quick) throws IOException {
        List<Loop> loops = List.of(slow, quick);
        for (int speed = 0; speed < loops.size(); speed++) {
            for (int i = 0; i < 2 * question.levels(); i++) {
                boolean up = i < question.levels();
                int level = up ? i : 2 * question.levels() - 1 - i;
                Loop loop = loops.get(speed);
                out.append(ROWS.line(new Level(
                        replicate,
                        SPEEDS.get(speed),
                        up,
                        question.value(level),
                        (up ? loop.up() : loop.down())[level])));
            }
        }
    }

    /** The loops of all replicates at a speed, 0 as asked, 1 quick. */
    static List<Loop> loops(Path folder, RampQuestion question, int speed) throws IOException {
        Map<Integer, List<Double>> shares = new TreeMap<>();
        ROWS.read(folder, row -> {
            if (row.getField("speed").equals(SPEEDS.get(speed))) {
                shares.computeIfAbsent(CsvFile.count(row, "replicate"), none -> new ArrayList<>())
                        .add(CsvFile.real(row, "share"));
            }
        });
        List<Loop> loops = new ArrayList<>();
        for (List<Double> each : shares.values()) {
            double[] up = new double[question.levels()];
            double[] down = new double[question.levels()];
            for (int i = 0; i < question.levels(); i++) {
                up[i] = each.get(i);
                down[i] = each.get(2 * question.levels() - 1 - i);
            }
            loops.add(new Loop(up, down));
        }
        return loops;
    }

    static void write(Path folder, RampFinding finding) throws IOException {
        LOOPS.write(folder, finding.passages().stream());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("question", finding.question());
        summary.put("end", finding.end().word());
        summary.put("middle", finding.level());
        summary.put("upAt", summary(finding.mean(Passage::up)));
        summary.put("downAt", summary(finding.mean(Passage::down)));
        summary.put("width", summary(finding.mean(Passage::width)));
        summary.put("area", summary(finding.mean(Passage::area)));
        summary.put("quickWidth", summary(finding.mean(Passage::quick)));
        summary.put("widthWithoutLag", summary(finding.mean(Passage::lagless)));
        summary.put("text", String.join(" ", Edition.PLAIN.with(finding::sentences)));
        Json.write(folder.resolve(Verdict.FILE), summary);
    }

    private static Map<String, Object> summary(Mean mean) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("replicates", mean.count());
        numbers.put("mean", mean.mean());
        numbers.put("low", mean.low());
        numbers.put("high", mean.high());
        return numbers;
    }
}
