package org.townsquare.experiment.design;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The points of a design. Each is computed when asked for, from its index alone: none is held in memory, and threads may
 * ask for any of them in any order.
 */
public final class Points {

    private final long size;
    private final LongFunction<List<Point.Setting>> settings;

    Points(long size, LongFunction<List<Point.Setting>> settings) {
        this.size = size;
        this.settings = settings;
    }

    /** How many there are. */
    public long size() {
        return size;
    }

    /**
     * One of them, always the same.
     *
     * @param index in [0, size)
     * @throws IndexOutOfBoundsException for another index
     */
    public Point point(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("design point " + index + "; allowed: 0 to " + (size - 1));
        }
        return new Point(index, settings.apply(index));
    }

    /** All of them in their order. */
    public Stream<Point> stream() {
        return LongStream.range(0, size).mapToObj(this::point);
    }
}
