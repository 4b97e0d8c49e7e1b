package org.townsquare.scenario;

import java.io.Serializable;

/**
 * How large the company behind a platform is: by what the scenario says of it and, where it says nothing, by the people
 * whom its stage counts. Money is in dollars.
 *
 * @param people people whom the platform's initial users stand for
 * @param capital cash at step 0
 * @param team what the team is planned to cost a year
 * @param needed what a seasoned team must cost a year to reach the mature quality with those people
 */
public record CompanySize(double people, double capital, double team, double needed) implements Serializable {

    /** The size of a platform's company in a world of so many people at step 0. */
    public static CompanySize of(PlatformSpec platform, double world) {
        Company company = platform.company();
        double people = world * platform.initialShare();
        double counted = company.stage().counts(world, people);
        double usual = counted * company.teamPerPerson();
        return new CompanySize(
                people,
                company.capital() == null ? counted * company.capitalPerPerson() : company.capital(),
                company.team() == null ? usual : company.team(),
                company.teamNeeded() == null ? usual : company.teamNeeded());
    }
}
