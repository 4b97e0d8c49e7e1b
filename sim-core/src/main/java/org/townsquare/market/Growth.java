package org.townsquare.market;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * How fast a number of users grows: the logarithm's growth per year over a window of so many steps,
 * ln[(now + 1)/(then + 1)]·365/window. What was before step 0 is taken to have been as at step 0.
 */
final class Growth implements Serializable {

    private static final long serialVersionUID = 1;
    private static final double YEAR = 365;

    private final long[] last;
    private int seen;

    /** Growth over so many steps. */
    Growth(int window) {
        last = new long[window + 1];
    }

    /** The number at the end of another step. */
    void see(long number) {
        if (seen == 0) {
            Arrays.fill(last, number);
        }
        last[seen++ % last.length] = number;
    }

    /** Growth per year; 0 as long as nothing was seen. */
    double perYear() {
        if (seen == 0) {
            return 0;
        }
        double now = last[(seen - 1) % last.length] + 1;
        double then = last[seen % last.length] + 1;
        return FastMath.log(now / then) * YEAR / (last.length - 1);
    }
}
