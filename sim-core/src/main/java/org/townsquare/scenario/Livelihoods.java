package org.townsquare.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * What to know of companies that are as large as their stage and not as a scenario says: those that cannot live from the
 * users whom they begin with, and those whose cash alone lasts for the whole run.
 */
final class Livelihoods {

    private static final double YEAR = 365;
    private static final double MONTHS = 12;
    /** Twitter's part, for each of its users, of what a person is worth to all advertisers: 21 of 150 dollars, 2021. */
    private static final double USUAL_ADS = 0.14;

    private final Scenario scenario;
    private final List<Warning> warnings = new ArrayList<>();

    Livelihoods(Scenario scenario) {
        this.scenario = scenario;
    }

    List<Warning> warnings() {
        scenario.platforms().stream()
                .filter(platform -> platform.business().hasMoney())
                .forEach(this::check);
        return warnings;
    }

    private void check(PlatformSpec platform) {
        Company company = platform.company();
        CompanySize size = CompanySize.of(
                platform, scenario.users().peopleAtStart(scenario.users().count()));
        double costs = size.team() + size.people() * company.infrastructure();
        double income = size.people() * perPerson(platform.business(), size.people());
        if (company.team() == null && size.people() > 0 && income < costs) {
            warn(platform, "team", Math.round(size.people()), Math.round(costs), Math.round(income));
        }
        double lasts = costs == 0 ? Double.POSITIVE_INFINITY : size.capital() / costs * YEAR;
        if (company.capital() == null && lasts >= scenario.steps()) {
            warn(platform, "capital", scenario.steps());
        }
    }

    /** What a person may bring a year: fees, and ads if there are people enough for the smallest advertiser. */
    private double perPerson(Business business, double people) {
        boolean advertises =
                business.adLoad() > 0 && people >= scenario.advertisers().smallMinimumAudience();
        return MONTHS * (business.fee() + business.premiumShare() * business.premiumPrice())
                + (advertises ? USUAL_ADS * scenario.advertisers().budget() : 0);
    }

    private void warn(PlatformSpec platform, String parameter, Object... about) {
        warnings.add(Warning.of("platforms." + platform.name() + ".company." + parameter, parameter, about));
    }
}
