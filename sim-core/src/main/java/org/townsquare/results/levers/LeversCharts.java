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
import org.townsquare.results.Charts;
import org.townsquare.results.Theme;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.levers.Moves;
import org.townsquare.statistics.Interval;

/** The charts of a search for levers. */
final class LeversCharts {

    private static final int HEIGHT = 480;
    /** Fewer runs say too little for a dot. */
    private static final int FEWEST_RUNS = 8;

    private LeversCharts() {}

    static List<Chart> of(Scenario scenario, Moves moves, LeversFinding finding) {
        Chart costs = costs(scenario, moves, finding);
        return finding.reached() && !finding.isMet()
                ? List.of(costs, recipes(scenario, moves, finding))
                : List.of(costs);
    }

    private static Chart costs(Scenario scenario, Moves moves, LeversFinding finding) {
        XYIntervalSeries tried = new XYIntervalSeries("tried by the search");
        for (Map.Entry<List<Integer>, Tried> entry : finding.tried().entrySet()) {
            if (entry.getValue().runs() >= FEWEST_RUNS) {
                double cost = moves.cost(entry.getKey());
                double p = entry.getValue().probability();
                tried.add(cost, cost, cost, p, p, p);
            }
        }
        XYIntervalSeries again =
                new XYIntervalSeries(finding.reached() ? "recipes, by fresh runs" : "the likeliest, by fresh runs");
        for (Found found : finding.recipes()) {
            double cost = moves.cost(found.point());
            Interval interval = found.again().interval();
            again.add(cost, cost, cost, found.again().probability(), interval.low(), interval.high());
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(again);
        data.addSeries(tried);
        XYPlot plot = Theme.plot(Theme.dollars("cost in $, effort included"), Theme.shares("probability"));
        XYErrorRenderer dots = new XYErrorRenderer();
        dots.setDrawXError(false);
        dots.setSeriesPaint(0, Theme.colour(1));
        dots.setSeriesPaint(1, Theme.colour(5));
        plot.setDataset(data);
        plot.setRenderer(dots);
        return new Chart(
                "cost-probability",
                "Probability of what is wanted against cost, for all that was tried and for the recipes.",
                "Each small dot is a set of levers that the search tried at least " + FEWEST_RUNS
                        + " times, luck included. Dots with whiskers are what is reported: their runs are fresh, and the whiskers"
                        + " are 95 % intervals. Effort counts as dollars by the price in levers.yaml.",
                Theme.chart("What it costs, and how likely it is then", Charts.shortened(scenario.title()), plot),
                HEIGHT);
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
                        finding.recipes().get(i).point().get(j) / (double) moves.most(j),
                        "recipe " + (i + 1),
                        moves.name(j));
            }
        }
        CategoryAxis levers = Theme.style(new CategoryAxis());
        levers.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        NumberAxis shares = Theme.shares("moved, of its range");
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        IntStream.range(0, data.getRowCount()).forEach(i -> bars.setSeriesPaint(i, Theme.colour(i)));
        CategoryPlot plot = Theme.style(new CategoryPlot(data, levers, shares, bars));
        return new Chart(
                "recipes",
                "Recipes side by side: how far each moves which lever.",
                "Each bar is how far a recipe moves a lever, as a share of the lever's range or of its list of values; a lever without"
                        + " a bar is not needed. The table has the values.",
                Theme.chart("Recipes side by side", Charts.shortened(scenario.title()), plot),
                HEIGHT);
    }
}
