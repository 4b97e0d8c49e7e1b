package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.townsquare.chart.Plot;
import org.townsquare.results.Chart;
import org.townsquare.results.Charts;
import org.townsquare.results.Theme;
import org.townsquare.results.words.Words;
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
        this.subtitle = Theme.shortened(base.title()) + " · " + Words.count(survey.points(), "point");
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
                phase(PhaseDiagram.Of.PROBABILITY, k);
                phase(PhaseDiagram.Of.NEEDED, k);
            }
        } else {
            missing.add(whyNot);
        }
        for (MainEffects.Measure measure : MainEffects.Measure.values()) {
            charts.addAll(MainEffectsChart.of(folder, survey, measure, subtitle));
        }
        sensitivities();
    }

    private void phase(PhaseDiagram.Of of, int alternative) throws IOException {
        String platform = survey.alternatives().get(alternative);
        List<MainEffects> effects =
                new ArrayList<>(MainEffects.read(folder, survey, platform, MainEffects.Measure.PROBABILITY));
        effects.sort(Comparator.comparingDouble(effect -> -effect.range()));
        if (effects.size() < 2) {
            missing.add(Words.say("chart.phase.unknown", platform));
            return;
        }
        PhaseDiagram diagram = diagram(of, platform, effects);
        if (diagram == null) {
            diagram = diagram(
                    of,
                    platform,
                    effects.stream().filter(effect -> effect.axis().numeric()).toList());
        }
        if (diagram == null) {
            if (of == PhaseDiagram.Of.PROBABILITY) {
                missing.add(Words.say("chart.phase.other-design", platform));
            }
            return;
        }
        charts.add(new Chart(
                numbered(of.file, alternative),
                Words.say(
                        of.words + "alt",
                        platform,
                        diagram.x().path(),
                        diagram.y().path()),
                reading(diagram, effects.size()),
                new Plot(
                        Words.say(of.words + "title", Theme.shortened(platform, 30)), subtitle, PhaseChart.of(diagram)),
                PHASE_HEIGHT));
    }

    /** Of the two parameters that matter most, in the sweep's own order; null if there is none. */
    private PhaseDiagram diagram(PhaseDiagram.Of of, String platform, List<MainEffects> effects) throws IOException {
        if (effects.size() < 2) {
            return null;
        }
        int[] two = effects.stream()
                .limit(2)
                .mapToInt(effect -> survey.axes().indexOf(effect.axis()))
                .sorted()
                .toArray();
        return PhaseDiagram.read(of, folder, survey, two[0], two[1], platform);
    }

    private String reading(PhaseDiagram diagram, int parameters) {
        String others = parameters > 2 ? Words.say("chart.phase.others", parameters) : "";
        String words = diagram.of().words;
        if (diagram.isSmoothed()) {
            return Words.together(Words.say(words + "smoothed"), others);
        }
        boolean numbers =
                diagram.estimate().x().length <= 12 && diagram.estimate().y().length <= 12;
        return Words.together(
                Words.say(words + (numbers ? "cells.numbers" : "cells")),
                diagram.of() == PhaseDiagram.Of.NEEDED
                        ? Words.say("chart.needed.ends")
                        : Words.say(diagram.hasContour() ? "chart.phase.contour" : "chart.phase.no-contour"),
                others);
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
                    missing.add(Words.say("chart.sensitivity.none", SensitivityChart.words(measure), platform));
                }
            }
        }
    }

    private Chart sensitivity(String platform, String measure, List<SensitivityRow> rows, int known, int number) {
        boolean morris = SensitivityChart.isMorris(rows);
        return new Chart(
                numbered("sensitivity", number),
                Words.say("chart.sensitivity.alt", SensitivityChart.words(measure), platform),
                Words.say(morris ? "chart.sensitivity.morris" : "chart.sensitivity.sobol"),
                new Plot(
                        Words.say(
                                "chart.sensitivity.title",
                                SensitivityChart.words(measure),
                                Theme.shortened(platform, 30)),
                        subtitle + " · "
                                + Words.say(morris ? "chart.sensitivity.by-morris" : "chart.sensitivity.by-sobol"),
                        SensitivityChart.plot(rows)),
                morris ? MORRIS_HEIGHT : AROUND + ROW * Math.max(3, known));
    }

    private static String numbered(String name, int number) {
        return number == 0 ? name : name + "-" + (number + 1);
    }
}
