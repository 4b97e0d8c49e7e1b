package org.townsquare.results.levers;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.townsquare.results.Chart;
import org.townsquare.results.Theme;
import org.townsquare.results.Words;
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
    /** Of the chart's width. */
    private static final double WIDEST_BAR = 0.08;

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
                        .mapToDouble(found -> moves.cost(found.point()))
                        .max()
                        .orElseThrow();
        XYIntervalSeries tried = new XYIntervalSeries(Words.say("chart.cost-probability.tried"));
        for (Map.Entry<List<Integer>, Tried> entry : finding.tried().entrySet()) {
            double cost = moves.cost(entry.getKey());
            if (entry.getValue().runs() >= FEWEST_RUNS && (cost <= most || most == 0)) {
                double p = entry.getValue().probability();
                tried.add(cost, cost, cost, p, p, p);
            }
        }
        XYIntervalSeries again = new XYIntervalSeries(
                Words.say(finding.reached() ? "chart.cost-probability.recipes" : "chart.cost-probability.likeliest"));
        for (Found found : finding.recipes()) {
            double cost = moves.cost(found.point());
            Interval interval = found.again().interval();
            again.add(cost, cost, cost, found.again().probability(), interval.low(), interval.high());
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(again);
        data.addSeries(tried);
        XYPlot plot = Theme.plot(
                Theme.dollars(Words.say("chart.cost-probability.axis")),
                Theme.shares(Words.say("chart.cost-probability.probability")));
        XYErrorRenderer dots = new XYErrorRenderer();
        dots.setDrawXError(false);
        dots.setSeriesPaint(0, Theme.colour(1));
        dots.setSeriesPaint(1, Theme.colour(5));
        plot.setDataset(data);
        plot.setRenderer(dots);
        return new Chart(
                "cost-probability",
                Words.say("chart.cost-probability.alt"),
                Words.say("chart.cost-probability.reading", FEWEST_RUNS, MOST_COST),
                Theme.chart(Words.say("chart.cost-probability.title"), Theme.shortened(scenario.title()), plot),
                HEIGHT);
    }

    /** As a share of the range; all of it where there are no degrees. */
    private static double moved(Moves moves, int lever, int position) {
        return moves.hasDegrees(lever) ? position / (double) moves.most(lever) : Math.min(position, 1);
    }

    private static Chart recipes(Scenario scenario, Moves moves, LeversFinding finding) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        List<Integer> used = IntStream.range(0, moves.size())
                .filter(j -> finding.recipes().stream()
                        .anyMatch(found -> found.point().get(j) > 0))
                .boxed()
                .toList();
        for (int i = 0; i < finding.recipes().size(); i++) {
            for (int j : used) {
                data.addValue(
                        moved(moves, j, finding.recipes().get(i).point().get(j)),
                        Words.say("chart.recipes.recipe", i + 1),
                        moves.name(j));
            }
        }
        CategoryAxis levers = Theme.style(new CategoryAxis());
        levers.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        NumberAxis shares = Theme.shares(Words.say("chart.recipes.axis"));
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setMaximumBarWidth(WIDEST_BAR);
        IntStream.range(0, data.getRowCount()).forEach(i -> bars.setSeriesPaint(i, Theme.colour(i)));
        CategoryPlot plot = Theme.style(new CategoryPlot(data, levers, shares, bars));
        return new Chart(
                "recipes",
                Words.say("chart.recipes.alt"),
                Words.say("chart.recipes.reading"),
                Theme.chart(Words.say("chart.recipes.title"), Theme.shortened(scenario.title()), plot),
                HEIGHT);
    }
}
