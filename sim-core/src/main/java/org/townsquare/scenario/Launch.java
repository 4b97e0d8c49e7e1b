package org.townsquare.scenario;

import java.io.Serializable;

/** When a platform opens. It opens at the planned step plus a slip, drawn once from an exponential distribution. */
public record Launch(
        @Parameter(
                value =
                        "Step for which the launch is announced. A date before the start stands for a platform that is open already,"
                                + " from step 0 on.",
                unit = "step or date",
                byDefault = "0",
                min = 0,
                max = 65_000,
                date = true,
                past = true)
        int planned,

        @Parameter(
                value = "Mean delay of the real launch against the planned one.",
                unit = "steps",
                byDefault = "0",
                min = 0,
                max = 10_000)
        double slip,

        @Parameter(
                value = "Hazard of hearing of the platform that the news of its launch adds at first.",
                unit = "hazard",
                byDefault = "0.1",
                min = 0,
                max = 10)
        double news,

        @Parameter(
                value = "How long after the launch only invited users may join.",
                unit = "steps",
                byDefault = "0",
                min = 0,
                max = 65_000)
        int inviteDays,

        @Parameter(
                value =
                        "Steps from opening to one community of the network to opening to the next; 0 opens to all at once.",
                unit = "steps",
                byDefault = "0",
                min = 0,
                max = 65_000)
        double communityDays,

        @Parameter(
                value = "Communities to which it opens first, if it opens to one after the other.",
                unit = "communities",
                byDefault = "1",
                min = 1,
                max = 10_000)
        int firstCommunities,

        @Parameter(
                value = "Chance that the platform itself invites a user who wants to join in that time.",
                byDefault = "0.1",
                min = 0,
                max = 1)
        double ownInvites,

        @Parameter(
                value = "Chance that a given contact has an invitation to spare for a user who wants to join.",
                byDefault = "0.1",
                min = 0,
                max = 1)
        double inviteRate,

        @Parameter(
                value = "How far users believe the announced date at first; news of announcements count times this.",
                byDefault = "0.8",
                min = 0,
                max = 1)
        double credibility,

        @Parameter(
                value = "Share of its credibility that each slip costs: a date put off, or passed without a launch.",
                byDefault = "0.3",
                min = 0,
                max = 1)
        double credibilityLoss)
        implements Serializable {

    /** A launch that does not come within any run. */
    Launch never() {
        return new Launch(
                Integer.MAX_VALUE,
                slip,
                news,
                inviteDays,
                communityDays,
                firstCommunities,
                ownInvites,
                inviteRate,
                credibility,
                credibilityLoss);
    }

    /** Communities, from the first on, to whose users it is open so many steps after the launch. */
    public int openCommunities(int sinceLaunch) {
        return communityDays == 0
                ? Integer.MAX_VALUE
                : (int) Math.min(Integer.MAX_VALUE, firstCommunities + Math.floor(sinceLaunch / communityDays));
    }
}
