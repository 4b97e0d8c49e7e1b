package org.townsquare.results.tipping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townsquare.measure.Loop;
import org.townsquare.results.Chart;
import org.townsquare.results.Charts;
import org.townsquare.results.Page;
import org.townsquare.results.tipping.RampFinding.Mean;
import org.townsquare.results.tipping.RampFinding.Passage;
import org.townsquare.results.words.Digits;
import org.townsquare.scenario.Scenario;

/** Tables, chart and report.html of a hysteresis run, from its rows. */
public final class RampReport {

    private RampReport() {}

    /** What a folder's rows show, in sentences. */
    public static List<String> sentences(Path folder, Scenario scenario) throws IOException {
        return sentences(finding(folder, scenario), scenario);
    }

    private static List<String> sentences(RampFinding finding, Scenario scenario) {
        List<String> sentences = new ArrayList<>(finding.sentences());
        RampDates.warning(scenario, finding.question()).ifPresent(sentences::add);
        return sentences;
    }

    private static RampFinding finding(Path folder, Scenario scenario) throws IOException {
        RampQuestion question = RampQuestion.in(folder);
        return RampFinding.of(
                question,
                scenario.steps(),
                RampTables.loops(folder, question, 0),
                RampTables.loops(folder, question, 1));
    }

    /**
     * Writes tables, chart and report of a folder.
     *
     * @return the report
     */
    public static Path write(Path folder, Scenario scenario) throws IOException {
        RampFinding finding = finding(folder, scenario);
        RampQuestion question = finding.question();
        RampTables.write(folder, finding);
        List<Loop> loops = RampTables.loops(folder, question, 0);
        Chart chart = RampChart.of(scenario, finding, loops);
        Charts.write(folder, List.of(chart));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("path", question.path());
        model.put("platform", question.platform());
        model.put("low", Digits.text(question.low()));
        model.put("high", Digits.text(question.high()));
        model.put("levels", question.levels());
        model.put("hold", question.hold(scenario.steps()));
        model.put("sentences", sentences(finding, scenario));
        model.put("rows", finding.passages().stream().map(RampReport::row).toList());
        model.put(
                "mean",
                List.of(
                        text(finding.mean(Passage::up)),
                        text(finding.mean(Passage::down)),
                        text(finding.mean(Passage::width)),
                        text(finding.mean(Passage::area))));
        return Page.report(folder, "ramp.ftlh", scenario, List.of(chart), model);
    }

    private static List<String> row(Passage passage) {
        return List.of(
                String.valueOf(passage.replicate()),
                text(passage.up()),
                text(passage.down()),
                text(passage.width()),
                text(passage.area()));
    }

    private static String text(double number) {
        return Double.isNaN(number) ? "–" : Digits.text(number);
    }

    private static String text(Mean mean) {
        return mean.count() == 0 ? "–" : mean.text();
    }
}
