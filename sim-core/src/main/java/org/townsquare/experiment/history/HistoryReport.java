package org.townsquare.experiment.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.townsquare.results.Chart;
import org.townsquare.results.Charts;
import org.townsquare.results.Page;
import org.townsquare.results.calibration.ReliabilityChart;
import org.townsquare.results.calibration.ReliabilityChart.Said;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.LaunchOutcome;
import org.townsquare.scenario.Scenario;

/** What a history's runs say of its launches, on one page beside the report of its sweep. */
public final class HistoryReport {

    private static final String FILE = "history.html";

    /** Columns of the table of launches up to the runs' probabilities; users are on the page in Markdown. */
    private static final int COLUMNS = 8;

    private HistoryReport() {}

    /**
     * Writes the page and its chart into the finished folder of a history.
     *
     * @param scenario that all launches have in common
     * @return the page
     */
    public static Path write(Path folder, Scenario scenario, History history, Scorecard card) throws IOException {
        ScorecardTable table = new ScorecardTable(card);
        List<Chart> charts = table.isJudged() ? List.of(chart(history, card)) : List.of();
        Charts.write(folder, charts);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", Words.say("history.title"));
        model.put(
                "facts",
                plain(Words.say(history.hasPriors() ? "history.rows.people" : "history.rows", history.draws())));
        model.put("rule", plain(Words.say("history.rule")));
        model.put(
                "launches",
                table.launches().stream().map(row -> row.subList(0, COLUMNS)).toList());
        model.put("sentences", List.of());
        if (table.isJudged()) {
            model.put(
                    "sentences",
                    history.hasPriors() ? List.of(table.sentence(), table.learnt()) : List.of(table.sentence()));
            model.put("scores", table.scores());
            model.put("confusion", table.confusion());
            model.put("lessons", table.lessons(UnaryOperator.identity()));
        }
        Path page = folder.resolve(FILE);
        Page.reportAt(page, "history.ftlh", scenario, charts, model);
        return page;
    }

    private static Chart chart(History history, Scorecard card) {
        Map<String, List<Said>> forecasts = new LinkedHashMap<>();
        forecasts.put(Words.say("history.by.runs"), said(card.judged()));
        if (history.hasPriors()) {
            forecasts.put(Words.say("history.by.people"), said(card.learnt()));
        }
        return ReliabilityChart.of(
                Words.say("history.report.launches", card.judged().size()), forecasts);
    }

    private static List<Said> said(List<Scorecard.Row> rows) {
        return rows.stream()
                .map(row -> new Said(row.share(LaunchOutcome.CRITICAL_MASS), row.isCriticalMass()))
                .toList();
    }

    /** Words of the page in Markdown, without its signs. */
    private static String plain(String markdown) {
        return markdown.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("*", "");
    }
}
