package org.townsquare.results.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.townsquare.results.Chart;
import org.townsquare.results.CriticalMasses;
import org.townsquare.results.Dates;
import org.townsquare.results.Outcomes;
import org.townsquare.results.OverTime;
import org.townsquare.results.Theme;
import org.townsquare.results.Words;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/** The charts of a comparison: users, critical mass, money and outcomes, with a line or a bar for each setting. */
final class ComparedCharts {

    /** Of more lines than this, none has a band: they would hide each other. */
    private static final int MOST_BANDS = 6;

    private static final int MOST_LINES = 24;
    private static final int PANEL = 250;
    private static final int AROUND = 200;
    private static final int BAR = 56;
    private static final int LONGEST = 40;

    private final Compared compared;
    private final List<Cell> cells;
    private final boolean sameStart;
    private final String subtitle;

    private ComparedCharts(Compared compared) {
        this.compared = compared;
        this.cells = compared.cells().stream()
                .filter(cell -> cell.lines().isPresent())
                .limit(MOST_LINES)
                .toList();
        this.sameStart =
                cells.stream().map(cell -> cell.scenario().start()).distinct().count() <= 1;
        this.subtitle = Theme.shortened(
                String.join(" · ", compared.sides().stream().map(Side::name).toList()));
    }

    static List<Chart> draw(Compared compared) throws IOException {
        ComparedCharts draws = new ComparedCharts(compared);
        List<Chart> charts = new ArrayList<>();
        if (!draws.cells.isEmpty()) {
            draws.users().ifPresent(charts::add);
            draws.criticalMass().ifPresent(charts::add);
            draws.money().ifPresent(charts::add);
        }
        draws.outcomes().ifPresent(charts::add);
        return charts;
    }

    /** What a cell has to show in a panel. */
    private interface Lines {
        OverTime.Line of(Cell cell, int platform, int look) throws IOException;
    }

    private Optional<Chart> users() throws IOException {
        CombinedDomainXYPlot plot = empty();
        addPanels(plot, "chart.compare.users.axis", Metric.ATTENTION_SHARE, false);
        return chart(
                "users",
                Words.say("chart.compare.users.alt"),
                Words.together(medians(), Words.say("chart.compare.users.reading")),
                Words.say("chart.compare.users.title"),
                plot);
    }

    private Optional<Chart> money() throws IOException {
        CombinedDomainXYPlot plot = empty();
        addPanels(plot, "chart.compare.revenue.axis", Metric.REVENUE, true);
        addPanels(plot, "chart.compare.cash.axis", Metric.CASH, true);
        return chart(
                "money",
                Words.say("chart.compare.money.alt"),
                Words.together(medians(), Words.say("chart.compare.money.reading")),
                Words.say("chart.compare.money.title"),
                plot);
    }

    private Optional<Chart> criticalMass() throws IOException {
        CombinedDomainXYPlot plot = empty();
        List<CriticalMasses> masses = new ArrayList<>();
        for (Cell cell : cells) {
            masses.add(CriticalMasses.read(cell.lines().orElseThrow(), cell.scenario()));
        }
        for (int k : shown()) {
            addPanel(
                    plot,
                    k,
                    Theme.shares(Words.say("chart.compare.critical-mass.axis", name(k))),
                    (cell, platform, look) -> new OverTime.Line(
                            masses.get(look).boundaries(platform, name(cell), when(cell)), look, bandsShown()));
        }
        return chart(
                "critical-mass",
                Words.say("chart.compare.critical-mass.alt"),
                Words.together(
                        Words.say(
                                bandsShown()
                                        ? "chart.compare.critical-mass.reading.bands"
                                        : "chart.compare.critical-mass.reading"),
                        Words.say("chart.compare.critical-mass.none")),
                Words.say("chart.compare.critical-mass.title"),
                plot);
    }

    private Optional<Chart> outcomes() {
        List<Outcomes.Bar> bars = compared.few().stream()
                .flatMap(cell -> cell.verdict().alternatives().stream()
                        .map(platform -> new Outcomes.Bar(
                                name(cell) + ", " + platform.name(),
                                platform,
                                cell.verdict().replicates())))
                .limit(MOST_LINES)
                .toList();
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart(
                        "outcomes",
                        Words.say("chart.compare.outcomes.alt"),
                        Words.say("chart.compare.outcomes.reading"),
                        Theme.chart(Words.say("chart.compare.outcomes.title"), subtitle, Outcomes.plot(bars)),
                        AROUND + 50 + BAR * bars.size()));
    }

    private Optional<Chart> chart(String name, String alt, String reading, String title, CombinedDomainXYPlot plot) {
        int panels = plot.getSubplots().size();
        return panels == 0
                ? Optional.empty()
                : Optional.of(
                        new Chart(name, alt, reading, Theme.chart(title, subtitle, plot), AROUND + panels * PANEL));
    }

    private boolean bandsShown() {
        return cells.size() <= MOST_BANDS;
    }

    private String medians() {
        return Words.say(bandsShown() ? "chart.active-share.reading" : "chart.compare.medians");
    }

    /** Room for panels: an axis of dates if all runs begin on the same day, otherwise one of days. */
    private CombinedDomainXYPlot empty() {
        int steps =
                cells.stream().mapToInt(cell -> cell.scenario().steps()).max().orElse(1);
        CombinedDomainXYPlot plot = OverTime.emptyPlot(cells.get(0).scenario(), steps);
        if (!sameStart) {
            NumberAxis days = Theme.numbers(Words.say("chart.compare.days"));
            days.setRange(0, Math.max(1, steps - 1));
            plot.setDomainAxis(days);
        }
        return plot;
    }

    private LongToDoubleFunction when(Cell cell) {
        return sameStart ? step -> Dates.millis(cell.scenario(), step) : step -> step;
    }

    private void addPanels(CombinedDomainXYPlot plot, String label, Metric metric, boolean dollars) throws IOException {
        List<OverTime> all = new ArrayList<>();
        for (Cell cell : cells) {
            all.add(OverTime.read(cell.lines().orElseThrow(), cell.scenario(), cell.verdict(), metric));
        }
        for (int k : shown()) {
            String words = Words.say(label, name(k));
            addPanel(
                    plot,
                    k,
                    dollars ? Theme.dollars(words) : Theme.shares(words),
                    (cell, platform, look) ->
                            all.get(look).line(platform, name(cell), look, bandsShown(), value -> value, when(cell)));
        }
    }

    private void addPanel(CombinedDomainXYPlot plot, int platform, NumberAxis axis, Lines lines) throws IOException {
        List<OverTime.Line> drawn = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Optional<Integer> own = cells.get(i).counterpart(cells.get(0), platform);
            if (own.isPresent()) {
                drawn.add(lines.of(cells.get(i), own.get(), i));
            }
        }
        if (drawn.stream().anyMatch(line -> !line.series().isEmpty())) {
            plot.add(OverTime.panel(drawn, axis, plot.getSubplots().isEmpty()));
        }
    }

    /** Platforms of the first setting that have a panel: alternatives; incumbents if there are none. */
    private int[] shown() {
        Scenario first = cells.get(0).scenario();
        return IntStream.range(0, first.platforms().size())
                .filter(k -> !first.hasAlternative() || first.platforms().get(k).role() == Role.ALTERNATIVE)
                .toArray();
    }

    private String name(int platform) {
        return Theme.shortened(cells.get(0).scenario().platforms().get(platform).name(), 20);
    }

    private static String name(Cell cell) {
        return Theme.shortened(cell.name(), LONGEST);
    }
}
