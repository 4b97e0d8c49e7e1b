package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Plot;
import org.townsquare.chart.Series;
import org.townsquare.results.words.Words;
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
        this.subtitle = Theme.shortened(scenario.title()) + " · " + Words.say("chart.fork.runs", scenario.replicates());
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
            Path variant = ResultsFolder.ofVariant(folder, fork.names().get(i));
            variants.add(OverTime.read(variant, scenario, verdicts.get(i), Metric.ATTENTION_SHARE));
        }
        List<Panel> panels = new ArrayList<>();
        int[] shown = IntStream.range(0, scenario.platforms().size())
                .filter(k -> !scenario.hasAlternative()
                        || scenario.platforms().get(k).role() == Role.ALTERNATIVE)
                .toArray();
        boolean bands = variants.size() <= MOST_BANDS;
        for (int k : shown) {
            List<Series> lines = IntStream.range(0, variants.size())
                    .mapToObj(i -> variants.get(i).line(k, fork.names().get(i), i, bands))
                    .toList();
            Axis share = Theme.shares(Words.say(
                    "chart.fork.active-share.axis",
                    Theme.shortened(scenario.platforms().get(k).name(), 20)));
            panels.add(Milestones.markFork(new Panel(share, lines), scenario, fork.at(), k == shown[0]));
        }
        return new Chart(
                "active-share",
                Words.say("chart.fork.active-share.alt"),
                Words.together(
                        Words.say(bands ? "chart.fork.active-share.reading.bands" : "chart.fork.active-share.reading"),
                        Words.say("chart.fork.active-share.past")),
                new Plot(
                        Words.say("chart.fork.active-share.title"),
                        subtitle,
                        variants.get(0).below(panels)),
                AROUND + shown.length * PANEL);
    }

    private Chart byVariant(List<Measurements> measurements) {
        ByVariant variants = new ByVariant(scenario, fork, measurements);
        Panels plot = variants.plot();
        boolean strictness = variants.isByStrictness();
        return new Chart(
                strictness ? "by-strictness" : "by-variant",
                Words.say(strictness ? "chart.by-strictness.alt" : "chart.by-variant.alt"),
                Words.together(
                        Words.say("chart.by-variant.reading"),
                        plot.size() > 1 ? Words.say("chart.by-variant.scales") : ""),
                new Plot(
                        Words.say(strictness ? "chart.by-strictness.title" : "chart.by-variant.title"), subtitle, plot),
                AROUND + plot.size() * PANEL * 8 / 10);
    }
}
