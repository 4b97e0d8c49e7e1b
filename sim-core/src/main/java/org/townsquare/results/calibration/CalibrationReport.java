package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.townsquare.results.Chart;
import org.townsquare.results.Charts;
import org.townsquare.results.OutcomeShares;
import org.townsquare.results.Page;
import org.townsquare.results.words.Digits;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.LaunchOutcome;

/** Tables, charts and report.html of a calibration. */
public final class CalibrationReport {

    private CalibrationReport() {}

    /**
     * Writes tables, chart and report of a folder.
     *
     * @return the report
     */
    public static Path write(Path folder, Cases cases, CalibrationFinding finding) throws IOException {
        CalibrationTables.write(folder, cases, finding);
        List<Chart> charts = new ArrayList<>(List.of(MarginalsChart.of(cases, finding)));
        PairsChart.of(cases, finding).ifPresent(charts::add);
        Charts.write(folder, charts);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", cases.title());
        model.put("yaml", cases.yaml());
        model.put("sentences", finding.sentences(cases));
        model.put(
                "learnt",
                finding.learnt(cases).stream()
                        .map(row -> Map.of(
                                "path", row.path(),
                                "spread", two(row.spread()),
                                "divergence", two(row.divergence()),
                                "byChance", two(row.byChance())))
                        .toList());
        model.put(
                "checks",
                finding.checks(cases).stream().map(CalibrationReport::check).toList());
        model.put("outcomes", outcomes(cases, finding.outcomeChecks(cases)));
        return Page.report(folder, "calibration.ftlh", cases.first(), charts, model);
    }

    /** A row for each, under a head with what all outcomes are called; nothing if there are none. */
    private static List<List<String>> outcomes(Cases cases, List<CalibrationFinding.OutcomeCheck> checks) {
        List<List<String>> rows = new ArrayList<>();
        if (!checks.isEmpty()) {
            List<String> head =
                    new ArrayList<>(List.of(Words.say("history.outcome"), Words.say("calibration.published")));
            Stream.of(LaunchOutcome.values()).map(OutcomeShares::words).forEach(head::add);
            rows.add(head);
        }
        for (CalibrationFinding.OutcomeCheck check : checks) {
            OutcomeShares shares = check.shares();
            List<String> row = new ArrayList<>(List.of(
                    Words.say(
                            "calibration.outcome.of",
                            check.platform(cases),
                            Words.date(shares.known().date())),
                    OutcomeShares.words(shares.known().outcome())));
            Stream.of(LaunchOutcome.values()).map(shares::percent).forEach(row::add);
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> check(CalibrationFinding.Check check) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(
                "figure",
                Words.say(
                        "calibration.figure.of",
                        check.platform(),
                        Words.say("unit." + check.figure().unit().word()),
                        Words.date(check.figure().date())));
        row.put("published", Digits.text(check.figure().value()));
        row.put(
                "predicted",
                Words.say(
                        "number.within",
                        Digits.text(check.at(0.5)),
                        Digits.text(check.at(0.05)),
                        Digits.text(check.at(0.95))));
        row.put("upTo", two(check.upTo()));
        return row;
    }

    private static String two(double value) {
        return Words.decimal(value, 2);
    }
}
