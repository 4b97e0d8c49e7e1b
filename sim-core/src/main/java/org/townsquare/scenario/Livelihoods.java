package org.townsquare.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    private final List<Contradiction> warnings = new ArrayList<>();

    Livelihoods(Scenario scenario) {
        this.scenario = scenario;
    }

    List<Contradiction> warnings() {
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
            warn(
                    platform,
                    "team",
                    String.format(
                            Locale.ROOT,
                            "is that of its stage, and its %,.0f people cannot pay for it: it costs %,.0f $ a year and earns about %,.0f $;"
                                    + " give team and capital, users.represents, or business: none",
                            size.people(),
                            costs,
                            income));
        }
        double lasts = costs == 0 ? Double.POSITIVE_INFINITY : size.capital() / costs * YEAR;
        if (company.capital() == null && lasts >= scenario.steps()) {
            warn(
                    platform,
                    "capital",
                    String.format(
                            Locale.ROOT,
                            "is that of its stage and lasts, without any income, for the whole run of %,d steps: users cannot make it"
                                    + " close; give capital, or business: none",
                            scenario.steps()));
        }
    }

    /** What a person may bring a year: fees, and ads if there are people enough for the smallest advertiser. */
    private double perPerson(Business business, double people) {
        boolean advertises =
                business.adLoad() > 0 && people >= scenario.advertisers().smallMinimumAudience();
        return MONTHS * (business.fee() + business.premiumShare() * business.premiumPrice())
                + (advertises ? USUAL_ADS * scenario.advertisers().budget() : 0);
    }

    private void warn(PlatformSpec platform, String parameter, String message) {
        warnings.add(new Contradiction("platforms." + platform.name() + ".company." + parameter, message));
    }
}
