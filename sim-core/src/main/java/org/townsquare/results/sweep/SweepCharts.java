package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.townsquare.results.Chart;
import org.townsquare.results.Charts;
import org.townsquare.results.Theme;
import org.townsquare.scenario.Scenario;

/** The charts of a sweep, drawn from its tables. */
final class SweepCharts {

    private static final int PHASE_HEIGHT = 640;
    private static final int MORRIS_HEIGHT = 560;
    private static final int AROUND = 170;
    private static final int ROW = 34;

    private final Path folder;
    private final Survey survey;
    private final String subtitle;
    private final List<Chart> charts = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private SweepCharts(Path folder, Scenario base, Survey survey) {
        this.folder = folder;
        this.survey = survey;
        this.subtitle = Charts.shortened(base.title()) + " · " + SweepReport.count(survey.points(), "design point");
    }

    /** The charts and, for those that cannot be drawn, why not. */
    record Drawn(List<Chart> charts, List<String> missing) {}

    /** Draws all charts that there are data for and writes them into the folder. */
    static Drawn write(Path folder, Scenario base, Survey survey) throws IOException {
        SweepCharts sweep = new SweepCharts(folder, base, survey);
        sweep.draw();
        Charts.write(folder, sweep.charts);
        return new Drawn(sweep.charts, sweep.missing);
    }

    private void draw() throws IOException {
        String whyNot = PhaseDiagram.whyNot(survey);
        if (whyNot.isEmpty()) {
            for (int k = 0; k < survey.alternatives().size(); k++) {
                phase(k);
            }
        } else {
            missing.add(whyNot);
        }
        for (MainEffects.Measure measure : MainEffects.Measure.values()) {
            charts.addAll(MainEffectsChart.of(folder, survey, measure, subtitle));
        }
        sensitivities();
    }

    private void phase(int alternative) throws IOException {
        String platform = survey.alternatives().get(alternative);
        List<MainEffects> effects =
                new ArrayList<>(MainEffects.read(folder, survey, platform, MainEffects.Measure.PROBABILITY));
        effects.sort(Comparator.comparingDouble(effect -> -effect.range()));
        if (effects.size() < 2) {
            missing.add("There is no phase diagram of " + platform + ": no outcome of it is known.");
            return;
        }
        PhaseDiagram diagram = diagram(platform, effects);
        if (diagram == null) {
            diagram = diagram(
                    platform,
                    effects.stream().filter(effect -> effect.axis().numeric()).toList());
        }
        if (diagram == null) {
            missing.add(
                    "There is no phase diagram of " + platform + ": that takes a design with all combinations of two"
                            + " parameters, or one with many points that spread over the ranges of two.");
            return;
        }
        JFreeChart chart = Theme.chart(
                "Where " + Charts.shortened(platform, 30) + " reaches critical mass",
                subtitle,
                PhaseChart.plot(diagram));
        chart.addSubtitle(PhaseChart.bar());
        charts.add(new Chart(
                numbered("phase-diagram", alternative),
                "Probability that " + platform + " reaches critical mass by "
                        + diagram.x().path() + " and " + diagram.y().path() + ".",
                reading(diagram, effects.size()),
                chart,
                PHASE_HEIGHT));
    }

    /** Of the two parameters that matter most, in the sweep's own order; null if there is none. */
    private PhaseDiagram diagram(String platform, List<MainEffects> effects) throws IOException {
        if (effects.size() < 2) {
            return null;
        }
        int[] two = effects.stream()
                .limit(2)
                .mapToInt(effect -> survey.axes().indexOf(effect.axis()))
                .sorted()
                .toArray();
        return PhaseDiagram.read(folder, survey, two[0], two[1], platform);
    }

    private String reading(PhaseDiagram diagram, int parameters) {
        StringBuilder words = new StringBuilder();
        if (diagram.isSmoothed()) {
            words.append("Each dot is a design point, or some that lie together, coloured by the share of its runs that"
                    + " reached critical mass; between them the colour is a local-linear fit, and white is too far from"
                    + " all points. On the line the fitted probability is ½; near it the fit, not the runs, decides.");
        } else {
            words.append("Each cell is a pair of values, coloured by the share of its runs that reached critical mass");
            words.append(
                    diagram.estimate().x().length <= 12 && diagram.estimate().y().length <= 12 ? ", in %." : ".");
            words.append(
                    diagram.hasContour()
                            ? " On the solid line the probability is ½, drawn straight between the cells' middles; on the"
                                    + " dashed ones an end of the 95 % interval is, so that the true line may be anywhere between them."
                            : " One of the parameters is a word, so that there is no line at ½ to be drawn.");
        }
        if (parameters > 2) {
            words.append(" The sweep varies " + parameters + " parameters; these two have the largest main effects, and"
                    + " what is shown is the mean over the others.");
        }
        return words.toString();
    }

    private void sensitivities() throws IOException {
        List<SensitivityRow> rows = SensitivityRow.read(folder);
        int number = 0;
        List<String> platforms =
                survey.alternatives().isEmpty() ? List.copyOf(survey.platforms().keySet()) : survey.alternatives();
        for (String platform : platforms) {
            for (String measure : List.of(SensitivityRow.CRITICAL_MASS, SensitivityRow.FINAL_SHARE)) {
                List<SensitivityRow> own = rows.stream()
                        .filter(row ->
                                row.platform().equals(platform) && row.measure().equals(measure))
                        .toList();
                int known = SensitivityChart.ranked(own).size();
                if (known > 0) {
                    charts.add(sensitivity(platform, measure, own, known, number++));
                } else if (!own.isEmpty()) {
                    missing.add(
                            "There is no chart of how the " + SensitivityChart.words(measure) + " of " + platform
                                    + " depends on the parameters: it is the same at all design points, or too many runs failed.");
                }
            }
        }
    }

    private Chart sensitivity(String platform, String measure, List<SensitivityRow> rows, int known, int number) {
        boolean morris = SensitivityChart.isMorris(rows);
        String of = SensitivityChart.words(measure) + " of " + platform;
        return new Chart(
                numbered("sensitivity", number),
                "How much the " + of + " depends on each parameter.",
                morris
                        ? "The farther right, the more depends on a parameter; the unit is that of the outcome, for the whole"
                                + " range of the parameter. The higher, the more its effect differs from place to place:"
                                + " because it is not linear, or because of the other parameters. Below the dashed line"
                                + " the effect is rather alike everywhere. Bars are 95 % intervals by bootstrap."
                        : "Of the variance of the outcome over the whole design, a parameter is behind the share S1 by itself"
                                + " and ST together with others: where they differ, it acts through interactions. Bars are 95 %"
                                + " intervals by bootstrap; estimates may lie somewhat outside 0 and 1.",
                Theme.chart(
                        "What matters: " + SensitivityChart.words(measure) + " of " + Charts.shortened(platform, 30),
                        subtitle + (morris ? " · elementary effects (Morris)" : " · variance-based indices (Sobol)"),
                        SensitivityChart.plot(rows)),
                morris ? MORRIS_HEIGHT : AROUND + ROW * Math.max(3, known));
    }

    private static String numbered(String name, int number) {
        return number == 0 ? name : name + "-" + (number + 1);
    }
}
