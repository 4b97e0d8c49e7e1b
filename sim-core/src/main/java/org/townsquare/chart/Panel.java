package org.townsquare.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A panel: bands lie lowest, then the series in their order.
 *
 * @param axis its own, beside the one that panels share
 * @param texts words somewhere among the series
 * @param cells what lies below all, if anything
 * @param headroom room for the words of marks above the highest value, in parts of it; 0 if marks have no words
 * @param weight its height among those of other panels
 */
public record Panel(
        Axis axis,
        List<Series> series,
        List<Mark> marks,
        List<Text> texts,
        Optional<Cells> cells,
        double headroom,
        int weight) {

    /** Series alone. */
    public Panel(Axis axis, List<Series> series) {
        this(axis, List.copyOf(series), List.of(), List.of(), Optional.empty(), 0, 1);
    }

    /** A panel of cells. */
    public static Panel of(Axis axis, Cells cells) {
        return new Panel(axis, List.of(), List.of(), List.of(), Optional.of(cells), 0, 1);
    }

    Panel with(List<Series> others) {
        return new Panel(axis, List.copyOf(others), marks, texts, cells, headroom, weight);
    }

    /** The same with marks and room for their words. */
    public Panel marked(List<Mark> others, double room) {
        return new Panel(axis, series, List.copyOf(others), texts, cells, room, weight);
    }

    /** The same with words. */
    public Panel saying(List<Text> words) {
        return new Panel(axis, series, marks, List.copyOf(words), cells, headroom, weight);
    }

    /** The same so much as high as others. */
    public Panel weighing(int times) {
        return new Panel(axis, series, marks, texts, cells, headroom, times);
    }

    DoubleStream across() {
        return series.stream().flatMapToDouble(Series::across);
    }

    DoubleStream upwards() {
        return series.stream().flatMapToDouble(Series::upwards);
    }
}
