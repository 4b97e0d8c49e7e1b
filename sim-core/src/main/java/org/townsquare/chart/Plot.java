package org.townsquare.chart;

/**
 * A chart as data, which {@link Renderer} draws.
 *
 * @param title empty for none
 * @param subtitle of what it is; empty for none
 */
public record Plot(String title, String subtitle, Body body) {

    /** What is drawn. */
    public sealed interface Body permits Panels, Bars {}
}
