package org.townsquare.results.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.townsquare.chart.Bars;
import org.townsquare.chart.Dot;
import org.townsquare.chart.Hatch;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Plot;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.levers.Moves;
import org.townsquare.statistics.Interval;

/** The charts of a search for levers. */
final class LeversCharts {

    private static final int HEIGHT = 480;
    /** Fewer runs say too little for a dot. */
    private static final int FEWEST_RUNS = 8;
    /** What costs so many times the dearest recipe would hide the others. */
    private static final int MOST_COST = 4;

    private static final Dot TRIED = Dot.of(Dot.Form.DISC, 6);
    private static final Dot AGAIN = Dot.of(Dot.Form.DIAMOND, 7);

    private LeversCharts() {}

    static List<Chart> of(Scenario scenario, Moves moves, LeversFinding finding) {
        Chart costs = costs(scenario, moves, finding);
        return finding.reached() && !finding.isMet()
                ? List.of(costs, recipes(scenario, moves, finding))
                : List.of(costs);
    }

    private static Chart costs(Scenario scenario, Moves moves, LeversFinding finding) {
        double most = MOST_COST
                * finding.recipes().stream()
                        .mapToDouble(recipe -> moves.cost(recipe.point()))
                        .max()
                        .orElseThrow();
        List<Point> tried = new ArrayList<>();
        for (Map.Entry<List<Integer>, Tried> entry : finding.tried().entrySet()) {
            double cost = moves.cost(entry.getKey());
            if (entry.getValue().runs() >= FEWEST_RUNS && (cost <= most || most == 0)) {
                tried.add(new Point(cost, entry.getValue().probability()));
            }
        }
        List<Point> again = new ArrayList<>();
        for (Recipe recipe : finding.recipes()) {
            Interval interval = recipe.again().interval();
            again.add(new Point(
                    moves.cost(recipe.point()), recipe.again().probability(), interval.low(), interval.high()));
        }
        Panels plot = Panels.of(
                Theme.dollars(Words.say("chart.cost-probability.axis")),
                new Panel(
                        Theme.shares(Words.say("chart.cost-probability.probability")),
                        List.of(
                                Series.dots(Words.say("chart.cost-probability.tried"), Tone.of(5), TRIED, tried),
                                Series.dots(
                                        Words.say(
                                                finding.reached()
                                                        ? "chart.cost-probability.recipes"
                                                        : "chart.cost-probability.likeliest"),
                                        Tone.of(1),
                                        AGAIN,
                                        again))));
        return new Chart(
                "cost-probability",
                Words.say("chart.cost-probability.alt"),
                Words.say("chart.cost-probability.reading", FEWEST_RUNS, MOST_COST),
                new Plot(Words.say("chart.cost-probability.title"), Theme.shortened(scenario.title()), plot),
                HEIGHT);
    }

    /** As a share of the range; all of it where there are no degrees. */
    private static double moved(Moves moves, int lever, int position) {
        return moves.hasDegrees(lever) ? position / (double) moves.most(lever) : Math.min(position, 1);
    }

    private static Chart recipes(Scenario scenario, Moves moves, LeversFinding finding) {
        List<Integer> used = IntStream.range(0, moves.size())
                .filter(j -> finding.recipes().stream()
                        .anyMatch(recipe -> recipe.point().get(j) > 0))
                .boxed()
                .toList();
        List<Bars.Part> recipes = IntStream.range(0, finding.recipes().size())
                .mapToObj(i -> new Bars.Part(
                        Words.say("chart.recipes.recipe", i + 1),
                        Tone.ofBar(i),
                        Hatch.values()[i % Hatch.values().length],
                        used.stream()
                                .map(j -> moved(
                                        moves,
                                        j,
                                        finding.recipes().get(i).point().get(j)))
                                .toList(),
                        List.of()))
                .toList();
        Bars plot = new Bars(
                used.stream().map(moves::name).toList(),
                Theme.shares(Words.say("chart.recipes.axis")),
                false,
                recipes,
                Optional.empty());
        return new Chart(
                "recipes",
                Words.say("chart.recipes.alt"),
                Words.say("chart.recipes.reading"),
                new Plot(Words.say("chart.recipes.title"), Theme.shortened(scenario.title()), plot),
                HEIGHT);
    }
}
