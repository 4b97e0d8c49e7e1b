package org.townsquare.results.tipping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.PlatformResult;
import org.townsquare.results.Probability;
import org.townsquare.results.RunColumn;
import org.townsquare.results.Verdict;
import org.townsquare.results.folder.Json;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.Table;
import org.townsquare.results.words.Edition;
import org.townsquare.scenario.file.ScenarioFiles;
import org.townsquare.statistics.DesignPoint;
import org.townsquare.statistics.Response;

/** The tables of a search for tipping points, and its summary.json. */
public final class TippingTables {

    /** A run of a search. */
    record Found(TippingRun run, long seed, Outcome outcome, PlatformResult result) {}

    /** A design point, as part of what was found for its row. */
    record Point(TippingFinding finding, DesignPoint point) {

        private Probability probability() {
            return point.decided() == 0 ? null : Probability.of(point.reached(), point.decided());
        }

        private Double fitted() {
            return finding.tipping()
                    .response()
                    .map(curve -> curve.probability(point.value()))
                    .orElse(null);
        }
    }

    /** The runs of a search. */
    static final Table<Found> RUNS = new Table<>(
            "runs",
            "run",
            Table.join(
                    List.of(
                            Column.whole(
                                    "row",
                                    "",
                                    "position of the second parameter's value, from 0",
                                    row -> row.run.row()),
                            Column.real(
                                    "value", "", "the parameter's value", row -> ScenarioFiles.plain(row.run.value())),
                            Column.whole("replicate", "", "its number, from 0", row -> row.run.replicate()),
                            Column.whole("seed", "", "what the run's random numbers come from", Found::seed),
                            Column.text("outcome", "what counts for the search", row -> row.outcome.word())),
                    Stream.of(
                                    RunColumn.UNDECIDED,
                                    RunColumn.FINAL_SHARE,
                                    RunColumn.SHARE_AT_TEST,
                                    RunColumn.SHARE_AFTER_TEST,
                                    RunColumn.ANSWER,
                                    RunColumn.CRITICAL_MASS)
                            .map(column -> column.inTable().of(Found::result))
                            .toList()));

    /** What came out at each value. */
    static final Table<Point> POINTS = new Table<>(
            "tipping",
            "value that was tried",
            Table.join(
                    List.of(
                            Column.real(
                                    "value",
                                    "",
                                    "the parameter's value",
                                    row -> ScenarioFiles.plain(row.point.value())),
                            Column.whole("replicates", "runs", "runs there", row -> row.point.runs()),
                            Column.whole(
                                    "reached", "runs", "those that reached critical mass", row -> row.point.reached()),
                            Column.whole(
                                    "undecided", "runs", "those with an unknown answer", row -> row.point.undecided()),
                            Column.whole("missed", "runs", "those that did not", row -> row.point.missed())),
                    Probability.columns(Point::probability),
                    List.of(Column.real("fitted", "share of runs", "the fitted curve there", Point::fitted))));

    /** The same with a second parameter. */
    static final Table<Point> POINTS_AT = new Table<>(
            POINTS.name(),
            POINTS.rows(),
            Table.join(
                    POINTS.columns(),
                    List.of(Column.real(
                            "at", "", "the second parameter's value", row -> ScenarioFiles.plain(row.finding.row())))));

    /** The tipping point along a second parameter. */
    static final Table<TippingFinding> FRONTIER = new Table<>(
            "frontier",
            "value of the second parameter",
            List.of(
                    Column.real("at", "", "the second parameter's value", row -> ScenarioFiles.plain(row.row())),
                    Column.text(
                            "end",
                            "how the search ended",
                            row -> row.tipping().end().word()),
                    Column.real("tipping", "", "the tipping point", row -> of(row, Response::middle)),
                    Column.real("low", "", "lower end of its 95 % interval", row -> of(row, Response::low)),
                    Column.real("high", "", "upper end", row -> of(row, Response::high)),
                    Column.whole(
                            "runs", "runs", "runs it took", row -> row.tipping().runs()),
                    Column.whole(
                            "undecided",
                            "runs",
                            "those with an unknown answer",
                            row -> row.tipping().undecided())));

    /** All of them. */
    public static final List<Table<?>> ALL = List.of(RUNS, POINTS_AT, FRONTIER);

    private TippingTables() {}

    static void write(Path folder, TippingQuestion question, List<TippingFinding> findings) throws IOException {
        (question.rows() == null ? POINTS : POINTS_AT)
                .write(
                        folder,
                        findings.stream()
                                .flatMap(finding ->
                                        finding.tipping().points().stream().map(point -> new Point(finding, point))));
        if (question.rows() != null) {
            FRONTIER.write(folder, findings.stream());
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("question", question);
        summary.put(
                "findings",
                findings.stream().map(finding -> summary(finding, question)).toList());
        Json.write(folder.resolve(Verdict.FILE), summary);
    }

    private static Double of(TippingFinding finding, Function<Response, Double> number) {
        return finding.isKnown() ? finding.tipping().response().map(number).orElseThrow() : null;
    }

    private static Map<String, Object> summary(TippingFinding finding, TippingQuestion question) {
        Map<String, Object> summary = new LinkedHashMap<>();
        if (finding.row() != null) {
            summary.put("at", finding.row());
        }
        summary.put("end", finding.tipping().end().word());
        finding.tipping()
                .response()
                .filter(unused -> finding.tipping().hasPoint())
                .ifPresent(curve -> {
                    summary.put("tippingPoint", curve.middle());
                    summary.put("low", curve.low());
                    summary.put("high", curve.high());
                    summary.put("slope", curve.slope());
                    summary.put("floor", curve.floor());
                    summary.put("ceiling", curve.ceiling());
                });
        finding.tipping().plateau().ifPresent(plateau -> summary.put("plateau", plateau));
        summary.put("runs", finding.tipping().runs());
        summary.put("reached", finding.tipping().reached());
        summary.put("undecided", finding.tipping().undecided());
        finding.tipping()
                .bounds()
                .filter(unused -> finding.tipping().hasPoint())
                .ifPresent(bounds -> summary.put("withUndecided", bounds));
        if (finding.tipping().changes().size() > 1) {
            summary.put("changes", new ArrayList<>(finding.tipping().changes()));
        }
        summary.put("text", String.join(" ", Edition.PLAIN.with(() -> finding.sentences(question))));
        return summary;
    }
}
