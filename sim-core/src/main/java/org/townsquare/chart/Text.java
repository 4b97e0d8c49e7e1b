package org.townsquare.chart;

/**
 * Words at a place of a panel.
 *
 * @param place where they stand beside it
 */
public record Text(String words, double x, double y, Place place) {

    /** Where words stand. */
    public enum Place {
        /** To the right. */
        RIGHT,
        /** To the left, and above. */
        ABOVE_LEFT
    }
}
