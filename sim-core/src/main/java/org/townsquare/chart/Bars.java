package org.townsquare.chart;

import java.util.List;
import java.util.Optional;

/**
 * Bars, some for each category: one after the other on their side, or side by side and upright.
 *
 * @param axis of their lengths
 * @param isStacked whether those of a category lie one after the other
 * @param parts the bars of all categories that have the same name
 * @param interval beside the bars
 */
public record Bars(List<String> categories, Axis axis, boolean isStacked, List<Part> parts, Optional<Interval> interval)
        implements Plot.Body {

    /**
     * A bar in each category.
     *
     * @param hatch its pattern in print
     * @param values by category
     * @param labels what stands in it, by category; empty for nothing
     */
    public record Part(String name, Tone tone, Hatch hatch, List<Double> values, List<String> labels) {}

    /**
     * An interval over the bars of each category.
     *
     * @param low by category
     * @param high by category
     */
    public record Interval(String name, List<Double> low, List<Double> high) {}
}
