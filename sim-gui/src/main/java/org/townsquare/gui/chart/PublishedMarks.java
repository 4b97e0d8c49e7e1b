package org.townsquare.gui.chart;

import java.util.ArrayList;
import java.util.List;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.measure.Figures;
import org.townsquare.results.FigureMarks;
import org.townsquare.results.words.Dates;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;

/** Published figures beside a run, as its charts count: users of the simulation, or shares of all use. */
final class PublishedMarks {

    private final Scenario scenario;
    private final Figures figures;
    private final double users;
    private final double represents;

    PublishedMarks(Scenario scenario) {
        this.scenario = scenario;
        this.figures = Figures.of(scenario);
        this.users = scenario.users().count();
        this.represents = scenario.users().representsOrShare(scenario.users().count());
    }

    /** A platform's marks on a chart up to a step: filled where they may be learnt from, hollow where they judge. */
    List<Series> of(Curve curve, int platform, int steps) {
        List<Series> marks = new ArrayList<>();
        String name = scenario.platforms().get(platform).name();
        for (FigureUse use : FigureUse.values()) {
            List<Point> points = figures.of(use).all().stream()
                    .filter(figure -> figure.platform() == platform
                            && figure.unit().metric() == curve.metric()
                            && figure.step() <= steps)
                    .map(figure -> new Point(
                            Dates.millis(scenario, figure.step()),
                            Figures.metric(figure.unit(), figure.value(), represents, users)))
                    .toList();
            if (!points.isEmpty()) {
                String what = use == FigureUse.FIT ? " (published)" : " (published, judges)";
                marks.add(FigureMarks.marks(name + what, Tone.of(platform), use, points));
            }
        }
        return marks;
    }
}
