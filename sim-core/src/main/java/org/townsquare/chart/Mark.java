package org.townsquare.chart;

/**
 * A line across a panel where something happens.
 *
 * @param words what; empty for none
 * @param row of the words, from 0 at the top
 * @param isLeft whether the words stand to the left of the line
 */
public record Mark(double x, Tone tone, String words, int row, boolean isLeft) {}
