package org.townsquare.scenario;

import java.io.Serializable;

/**
 * What platforms are worth to users and how a user who reconsiders chooses among them. The terms of a platform's utility
 * U_ik stand in {@link org.townsquare.population.UtilityTerm}. Utilities count in units of the noise: with scale μ a
 * difference of 1 turns odds by e^μ (McFadden 1974).
 */
@Retired(
        name = "homing",
        instead = "choice.rule: {kind: single-home} for one home; by {kind: attention} several follow from attention")
@Retired(name = "tasteShare", instead = "choice.taste, the standard deviation of lasting taste")
@Retired(name = "effort", instead = "choice.outside, the utility of being on no platform")
@Retired(name = "switching", instead = "choice.joining, the cost of joining")
@Retired(name = "multiHoming", instead = "nothing: several platforms share attention, which is scarce enough")
public record Choice(
        @Parameter(value = "How a user who reconsiders chooses.", byDefault = "{kind: attention}")
        Rule rule,

        @Parameter(
                value = "Scale μ of the logit choice; larger is closer to best response.",
                byDefault = "1",
                min = 0.01,
                max = 1000,
                changeable = true)
        double scale,

        @Parameter(
                value = "Standard deviation σ of a user's lasting taste for a platform.",
                unit = "utility",
                byDefault = "1.5",
                min = 0,
                max = 100,
                changeable = true)
        double taste,

        @Parameter(
                value =
                        "Share ρ of the variance of taste that a user has for a format, and so for all platforms of that format.",
                byDefault = "0.7",
                min = 0,
                max = 1,
                changeable = true)
        double formatTaste,

        @Parameter(
                value =
                        "Utility β of having all the attention of all one's contacts on a platform; of each contact if these count by number (contactsBy).",
                unit = "utility",
                byDefault = "3.5",
                min = 0,
                max = 100,
                source = "two platforms are bistable above 2 in all (Brock and Durlauf 2001)",
                changeable = true)
        double contacts,

        @Parameter(
                value =
                        "How contacts count: by the share of their attention that is on a platform, or by their number, so that a user with more contacts has more at stake.",
                byDefault = "share",
                changeable = true)
        ContactsBy contactsBy,

        @Parameter(
                value =
                        "Time constant with which users find their ties again on a platform that they have joined; 0 for at once.",
                unit = "steps",
                byDefault = "60",
                min = 0,
                max = 10_000,
                changeable = true)
        double tieDays,

        @Parameter(
                value =
                        "Share of their ties that users expect to find on a platform before joining it; the share that can be imported counts if it is larger.",
                byDefault = "0.3",
                min = 0,
                max = 1,
                changeable = true)
        double expectedTies,

        @Parameter(
                value = "Utility of a discovery feed that has all there is to show.",
                unit = "utility",
                byDefault = "1.5",
                min = 0,
                max = 100,
                changeable = true)
        double discovery,

        @Parameter(
                value = "Share of all attention at which a discovery feed has half of what it could show at most.",
                unit = "share of attention",
                byDefault = "0.02",
                min = 0.000001,
                max = 1,
                changeable = true)
        double discoveryHalf,

        @Parameter(
                value = "Utility of having the attention of all users on a platform, be they contacts or not.",
                unit = "utility",
                byDefault = "0",
                min = 0,
                max = 100,
                source = "two platforms are bistable above 2 in all (Brock and Durlauf 2001)",
                changeable = true)
        double population,

        @Parameter(
                value = "Utility w of having all the attention of the creators one follows on a platform.",
                unit = "utility",
                byDefault = "1",
                min = 0,
                max = 100,
                changeable = true)
        double creators,

        @Parameter(
                value =
                        "Utility for a creator of being paid: times ln(1 + pay in thousands of dollars a year per unit of weight).",
                unit = "utility",
                byDefault = "1",
                min = 0,
                max = 100,
                changeable = true)
        double pay,

        @Parameter(
                value = "Utility u_0 of the outside option: of spending a session on no platform.",
                unit = "utility",
                byDefault = "1",
                min = -100,
                max = 100,
                changeable = true)
        double outside,

        @Parameter(
                value =
                        "Standard deviation of the outside option among users: it is worth more to casual users and less to heavy ones.",
                unit = "utility",
                byDefault = "1",
                min = 0,
                max = 100,
                changeable = true)
        double outsideSpread,

        @Parameter(
                value = "Cost c of joining a platform of which the user is not yet a member.",
                unit = "utility",
                byDefault = "1",
                min = 0,
                max = 100,
                source = "with one home the lock-in threshold falls to 1+e^(−μc)",
                changeable = true)
        double joining,

        @Parameter(
                value =
                        "Cost of joining a platform for a user who expects another, announced one: times its credibility, and less if the date is farther off.",
                unit = "utility",
                byDefault = "0.5",
                min = 0,
                max = 100,
                source = "sign only: Farrell and Saloner 1986; Bayus, Jain and Rao 2001",
                changeable = true)
        double waiting,

        @Parameter(
                value = "Distance of the announced date within which expectation falls to 1/e.",
                unit = "steps",
                byDefault = "90",
                min = 1,
                max = 65_000)
        double waitingDays,

        @Parameter(
                value = "How much a contact's attention to other platforms counts.",
                byDefault = "0",
                min = 0,
                max = 1,
                changeable = true)
        double interoperability)
        implements Serializable {}
