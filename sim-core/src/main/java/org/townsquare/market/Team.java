package org.townsquare.market;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.Company;
import org.townsquare.scenario.CompanySize;
import org.townsquare.scenario.PlatformSpec;

/**
 * How a team's experience and cost become quality, with delay and diminishing returns. With e = experience·cost / need,
 * quality moves towards craft·[log₂(1 + min(e, mostTeam)) − 1] with the time constant in which the platform matures:
 * a seasoned team that costs what is needed changes nothing, none at all loses the craft, and more than so many times the
 * need adds nothing, so that quality stays within ± craft. What is needed grows with the platform's people, not with what
 * is spent.
 */
final class Team implements Serializable {

    private static final long serialVersionUID = 1;

    private final Company company;
    private final CompanySize size;
    /** People for whom it is made. */
    private final double made;

    private double pace;
    private double planned;
    /** What it may cost whatever comes in: what it needed at first, or what investors have paid for. */
    private double secured;

    private double experience;
    private double quality;

    Team(PlatformSpec spec, CompanySize size) {
        this.size = size;
        company = spec.company();
        planned = size.team();
        secured = size.needed();
        experience = company.experience();
        made = size.needed() / company.personNeeds();
        turnTo(spec);
    }

    final void turnTo(PlatformSpec spec) {
        pace = 1 - FastMath.exp(-1 / spec.maturingDays());
    }

    void change(Double newPlanned, Double newExperience) {
        planned = newPlanned == null ? planned : newPlanned;
        experience = newExperience == null ? experience : newExperience;
    }

    /** Investors pay for a team that costs so much, in dollars a year. */
    void hire(double cost) {
        planned = cost;
        secured = FastMath.max(secured, cost);
    }

    /**
     * What a company with a mind to last pays for its team, in dollars a year: the plan, but beyond what is secured only as much
     * as lasts, and nobody who would only be in the way.
     *
     * @param lasting what can be paid for long
     */
    double sound(double people, double lasting) {
        double useful = experience == 0 ? 0 : company.mostTeam() * need(people) / experience;
        return planned <= secured
                ? planned
                : FastMath.max(secured, FastMath.min(planned, FastMath.min(useful, lasting)));
    }

    /**
     * What a seasoned team must cost for the platform to keep its mature quality, in dollars a year:
     * needed·[(people + made for) / (initial people + made for)]^elasticity.
     */
    double need(double people) {
        return size.needed() == 0
                ? 0
                : size.needed() * FastMath.pow((people + made) / (size.people() + made), company.needElasticity());
    }

    /**
     * A step's work.
     *
     * @param cost what the team costs, in dollars a year
     * @param people people who are active on the platform
     */
    void work(double cost, double people) {
        double need = need(people);
        double enough = need == 0 ? 1 : experience * cost / need;
        double effect = FastMath.log(2, 1 + FastMath.min(company.mostTeam(), enough)) - 1;
        quality += pace * (company.craft() * effect - quality);
    }

    /** What the team adds to the platform's quality, or takes away. */
    double quality() {
        return quality;
    }
}
