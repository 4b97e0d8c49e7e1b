package org.townsquare.scenario;

import java.io.Serializable;

/** How a user who reconsiders chooses among the platforms that are open to the user. */
public sealed interface Rule extends Serializable {

    /** By utility, with noise: logit of scale μ (McFadden 1974). The default. */
    record Logit() implements Rule {}

    /** By utility alone, lasting taste included: the limit μ → ∞ of the logit; ties are broken evenly by chance. */
    record BestResponse() implements Rule {}

    /**
     * Joins with chance p + q·f, at most 1, where f is the share of contacts there, and never leaves; in small steps this
     * is Bass's hazard. Several platforms compete: the chances add up.
     */
    record Bass(
            @Parameter(
                    value = "Coefficient p of innovation: chance to join without anybody there.",
                    unit = "per reconsideration",
                    byDefault = "0.03",
                    min = 0,
                    max = 1,
                    source = "Bass 1969",
                    changeable = true)
            double innovation,

            @Parameter(
                    value = "Coefficient q of imitation: what having all contacts there adds.",
                    unit = "per reconsideration",
                    byDefault = "0.38",
                    min = 0,
                    max = 1,
                    source = "Bass 1969",
                    changeable = true)
            double imitation)
            implements Rule {}

    /** Joins as soon as enough contacts are there, and never leaves (Granovetter 1978, Watts 2002). */
    record Threshold(
            @Parameter(value = "What is counted of the contacts there.", byDefault = "share")
            Choice.Measure measure,

            @Parameter(
                    value = "Each user's threshold: joins when what is counted reaches it.",
                    byDefault = "{kind: constant}")
            Thresholds thresholds)
            implements Rule {}

    /**
     * Best response to what was met last: at each reconsideration the user meets one of the contacts who are on some
     * platform, remembers where, and goes where most of those remembered are. Ties: stays if that is one of them,
     * otherwise by chance (Young 1993; Centola et al. 2018). At first the user remembers the own home only. With a length of
     * 1 the user copies.
     */
    record Memory(
            @Parameter(
                    value = "How many meetings are remembered, M.",
                    unit = "meetings",
                    byDefault = "12",
                    min = 1,
                    max = 1000,
                    source = "Centola et al. 2018")
            int length)
            implements Rule {}

    /**
     * The naming game: the user says the name of one of the own homes to a contact. If the contact knows it as a home,
     * both keep only that one; otherwise the contact takes it as a home, too (Baronchelli et al. 2006, Xie et al. 2011).
     */
    record NamingGame() implements Rule {}
}
