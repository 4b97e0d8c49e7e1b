package org.townsquare.gui.chart;

import java.util.List;

/** Shares above which platforms grow by themselves, as far as known. */
public interface Tippings {

    /** Nothing is known. */
    Tippings NONE = platform -> List.of();

    /** The tipping points of a platform, shares of all users. */
    List<Double> of(int platform);
}
