package org.townsquare.market;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.Launch;

/**
 * The announced date of a launch and how far it is believed. A promise is broken once: when the date is put off, or when
 * it passes without a launch; a new date is a new promise.
 */
final class Promise implements Serializable {

    private static final long serialVersionUID = 1;

    private final double horizon;
    private final double loss;
    private long date;
    private double credibility;
    private boolean broken;

    /** @param horizon steps within which expectation of the date falls to 1/e */
    Promise(Launch launch, double horizon) {
        this.horizon = horizon;
        date = launch.planned();
        credibility = launch.credibility();
        loss = launch.credibilityLoss();
    }

    /** The date that is announced. */
    long date() {
        return date;
    }

    /** From 0, nobody believes it, to 1. */
    double credibility() {
        return credibility;
    }

    /** Another date is announced; a later one is a slip. */
    void announce(long newDate) {
        if (newDate > date) {
            slip();
        }
        date = newDate;
        broken = false;
    }

    /** It is this step, and there has been no launch yet. */
    void pass(int step) {
        if (step > date) {
            slip();
        }
    }

    private void slip() {
        if (!broken) {
            credibility *= 1 - loss;
            broken = true;
        }
    }

    /** How much a launch is expected at this step: credibility × e^(−|date − step| / horizon), from 0 to 1. */
    double expectation(int step) {
        return credibility * FastMath.exp(-Math.abs(date - step) / horizon);
    }
}
