package org.townsquare.results.levers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.townsquare.results.Chart;
import org.townsquare.results.Charts;
import org.townsquare.results.Page;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.levers.Moves;

/** Tables, charts and report.html of a search for levers. */
public final class LeversReport {

    private LeversReport() {}

    /**
     * Writes tables, charts and report of a folder.
     *
     * @return the report
     */
    public static Path write(
            Path folder, Scenario scenario, Moves moves, LeversQuestion question, LeversFinding finding)
            throws IOException {
        LeversWords words = new LeversWords(scenario, moves, question, finding);
        List<Robustness> robustness = words.robustness();
        LeversTables.write(folder, moves, finding, robustness);
        List<Chart> charts = LeversCharts.of(scenario, moves, finding);
        Charts.write(folder, charts);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("wanted", question.wanted());
        model.put("target", Percent.text(question.target()));
        model.put("sentences", words.sentences());
        model.put("table", Words.say(finding.reached() ? "levers.recipes" : "levers.likeliest"));
        model.put(
                "recipes",
                IntStream.range(0, finding.recipes().size())
                        .mapToObj(i -> row(i + 1, finding.recipes().get(i), moves, robustness))
                        .toList());
        model.put(
                "alone",
                finding.alone().stream()
                        .map(alone -> Map.of(
                                "name", moves.name(alone.lever()),
                                "enough",
                                        words.enough(alone)
                                                .orElseGet(() -> Words.say(
                                                        alone.isTried()
                                                                ? "levers.how-far.none"
                                                                : "levers.how-far.untried")),
                                "end", alone.isTried() ? shown(alone.end()) : "–"))
                        .toList());
        model.put("yaml", Files.readString(folder.resolve(LeversFolder.LEVERS)));
        return Page.report(folder, "levers.ftlh", scenario, charts, model);
    }

    private static Map<String, Object> row(int number, Recipe recipe, Moves moves, List<Robustness> robustness) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", number);
        row.put("words", MovedLevers.words(moves, recipe.point()));
        row.put("dollars", RecipeWords.dollars(moves.dollars(recipe.point())));
        row.put("effort", Words.decimal(moves.effort(recipe.point()), 2));
        row.put("again", shown(recipe.again()));
        row.put("claim", shown(recipe.claim()));
        if (!robustness.isEmpty()) {
            row.put("worst", Percent.text(robustness.get(number - 1).worstTenth()));
            row.put(
                    "regret",
                    Words.decimal(Math.max(0, robustness.get(number - 1).regret()), 2));
        }
        return row;
    }

    private static String shown(Tried tried) {
        return Words.say(
                "levers.table",
                Percent.text(tried.probability()),
                Percent.text(tried.interval().low()),
                Percent.text(tried.interval().high()),
                tried.decided());
    }
}
