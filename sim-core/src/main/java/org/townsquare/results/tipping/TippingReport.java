package org.townsquare.results.tipping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townsquare.measure.Tipping;
import org.townsquare.results.Chart;
import org.townsquare.results.Charts;
import org.townsquare.results.Page;
import org.townsquare.results.words.Digits;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;
import org.townsquare.statistics.Response;

/** Tables, charts and report.html of a search for tipping points. */
public final class TippingReport {

    private TippingReport() {}

    /**
     * Writes tables, charts and report of a folder.
     *
     * @param findings a finding for each row
     * @return the report
     */
    public static Path write(Path folder, Scenario scenario, List<TippingFinding> findings) throws IOException {
        TippingQuestion question = TippingQuestion.in(folder);
        TippingTables.write(folder, question, findings);
        List<Chart> charts = new ArrayList<>();
        if (question.rows() != null) {
            charts.add(TippingCharts.frontier(scenario, question, findings));
        }
        for (int i = 0; i < findings.size(); i++) {
            charts.add(TippingCharts.curve(
                    scenario, question, findings.get(i), question.rows() == null ? "tipping" : "tipping-" + (i + 1)));
        }
        Charts.write(folder, charts);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("path", question.path());
        model.put("platform", question.platform());
        model.put("low", Digits.text(question.low()));
        model.put("high", Digits.text(question.high()));
        model.put("at", question.rows() == null ? "" : question.rows().path());
        model.put("common", Words.say(question.commonRandomNumbers() ? "tipping.common" : "tipping.independent"));
        model.put("findings", findings.stream().map(f -> row(f, question)).toList());
        return Page.report(folder, "tipping.ftlh", scenario, charts, model);
    }

    private static Map<String, Object> row(TippingFinding finding, TippingQuestion question) {
        Tipping tipping = finding.tipping();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", finding.row() == null ? "" : Digits.text(finding.row()));
        row.put("where", finding.at(question).orElse(""));
        row.put(
                "point",
                tipping.hasPoint()
                        ? tipping.response().map(TippingFinding::text).orElseThrow()
                        : Words.say("tipping.end." + tipping.end().word()));
        row.put(
                "slope",
                tipping.response().map(Response::slope).map(Digits::text).orElse(""));
        row.put("runs", tipping.runs());
        row.put("reached", tipping.reached());
        row.put("undecided", tipping.undecided());
        row.put("sentences", finding.sentences(question));
        return row;
    }
}
