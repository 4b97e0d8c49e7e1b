package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
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

    private final Path folder;
    private final Scenario scenario;
    private final Verdict verdict;
    private final String subtitle;
    private final int around;

    private Charts(Path folder, Scenario scenario, Verdict verdict) {
        this.folder = folder;
        this.scenario = scenario;
        this.verdict = verdict;
        this.subtitle = shortened(scenario.title()) + " · "
                + (verdict.replicates() == 1 ? "" : "median and 5–95 % band of ") + runs(verdict.replicates());
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

    private List<Chart> draw() throws IOException {
        List<Chart> charts = new ArrayList<>();
        charts.add(activeShare());
        charts.addAll(FigureChart.of(folder, scenario, verdict));
        var masses = CriticalMasses.read(folder, scenario);
        if (!masses.isEmpty()) {
            charts.add(criticalMass(masses.plot(folder, verdict)));
        }
        MeanFieldChart.plot(folder, scenario, verdict).map(this::meanField).ifPresent(charts::add);
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
        var toxicity = OverTime.read(folder, scenario, verdict, Metric.TOXICITY_SEEN);
        if (!toxicity.isEmpty()) {
            charts.add(toxicity(toxicity));
        }
        var extremity = OverTime.read(folder, scenario, verdict, Metric.EXTREMITY, FEWEST_USERS);
        if (!extremity.isEmpty()) {
            charts.add(selection(extremity));
        }
        var cash = OverTime.read(folder, scenario, verdict, Metric.CASH);
        if (!cash.isEmpty()) {
            charts.add(money(cash));
        }
        var ideologies = Ideologies.read(folder, scenario);
        if (!ideologies.isEmpty()) {
            charts.add(ideology(ideologies));
        }
        return charts;
    }

    private Chart activeShare() throws IOException {
        List<Happenings.First> events = Happenings.read(folder, scenario);
        OverTime shares = OverTime.read(folder, scenario, verdict, Metric.ATTENTION_SHARE);
        SingleRuns runs = SingleRuns.read(folder, scenario, verdict, shares.stride());
        var plot = shares.byRole(verdict, events, runs);
        boolean nowhere = runs.addNowhere(plot.getSubplots().get(0));
        return new Chart(
                "active-share",
                "Active share of each platform over time; incumbents above, alternatives below.",
                "Each line is the median over the runs; 90 % of the runs lie within the band around it."
                        + (runs.isAnyAllOrNothing()
                                ? " Where runs end at one extreme or the other, each is a thin line in place of the band, at most "
                                        + SingleRuns.MOST_RUNS + " of them."
                                : "")
                        + (nowhere ? " The dotted line is the attention that goes to no platform." : "")
                        + (OverTime.withoutBand(verdict).isEmpty()
                                ? ""
                                : " Thin lines without a band are the alternatives with the smaller peaks.")
                        + " Incumbents and"
                        + " alternatives have scales of their own: look at the numbers at the axes before comparing heights."
                        + " Users are counted by attention: by the share of their sessions that goes to a platform. So all shares"
                        + " together are at most 100 %; what is missing goes to no platform."
                        + (scenario.testStep().isPresent()
                                ? " The subsidy-off test runs on a branch that starts at the line; what is drawn after it is"
                                        + " the run with its supports."
                                : "")
                        + (events.isEmpty()
                                ? ""
                                : " Grey lines mark where an event happened first, by the median over the runs in which it did."),
                Theme.chart("Who is active where: share of all users by platform", subtitle, plot),
                around + PANEL * plot.getSubplots().size() * 9 / 10);
    }

    private Chart criticalMass(CombinedDomainXYPlot plot) {
        return new Chart(
                "critical-mass",
                "Users of each alternative over time, and the critical mass that it would need.",
                "The critical mass of a platform at a date is the share of users from which it would hold itself, without any"
                        + " support and as if money could not run out: the run is branched from many levels, and from above"
                        + " the line the platform settles high, from below low. Where its users cross the line it has tipped."
                        + " Bands hold 90 % of the runs. Where the second line is missing there is no such level: the"
                        + " sentences above say whether the platform needs none or none is enough.",
                Theme.chart("Critical mass: users there are, and users it takes", subtitle, plot),
                around + PANEL * plot.getSubplots().size() * 9 / 10);
    }

    private Chart meanField(CombinedDomainXYPlot plot) {
        return new Chart(
                "mean-field",
                "Simulated shares over time, with the course and the equilibria that theory expects of very many users.",
                "All users of this scenario are alike and see the same, so that theory knows what very many of them would do:"
                        + " the thin black line, from where the runs stand after their first step. Dotted lines are stable"
                        + " equilibria; the dashed line between two of them is the tipping point, which separates the"
                        + " starts that lead down from those that lead up. What is left between black line and band is chance.",
                Theme.chart("What theory expects: shares with their equilibria", subtitle, plot),
                around + PANEL);
    }

    private Chart outcomes() {
        return new Chart(
                "outcomes",
                "What became of each alternative, in shares of the runs.",
                "Each bar holds all runs, divided by what became of the alternative. The black mark is the 95 % interval"
                        + " (Wilson) of the probability of critical mass: the values that agree with the runs that reached it, given"
                        + " how few there are. More replicates make it narrower.",
                Theme.chart(
                        "What became of the alternatives",
                        shortened(scenario.title()) + " · " + runs(verdict.replicates()),
                        Outcomes.plot(verdict)),
                AROUND + LEGEND_ROW * 3 + BAR * verdict.alternatives().size());
    }

    private Chart retention(Cohorts cohorts) {
        return new Chart(
                "retention",
                "Share of those who joined who still give the platform attention, by months since.",
                "A cohort is everybody who joined within the same 30 days; who gives any attention, however little, counts as"
                        + " one who stays. A curve that flattens has found those who stay;"
                        + " one that goes on falling has not. Above, all cohorts together: only early cohorts are old, so the"
                        + " right end rests on few of them. Below, the first cohort alone, which is the one that news brings.",
                Theme.chart(
                        "Who stays: share of those who joined who still give attention",
                        shortened(scenario.title()) + " · pooled over " + runs(verdict.replicates()),
                        cohorts.plot()),
                around + 2 * PANEL * 8 / 10);
    }

    private Chart toxicity(OverTime toxicity) {
        var plot = toxicity.together("toxic % of posts seen");
        return new Chart(
                "toxicity",
                "Toxic share of the posts that each platform's users see, over time.",
                "What users see after moderation, each user counted by attention; posts from people far away in ideology count more. Lines and bands as"
                        + " in the first chart. A line is drawn where at least half of the runs have a value, so that"
                        + " a platform with hardly any users has none.",
                Theme.chart("What users see: toxic share of posts after moderation", subtitle, plot),
                around + PANEL);
    }

    private Chart survival(Survival survival) {
        double floor = scenario.criticalMass().nicheFloor();
        return new Chart(
                "survival",
                "Share of runs in which each alternative still lives, by time since its launch.",
                "An alternative lives until its active share falls below " + Percent.text(floor)
                        + " for good; one that"
                        + " never got so far ends at its launch. The horizon is step " + scenario.steps() + " ("
                        + verdict.horizon()
                        + "): what comes after is not seen, and a run in which the alternative lives"
                        + " then counts for as long as it was seen (Kaplan and Meier 1958). Supports are not taken away"
                        + " here. The bands are 95 % intervals; runs in which it never opened are left out.",
                Theme.chart(
                        "How long the alternatives live",
                        shortened(scenario.title()) + " · " + runs(verdict.replicates()),
                        survival.plot()),
                around + PANEL);
    }

    private Chart selection(OverTime extremity) throws IOException {
        var plot = extremity.emptyPlot();
        NumberAxis distance = Theme.style(new NumberAxis("extremity, from 0 to 1"));
        distance.setAutoRangeIncludesZero(false);
        plot.add(extremity.panel(distance, true));
        var toxicity = OverTime.read(folder, scenario, verdict, Metric.TOXICITY_POSTED, FEWEST_USERS);
        plot.add(toxicity.panel(Theme.shares("toxic % of posts written"), false));
        return new Chart(
                "selection",
                "Extremity of each platform's users and toxic share of what they post, over time.",
                "Nobody is assigned to a platform: who is where comes out of the users' choices. Users count by attention. Above, the mean distance"
                        + " of a platform's users from the ideological middle (0) towards either end (1); its axis does"
                        + " not begin at 0. Below, the toxic share of what they write, before moderation. Lines and"
                        + " bands as in the first chart, where a platform has at least " + FEWEST_USERS
                        + " active users.",
                Theme.chart("Who gathers where: extremity and toxicity of each platform's users", subtitle, plot),
                around + 2 * PANEL * 8 / 10);
    }

    private Chart money(OverTime cash) throws IOException {
        var plot = cash.emptyPlot();
        var revenue = OverTime.read(folder, scenario, verdict, Metric.REVENUE);
        for (Role role : Role.values()) {
            String whose = role.name().toLowerCase(Locale.ROOT) + "s: ";
            revenue.addPanel(plot, role, Theme.dollars(whose + "revenue, $ per day"), true);
            cash.addPanel(plot, role, Theme.dollars(whose + "cash, $"), false);
        }
        return new Chart(
                "money",
                "Revenue and cash of each platform over time; incumbents above, alternatives below.",
                "What users and advertisers pay each day, and what is in the till. A line of cash that jumps has had a"
                        + " round or its founder's help; one that ends at 0 has closed. Scales differ between the"
                        + " panels; k is a thousand, M a million, bn a thousand million. Lines and bands as in the first chart."
                        + " Platforms whose money is not followed have none.",
                Theme.chart("Who can pay: revenue and cash of each platform", subtitle, plot),
                around + PANEL * plot.getSubplots().size() * 7 / 10);
    }

    private Chart ideology(Ideologies ideologies) {
        return new Chart(
                "ideology",
                "Distribution of ideology among each platform's active users at the end, against all users.",
                "Each line adds up to 100 % of the platform's active users, however many they are; the grey area is everybody."
                        + " A line above the grey marks those whom the platform draws more than others. Platforms"
                        + " with fewer than " + Ideologies.FEWEST + " users, all runs together, are left out.",
                Theme.chart(
                        "Who is where at the end: ideology of each platform's users",
                        shortened(scenario.title()) + " · pooled over " + runs(verdict.replicates()),
                        ideologies.plot()),
                around + PANEL);
    }

    private static String runs(int replicates) {
        return replicates == 1 ? "1 run" : replicates + " runs";
    }

    public static String shortened(String title) {
        return shortened(title, 70);
    }

    public static String shortened(String title, int most) {
        return title.length() <= most ? title : title.substring(0, most - 1) + "…";
    }
}
