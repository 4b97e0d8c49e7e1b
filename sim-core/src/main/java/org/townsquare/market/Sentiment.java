package org.townsquare.market;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Stream;
import org.townsquare.scenario.Investors;

/**
 * The mood of investors, the same for all platforms whatever they do: an autoregressive process around 0,
 * s ← φ·s + σ·√(1 − φ²)·z with φ = 2^(−1/half-life), which has the standard deviation σ in the long run and from the start.
 */
final class Sentiment implements Serializable {

    private static final long serialVersionUID = 1;

    /** Beyond this, valuations would be out of any number's range. */
    private static final double LIMIT = 20;

    private final double memory;
    private final double shock;
    private final Stream stream;
    private double value;

    Sentiment(Investors investors, Stream stream) {
        memory = FastMath.pow(0.5, 1 / investors.sentimentHalfLife());
        shock = investors.sentimentSpread() * FastMath.sqrt(1 - memory * memory);
        this.stream = stream;
        value = investors.sentimentSpread() * stream.at(-1).normal(0);
    }

    /** A step passes. */
    void move(int step) {
        value = memory * value + shock * stream.at(step).normal(0);
    }

    /** Something changes it at once, to ±{@value #LIMIT} at most; that fades like everything else in it. */
    void change(double by) {
        value = Math.max(-LIMIT, Math.min(LIMIT, value + by));
    }

    double value() {
        return value;
    }
}
