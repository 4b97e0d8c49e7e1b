package org.townsquare.results.tipping;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townsquare.measure.DesignPoint;
import org.townsquare.measure.Response;
import org.townsquare.results.CsvRow;
import org.townsquare.results.Durable;
import org.townsquare.results.Json;
import org.townsquare.results.Probability;
import org.townsquare.results.Verdict;
import org.townsquare.scenario.file.ScenarioFiles;

/** The tables of a search for tipping points: tipping.csv, frontier.csv and summary.json. */
final class TippingTables {

    static final String POINTS = "tipping.csv";
    static final String FRONTIER = "frontier.csv";

    private TippingTables() {}

    /** A parameter's value with all its digits. */
    static String exact(double value) {
        return ScenarioFiles.decimal(value).toPlainString();
    }

    static void write(Path folder, TippingQuestion question, List<TippingFinding> findings) throws IOException {
        write(folder.resolve(POINTS), points(question, findings));
        if (question.rows() != null) {
            write(folder.resolve(FRONTIER), frontier(findings));
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("question", question);
        summary.put(
                "findings",
                findings.stream().map(finding -> summary(finding, question)).toList());
        Json.write(folder.resolve(Verdict.FILE), summary);
    }

    private static void write(Path file, StringWriter text) throws IOException {
        Durable.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static StringWriter points(TippingQuestion question, List<TippingFinding> findings) throws IOException {
        StringWriter out = new StringWriter();
        CsvRow row = new CsvRow();
        out.append("value,replicates,reached,undecided,missed,probability,low,high,fitted");
        out.append(question.rows() == null ? "\n" : ",at\n");
        for (TippingFinding finding : findings) {
            for (DesignPoint point : finding.tipping().points()) {
                Probability wilson = point.decided() == 0 ? null : Probability.of(point.reached(), point.decided());
                row.add((Object) exact(point.value()))
                        .add(point.runs())
                        .add(point.reached())
                        .add(point.undecided())
                        .add(point.missed());
                row.add(wilson == null ? null : (Double) wilson.probability())
                        .add(wilson == null ? null : (Double) wilson.low())
                        .add(wilson == null ? null : (Double) wilson.high());
                row.add(finding.tipping()
                        .response()
                        .map(curve -> curve.probability(point.value()))
                        .orElse(null));
                if (finding.row() != null) {
                    row.add((Object) exact(finding.row()));
                }
                row.writeTo(out);
            }
        }
        return out;
    }

    private static StringWriter frontier(List<TippingFinding> findings) throws IOException {
        StringWriter out = new StringWriter();
        CsvRow row = new CsvRow();
        out.append("at,end,tipping,low,high,runs,undecided\n");
        for (TippingFinding finding : findings) {
            row.add((Object) exact(finding.row())).add(finding.tipping().end().word());
            Response curve = finding.isKnown() ? finding.tipping().response().orElseThrow() : null;
            row.add(curve == null ? null : (Double) curve.middle())
                    .add(curve == null ? null : (Double) curve.low())
                    .add(curve == null ? null : (Double) curve.high());
            row.add(finding.tipping().runs()).add(finding.tipping().undecided()).writeTo(out);
        }
        return out;
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
        summary.put("text", String.join(" ", finding.sentences(question)));
        return summary;
    }
}
