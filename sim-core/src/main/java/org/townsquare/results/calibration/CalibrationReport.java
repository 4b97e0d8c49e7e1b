package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.townsquare.measure.Figures;
import org.townsquare.results.Chart;
import org.townsquare.results.Charts;
import org.townsquare.results.Digits;
import org.townsquare.results.Page;
import org.townsquare.results.Words;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;

/** Tables, chart and report.html of a calibration. */
public final class CalibrationReport {

    private CalibrationReport() {}

    /**
     * Writes tables, chart and report of a folder.
     *
     * @return the report
     */
    public static Path write(Path folder, Scenario scenario, CalibrationFinding finding) throws IOException {
        CalibrationTables.write(folder, scenario, finding);
        Chart chart = MarginalsChart.of(scenario, finding);
        Charts.write(folder, List.of(chart));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("sentences", finding.sentences(scenario));
        model.put(
                "learnt",
                finding.learnt(scenario).stream()
                        .map(row -> Map.of(
                                "path", row.path(),
                                "spread", two(row.spread()),
                                "divergence", two(row.divergence()),
                                "byChance", two(row.byChance())))
                        .toList());
        model.put(
                "checks",
                finding.checks(Figures.of(scenario).of(FigureUse.FIT)).stream()
                        .map(check -> check(scenario, check))
                        .toList());
        return Page.report(folder, "calibration.ftlh", scenario, List.of(chart), model);
    }

    private static Map<String, Object> check(Scenario scenario, CalibrationFinding.Check check) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(
                "figure",
                Words.say(
                        "calibration.figure.of",
                        scenario.platforms().get(check.figure().platform()).name(),
                        Words.say("unit." + check.figure().unit().name().toLowerCase(Locale.ROOT)),
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
