package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/** The charts that compare the variants of a fork. */
final class ForkCharts {

    /** Of more variants than this, none has a band: they would hide each other. */
    private static final int MOST_BANDS = 6;

    private static final int PANEL = 250;
    private static final int AROUND = 200;

    private final Path folder;
    private final Scenario scenario;
    private final Fork fork;
    private final List<Verdict> verdicts;
    private final String subtitle;

    private ForkCharts(Path folder, Scenario scenario, Fork fork, List<Verdict> verdicts) {
        this.folder = folder;
        this.scenario = scenario;
        this.fork = fork;
        this.verdicts = verdicts;
        this.subtitle = Charts.shortened(scenario.title()) + " · "
                + (scenario.replicates() == 1 ? "1 run" : scenario.replicates() + " runs") + " of each variant";
    }

    static List<Chart> write(
            Path folder, Scenario scenario, Fork fork, List<Verdict> verdicts, List<Measurements> measurements)
            throws IOException {
        ForkCharts draws = new ForkCharts(folder, scenario, fork, verdicts);
        List<Chart> charts = List.of(draws.activeShare(), draws.byVariant(measurements));
        Charts.write(folder, charts);
        return charts;
    }

    private Chart activeShare() throws IOException {
        List<OverTime> variants = new ArrayList<>();
        for (int i = 0; i < fork.variants().size(); i++) {
            Path variant = ForkFolder.variant(folder, fork.names().get(i));
            variants.add(OverTime.read(variant, scenario, verdicts.get(i), Metric.ATTENTION_SHARE));
        }
        CombinedDomainXYPlot plot = variants.get(0).emptyPlot();
        int[] shown = IntStream.range(0, scenario.platforms().size())
                .filter(k -> !scenario.hasAlternative()
                        || scenario.platforms().get(k).role() == Role.ALTERNATIVE)
                .toArray();
        boolean bands = variants.size() <= MOST_BANDS;
        for (int k : shown) {
            List<OverTime.Line> lines = IntStream.range(0, variants.size())
                    .mapToObj(i -> variants.get(i).line(k, fork.names().get(i), i, bands))
                    .toList();
            NumberAxis share =
                    Theme.shares(Charts.shortened(scenario.platforms().get(k).name(), 20) + ": active, % of users");
            XYPlot panel = OverTime.panel(lines, share, k == shown[0]);
            Milestones.markFork(panel, scenario, fork.at(), k == shown[0]);
            plot.add(panel);
        }
        return new Chart(
                "active-share",
                "Active share of each alternative over time, a line for each variant.",
                "Each line is the median over the runs of a variant"
                        + (bands ? "; 90 % of the runs lie within the band around it" : "")
                        + ". Up to the dashed line, where the variants part, all lines are one: the variants have the"
                        + " same past, and each run has the same luck in all of them.",
                Theme.chart("Where the variants part: active share", subtitle, plot),
                AROUND + shown.length * PANEL);
    }

    private Chart byVariant(List<Measurements> measurements) {
        ByVariant variants = new ByVariant(scenario, fork, measurements);
        CombinedDomainXYPlot plot = variants.plot();
        boolean strictness = variants.isByStrictness();
        return new Chart(
                strictness ? "by-strictness" : "by-variant",
                "Outcome, users, revenue where there is money, and toxicity "
                        + (strictness ? "by strictness of the policy." : "by variant."),
                "Dots of shares of runs are estimates with their 95 % intervals (Wilson); all other dots are medians over"
                        + " the runs, with bars from 5 to 95 % of the runs. Bars that overlap do not mean that variants do"
                        + " not differ: the runs of two variants are pairs, and the table below compares them as such."
                        + (plot.getSubplots().size() > 1 ? " Each panel has a scale of its own." : ""),
                Theme.chart(
                        strictness ? "What comes of it, by strictness of the policy" : "What comes of it, by variant",
                        subtitle,
                        plot),
                AROUND + plot.getSubplots().size() * PANEL * 8 / 10);
    }
}
