package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Plot;
import org.townsquare.results.words.Edition;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/** The charts of a results folder, drawn from its tables, with what there is to say about each. */
public final class Charts {

    public static final String FOLDER = "charts";

    private static final int PANEL = 300;
    private static final int AROUND = 170;
    private static final int BAR = 72;
    private static final int LEGEND_ENTRIES_PER_ROW = 4;
    private static final int LEGEND_ROW = 24;

    /** The mean of fewer users would show who they happen to be. */
    private static final int FEWEST_USERS = 10;

    /** What is drawn over time, and how many users it takes. */
    private static final Map<Metric, Integer> OVER_TIME = Map.of(
            Metric.ATTENTION_SHARE, 0,
            Metric.TOXICITY_SEEN, 0,
            Metric.EXTREMITY, FEWEST_USERS,
            Metric.TOXICITY_POSTED, FEWEST_USERS,
            Metric.CASH, 0,
            Metric.REVENUE, 0);

    private final Path folder;
    private final Scenario scenario;
    private final Verdict verdict;
    private final String subtitle;
    private final int around;

    private Charts(Path folder, Scenario scenario, Verdict verdict) {
        this.folder = folder;
        this.scenario = scenario;
        this.verdict = verdict;
        this.subtitle = runs(verdict.replicates() == 1 ? "runs" : "chart.runs.band");
        this.around = AROUND + scenario.platforms().size() / LEGEND_ENTRIES_PER_ROW * LEGEND_ROW;
    }

    /** Draws all charts that the scenario gives rise to and writes them into the folder. */
    static List<Chart> write(Path folder, Scenario scenario, Verdict verdict) throws IOException {
        List<Chart> charts = of(folder, scenario, verdict);
        write(folder, charts);
        return charts;
    }

    /** Draws them and writes nothing. */
    static List<Chart> of(Path folder, Scenario scenario, Verdict verdict) throws IOException {
        return new Charts(folder, scenario, verdict).draw();
    }

    /** Writes charts where a results folder has them. */
    public static void write(Path folder, List<Chart> charts) throws IOException {
        Path into = Files.createDirectories(folder.resolve(FOLDER));
        for (Chart chart : charts) {
            chart.write(into);
        }
        Prints.write(folder, charts, Edition.current());
    }

    /** What a page needs to show charts, as their files in its folder have them. */
    public static List<Map<String, Object>> figures(Path folder, List<Chart> charts) throws IOException {
        List<Map<String, Object>> figures = new ArrayList<>();
        for (Chart chart : charts) {
            figures.add(chart.figure(folder.resolve(FOLDER)));
        }
        return figures;
    }

    private String runs(String words) {
        return Theme.shortened(scenario.title()) + " · " + Words.say(words, verdict.replicates());
    }

    private List<Chart> draw() throws IOException {
        Map<Metric, OverTime> overTime = OverTime.read(folder, scenario, verdict, OVER_TIME);
        OverTime shares = overTime.get(Metric.ATTENTION_SHARE);
        List<Chart> charts = new ArrayList<>();
        charts.add(activeShare(shares));
        charts.addAll(FigureChart.of(folder, scenario, verdict));
        var masses = CriticalMasses.read(folder, scenario);
        if (!masses.isEmpty()) {
            charts.add(criticalMass(masses.plot(shares)));
        }
        MeanFieldChart.plot(scenario, shares).map(this::meanField).ifPresent(charts::add);
        if (!verdict.alternatives().isEmpty()) {
            charts.add(outcomes());
        }
        var survival = Survival.read(folder, scenario);
        if (!survival.isEmpty()) {
            charts.add(survival(survival));
        }
        var cohorts = Cohorts.read(folder, scenario);
        if (!cohorts.isEmpty()) {
            charts.add(retention(cohorts));
        }
        OverTime toxicity = overTime.get(Metric.TOXICITY_SEEN);
        if (!toxicity.isEmpty()) {
            charts.add(toxicity(toxicity));
        }
        OverTime extremity = overTime.get(Metric.EXTREMITY);
        if (!extremity.isEmpty()) {
            charts.add(selection(extremity, overTime.get(Metric.TOXICITY_POSTED)));
        }
        OverTime cash = overTime.get(Metric.CASH);
        if (!cash.isEmpty()) {
            charts.add(money(cash, overTime.get(Metric.REVENUE)));
        }
        var ideologies = Ideologies.read(folder, scenario);
        if (!ideologies.isEmpty()) {
            charts.add(ideology(ideologies));
        }
        return charts;
    }

