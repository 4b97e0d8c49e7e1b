package org.townsquare.market;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * How fast a number of users grows: the logarithm's growth per year over the last {@value #WINDOW} steps,
 * ln[(now + 1)/(then + 1)]·365/{@value #WINDOW}. What was before step 0 is taken to have been as at step 0.
 */
final class Growth implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int WINDOW = 90;
    private static final double YEAR = 365;

    private final long[] last = new long[WINDOW + 1];
    private int seen;

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
        return FastMath.log(now / then) * YEAR / WINDOW;
    }
}
