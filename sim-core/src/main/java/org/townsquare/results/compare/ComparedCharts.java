package org.townsquare.results.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Plot;
import org.townsquare.chart.Series;
import org.townsquare.results.Chart;
import org.townsquare.results.CriticalMasses;
import org.townsquare.results.FigureMarks;
import org.townsquare.results.Outcomes;
import org.townsquare.results.OverTime;
import org.townsquare.results.Theme;
import org.townsquare.results.words.Dates;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.FigureUnit;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/** The charts of a comparison: users, published figures, critical mass, money and outcomes, with a line or a bar for each setting. */
final class ComparedCharts {

    /** Of more lines than this, none has a band: they would hide each other. */
    private static final int MOST_BANDS = 6;

    private static final int MOST_LINES = 24;
    private static final int PANEL = 250;
    /** What figures count takes more words along the axis. */
    private static final int FIGURES_PANEL = 400;

    private static final int AROUND = 200;
    private static final int BAR = 56;
    private static final int LONGEST = 40;
    private static final int LONGEST_NAME = 30;

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
            draws.figures().ifPresent(charts::add);
            draws.criticalMass().ifPresent(charts::add);
            draws.money().ifPresent(charts::add);
        }
        draws.outcomes().ifPresent(charts::add);
        return charts;
    }

    /** What a cell has to show in a panel. */
    private interface Lines {
        Series of(Cell cell, int platform, int look) throws IOException;
    }

    private Optional<Chart> users() throws IOException {
        List<Panel> panels = new ArrayList<>();
        addPanels(panels, "chart.compare.users.axis", Metric.ATTENTION_SHARE, false);
        return chart(
                "users",
                Words.say("chart.compare.users.alt"),
                Words.together(medians(), Words.say("chart.compare.users.reading")),
                Words.say("chart.compare.users.title"),
                panels);
    }

    /** What is published, beside the runs: a panel for each platform and unit. */
    private Optional<Chart> figures() throws IOException {
        List<Panel> panels = new ArrayList<>();
        ComparedFigures published = new ComparedFigures(cells);
        for (FigureUnit unit : published.units()) {
            FigureMarks marks = new FigureMarks(unit);
            List<ComparedFigures.Runs> runs = published.runs(marks);
            for (String platform : published.platforms(unit)) {
                List<Series> series = new ArrayList<>();
                for (int i = 0; i < cells.size(); i++) {
                    Cell cell = cells.get(i);
                    ComparedFigures.Runs own = runs.get(i);
                    int k = cell.scenario().platformNames().indexOf(platform);
                    if (k >= 0) {
                        series.add(own.metric().line(k, name(cell), i, bandsShown(), own::shown, when(cell)));
                    }
                }
                LongToDoubleFunction when =
                        when(cells.get(0)); // of all cells: they begin together, or steps are counted
                series.addAll(marks.of(published.of(platform, unit), figure -> when.applyAsDouble(figure.step())));
                panels.add(new Panel(marks.axis(Theme.shortened(platform, LONGEST_NAME)), series));
            }
        }
        return chart(
                "figures",
                Words.say("chart.compare.figures.alt"),
                Words.together(medians(), Words.say("chart.compare.figures.reading")),
                Words.say("chart.compare.figures.title"),
                panels,
                FIGURES_PANEL);
    }

    private Optional<Chart> money() throws IOException {
        List<Panel> panels = new ArrayList<>();
        addPanels(panels, "chart.compare.revenue.axis", Metric.REVENUE, true);
        addPanels(panels, "chart.compare.cash.axis", Metric.CASH, true);
        return chart(
                "money",
                Words.say("chart.compare.money.alt"),
                Words.together(medians(), Words.say("chart.compare.money.reading")),
                Words.say("chart.compare.money.title"),
                panels);
    }

    private Optional<Chart> criticalMass() throws IOException {
        List<Panel> panels = new ArrayList<>();
        List<CriticalMasses> masses = new ArrayList<>();
        for (Cell cell : cells) {
            masses.add(CriticalMasses.read(cell.lines().orElseThrow(), cell.scenario()));
        }
        for (int k : shown()) {
            addPanel(
                    panels,
                    k,
                    Theme.shares(Words.say("chart.compare.critical-mass.axis", name(k))),
                    (cell, platform, look) -> OverTime.line(
                            name(cell), look, bandsShown(), masses.get(look).boundaries(platform, when(cell))));
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
                panels);
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
                        new Plot(Words.say("chart.compare.outcomes.title"), subtitle, Outcomes.plot(bars)),
                        AROUND + 50 + BAR * bars.size()));
    }

    private Optional<Chart> chart(String name, String alt, String reading, String title, List<Panel> panels) {
        return chart(name, alt, reading, title, panels, PANEL);
    }

    private Optional<Chart> chart(
            String name, String alt, String reading, String title, List<Panel> panels, int height) {
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart(
                        name,
                        alt,
                        reading,
                        new Plot(title, subtitle, Panels.below(axis(), panels)),
                        AROUND + panels.size() * height));
    }

    private boolean bandsShown() {
        return cells.size() <= MOST_BANDS;
    }

    private String medians() {
        return Words.say(bandsShown() ? "chart.active-share.reading" : "chart.compare.medians");
    }

    /** An axis of dates if all runs begin on the same day, otherwise one of days. */
    private Axis axis() {
        int last =
                cells.stream().mapToInt(cell -> cell.scenario().steps()).max().orElse(1) - 1;
        return sameStart
                ? Dates.axis(cells.get(0).scenario(), last)
                : Theme.numbers(Words.say("chart.compare.days")).from(0, Math.max(1, last));
    }

    private LongToDoubleFunction when(Cell cell) {
        return sameStart ? step -> Dates.millis(cell.scenario(), step) : step -> step;
    }

    private void addPanels(List<Panel> panels, String label, Metric metric, boolean dollars) throws IOException {
        List<OverTime> all = new ArrayList<>();
        for (Cell cell : cells) {
            all.add(OverTime.read(cell.lines().orElseThrow(), cell.scenario(), cell.verdict(), metric));
        }
        for (int k : shown()) {
            String words = Words.say(label, name(k));
            addPanel(
                    panels,
                    k,
                    dollars ? Theme.dollars(words) : Theme.shares(words),
                    (cell, platform, look) ->
                            all.get(look).line(platform, name(cell), look, bandsShown(), value -> value, when(cell)));
        }
    }

    private void addPanel(List<Panel> panels, int platform, Axis axis, Lines of) throws IOException {
        List<Series> drawn = lines(platform, of);
        if (drawn.stream().anyMatch(line -> !line.points().isEmpty())) {
            panels.add(new Panel(axis, drawn));
        }
    }

    /** A line of each setting that has the platform. */
    private List<Series> lines(int platform, Lines of) throws IOException {
        List<Series> drawn = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Optional<Integer> own = cells.get(i).counterpart(cells.get(0), platform);
            if (own.isPresent()) {
                drawn.add(of.of(cells.get(i), own.get(), i));
            }
        }
        return drawn;
    }

    /** Platforms of the first setting that have a panel: alternatives; incumbents if there are none. */
    private int[] shown() {
        Scenario first = cells.get(0).scenario();
        return IntStream.range(0, first.platforms().size())
                .filter(k -> !first.hasAlternative() || first.platforms().get(k).role() == Role.ALTERNATIVE)
                .toArray();
    }

    /** A platform of the first setting, with its counterparts of other names. */
    private String name(int platform) {
        return Theme.shortened(
                cells.stream()
                        .flatMap(cell -> cell.counterpart(cells.get(0), platform).stream()
                                .map(cell.scenario().platformNames()::get))
                        .distinct()
                        .collect(Collectors.joining(" / ")),
                LONGEST_NAME);
    }

    private static String name(Cell cell) {
        return Theme.shortened(cell.name(), LONGEST);
    }
}