    private Chart activeShare(OverTime shares) throws IOException {
        List<Happenings.First> events = Happenings.read(folder, scenario);
        SingleRuns runs = SingleRuns.read(folder, scenario, verdict, shares.stride());
        Panels panels = shares.byRole(verdict, events, runs);
        return new Chart(
                "active-share",
                Words.say("chart.active-share.alt"),
                Words.together(
                        Words.say("chart.active-share.reading"),
                        runs.isAnyAllOrNothing() ? Words.say("chart.active-share.single", SingleRuns.MOST_RUNS) : "",
                        runs.nowhere().isPresent() ? Words.say("chart.active-share.dotted") : "",
                        OverTime.withoutBand(verdict).isEmpty() ? "" : Words.say("chart.active-share.thin"),
                        Words.say("chart.active-share.scales"),
                        scenario.testStep().isPresent() ? Words.say("chart.active-share.test") : "",
                        events.isEmpty() ? "" : Words.say("chart.active-share.events")),
                new Plot(Words.say("chart.active-share.title"), subtitle, panels),
                around + PANEL * panels.size() * 9 / 10);
    }

    private Chart criticalMass(Panels plot) {
        return Chart.of("chart.critical-mass.", subtitle, plot, around + PANEL * plot.size() * 9 / 10);
    }

    private Chart meanField(Panels plot) {
        return Chart.of("chart.mean-field.", subtitle, plot, around + PANEL);
    }

    private Chart outcomes() {
        return Chart.of(
                "chart.outcomes.",
                runs("runs"),
                Outcomes.plot(verdict),
                AROUND + LEGEND_ROW * 3 + BAR * verdict.alternatives().size());
    }

    private Chart retention(Cohorts cohorts) {
        return Chart.of("chart.retention.", runs("chart.runs.pooled"), cohorts.plot(), around + 2 * PANEL * 8 / 10);
    }

    private Chart toxicity(OverTime toxicity) {
        Panel panel = toxicity.panel(Theme.shares(Words.say("chart.toxicity.axis")));
        return Chart.of("chart.toxicity.", subtitle, toxicity.below(List.of(panel)), around + PANEL);
    }

    private Chart survival(Survival survival) {
        double floor = scenario.criticalMass().nicheFloor();
        return Chart.of(
                "chart.survival.",
                runs("runs"),
                survival.plot(),
                around + PANEL,
                Percent.text(floor),
                scenario.steps() - 1,
                Words.date(verdict.horizon()));
    }

    private Chart selection(OverTime extremity, OverTime toxicity) {
        Panels panels = extremity.below(List.of(
                extremity.panel(Theme.numbers(Words.say("chart.selection.extremity"), Axis.Scale.WITHOUT_ZERO)),
                toxicity.panel(Theme.shares(Words.say("chart.selection.toxicity")))));
        return Chart.of("chart.selection.", subtitle, panels, around + 2 * PANEL * 8 / 10, FEWEST_USERS);
    }

    private Chart money(OverTime cash, OverTime revenue) {
        List<Panel> panels = new ArrayList<>();
        for (Role role : Role.values()) {
            revenue.panel(role, Theme.dollars(Words.say("chart.money.revenue." + role.word())))
                    .ifPresent(panels::add);
            cash.panel(role, Theme.dollars(Words.say("chart.money.cash." + role.word())))
                    .ifPresent(panels::add);
        }
        return Chart.of("chart.money.", subtitle, cash.below(panels), around + PANEL * panels.size() * 7 / 10);
    }

    private Chart ideology(Ideologies ideologies) {
        return Chart.of(
                "chart.ideology.", runs("chart.runs.pooled"), ideologies.plot(), around + PANEL, Ideologies.FEWEST);
    }
}
