package org.townsquare.market;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.PlatformSpec;

/**
 * How a team's experience and cost become quality, with delay and diminishing returns: quality moves towards
 * craft·(√(experience·cost / needed) − 1) with the time constant in which the platform matures. A seasoned team that costs
 * what is needed changes nothing; twice the money gives four tenths of what no money would take away.
 */
final class Team implements Serializable {

    private static final long serialVersionUID = 1;

    private final double needed;
    private final double craft;
    private double pace;
    private double planned;
    private double experience;
    private double quality;

    Team(PlatformSpec spec) {
        planned = spec.company().team();
        experience = spec.company().experience();
        needed = spec.company().teamNeededOrPlanned();
        craft = spec.company().craft();
        turnTo(spec);
    }

    final void turnTo(PlatformSpec spec) {
        pace = 1 - FastMath.exp(-1 / spec.maturingDays());
    }

    void change(Double newPlanned, Double newExperience) {
        planned = newPlanned == null ? planned : newPlanned;
        experience = newExperience == null ? experience : newExperience;
    }

    /** What the team is to cost, in dollars a year. */
    double planned() {
        return planned;
    }

    /**
     * A step's work.
     *
     * @param cost what the team costs, in dollars a year
     */
    void work(double cost) {
        double share = needed == 0 ? 1 : experience * cost / needed;
        quality += pace * (craft * (FastMath.sqrt(share) - 1) - quality);
    }

    /** What the team adds to the platform's quality, or takes away. */
    double quality() {
        return quality;
    }
}
