package org.townsquare.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Dot;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.measure.Figures;
import org.townsquare.measure.Figures.Figure;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.FigureUnit;
import org.townsquare.scenario.FigureUse;

/** How published figures of a unit stand in charts: millions of people or percent, filled to fit and hollow to judge. */
public record FigureMarks(FigureUnit unit) {

    private static final double MILLION = 1e6;
    private static final double PERCENT = 0.01;
    private static final double MARK = 9;

    /** A figure, or what runs have in its place, as the axis has it. */
    public double shown(double value) {
        return value / (unit.isShare() ? PERCENT : MILLION);
    }

    /** The axis of a platform's figures. */
    public Axis axis(String platform) {
        return Theme.numbers(
                Words.say(unit.isShare() ? "chart.figures.share" : "chart.figures.people", platform, counted()));
    }

    /** What is counted, for people. */
    String counted() {
        return Words.say(
                switch (unit) {
                    case DAU, VISITS -> "chart.figures.dau";
                    case MAU -> "chart.figures.mau";
                    case REGISTERED -> "chart.figures.registered";
                    case SHARE -> "chart.figures.of-share";
                });
    }

    /**
     * The marks of each use that there is.
     *
     * @param when where a figure is along the axis of time
     */
    public List<Series> of(Figures figures, ToDoubleFunction<Figure> when) {
        List<Series> marks = new ArrayList<>();
        for (FigureUse use : FigureUse.values()) {
            Figures some = figures.of(use);
            if (!some.isEmpty()) {
                marks.add(marks(
                        Words.say(use == FigureUse.FIT ? "chart.figures.fit" : "chart.figures.judge"),
                        Tone.INK,
                        use,
                        some.all().stream()
                                .map(figure -> new Point(when.applyAsDouble(figure), shown(figure.value())))
                                .toList()));
            }
        }
        return marks;
    }

    /** Marks of one use. */
    public static Series marks(String name, Tone tone, FigureUse use, List<Point> points) {
        return Series.dots(name, tone, new Dot(Dot.Form.DISC, MARK, use == FigureUse.JUDGE, false), points);
    }
}
