package org.townsquare.scenario;

import java.io.Serializable;

/**
 * The choice of homes by utility. A platform is worth, to user i,
 *
 * <p>U = q + news − fee − effort + contacts·f + population·x + creators·C − toxicity − removals − ads + pay + habit
 * + taste
 *
 * <p>less {@code switching} if it is not a home yet and {@code multiHoming} if the user has another. Utilities count in
 * units of the noise: with scale μ a difference of 1 turns odds by e^μ (McFadden 1974).
 */
public record Choice(
        @Parameter(value = "How a user who reconsiders chooses.", byDefault = "{kind: logit}")
        Rule rule,

        @Parameter(value = "Whether a user is active on one platform at a time or on several.", byDefault = "multi")
        Homing homing,

        @Parameter(
                value = "Scale μ of the logit choice; larger is closer to best response.",
                byDefault = "1",
                min = 0.01,
                max = 1000,
                changeable = true)
        double scale,

        @Parameter(
                value =
                        "Share of the variance of taste that is a lasting trait of the user; the rest is drawn anew at each choice.",
                byDefault = "0.8",
                min = 0,
                max = 0.99,
                changeable = true)
        double tasteShare,

        @Parameter(
                value =
                        "Utility a_L of having all one's contacts on a platform; of each contact if these count by number (contactsBy).",
                unit = "utility",
                byDefault = "2",
                min = 0,
                max = 100,
                source = "two platforms are bistable above 2 in all (Brock and Durlauf 2001)",
                changeable = true)
        double contacts,

        @Parameter(
                value =
                        "How contacts count: by the share that is on a platform, or by their number, so that who has more of them has more at stake.",
                byDefault = "share",
                changeable = true)
        Measure contactsBy,

        @Parameter(
                value = "Utility a_G of having all users on a platform.",
                unit = "utility",
                byDefault = "1",
                min = 0,
                max = 100,
                source = "two platforms are bistable above 2 in all (Brock and Durlauf 2001)",
                changeable = true)
        double population,

        @Parameter(
                value = "Utility w of having all the creators one follows on a platform.",
                unit = "utility",
                byDefault = "3",
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
                value = "What a platform must give before a user bothers: the utility of being on none.",
                unit = "utility",
                byDefault = "4",
                min = -100,
                max = 100,
                changeable = true)
        double effort,

        @Parameter(
                value = "Cost of joining a platform.",
                unit = "utility",
                byDefault = "1",
                min = 0,
                max = 100,
                source = "lock-in threshold falls to 1+e^(−μc)",
                changeable = true)
        double switching,

        @Parameter(
                value = "Cost of having each home beyond the first.",
                unit = "utility",
                byDefault = "0.3",
                min = 0,
                max = 100,
                source = "multi-homing is common",
                changeable = true)
        double multiHoming,

        @Parameter(
                value =
                        "Cost of joining a platform for a user who expects another, announced one: times its credibility, less the farther off its date.",
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
                value = "How much a contact counts who is active on another platform only.",
                byDefault = "0",
                min = 0,
                max = 1,
                changeable = true)
        double interoperability)
        implements Serializable {

    /** What counts of the contacts who are on a platform. */
    public enum Measure {
        /** Their share of all one's contacts. */
        SHARE,
        /** Their number. */
        COUNT
    }

    /** How many homes a user may have. */
    public enum Homing {
        /** One: a user who reconsiders chooses among all platforms and none (multinomial logit). */
        SINGLE,
        /** Several: a user considers one platform at a time, given the other homes (logit against 0). */
        MULTI
    }
}
