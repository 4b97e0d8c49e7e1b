package org.townsquare.scenario;

import java.io.Serializable;

/** What users post, how toxic it is, and how users feel about that. */
public record Content(
        @Parameter(
                value = "Toxic share of what the average user posts.",
                unit = "share of posts",
                byDefault = "0.066",
                min = 0,
                max = 0.5,
                source = "Beknazar-Yuzbashev et al. 2022")
        double toxicShare,

        @Parameter(
                value = "Spread of the toxic share among users: standard deviation of its logarithm.",
                byDefault = "1.0",
                min = 0,
                max = 3)
        double toxicSpread,

        @Parameter(
                value =
                        "How much more toxic extreme users are: the logarithm of the toxic share rises by this from the middle to either end of the ideologies.",
                byDefault = "1.0",
                min = -3,
                max = 3)
        double extremity,

        @Parameter(
                value = "How far a user's own toxic share moves towards what the user sees.",
                byDefault = "0.1",
                min = 0,
                max = 0.3,
                source = "sign only: Beknazar-Yuzbashev et al. 2022",
                changeable = true)
        double contagion,

        @Parameter(
                value = "How much more a toxic post from the other end of the ideologies counts; 0 counts all alike.",
                byDefault = "0.5",
                min = 0,
                max = 0.875)
        double distanceWeight,

        @Parameter(
                value = "Disutility of seeing nothing but toxic content, mean over users who are averse to it.",
                unit = "utility",
                byDefault = "10",
                min = 0,
                max = 1000)
        double aversion,

        @Parameter(
                value = "Share of users who are curious about toxic content instead of averse.",
                unit = "share of users",
                byDefault = "0.1",
                min = 0,
                max = 1)
        double curiousShare,

        @Parameter(
                value = "Utility for a curious user of seeing nothing but toxic content.",
                unit = "utility",
                byDefault = "5",
                min = 0,
                max = 1000)
        double curiosity,

        @Parameter(
                value =
                        "How much more often legitimate posts of toxic users are taken for toxic: times 1 plus this at a toxic share of 1.",
                byDefault = "10",
                min = 0,
                max = 100,
                changeable = true)
        double borderline,

        @Parameter(
                value = "How much users see of a platform at large, in addition to what their contacts post.",
                unit = "posts per day",
                byDefault = "5",
                min = 0,
                max = 1000,
                changeable = true)
        double discovery,

        @Parameter(
                value = "Posts seen per day by a user who gives all attention to one platform without toxic content.",
                unit = "posts per day",
                byDefault = "100",
                min = 0,
                max = 100_000,
                changeable = true)
        double postsSeen,

        @Parameter(
                value =
                        "How much longer toxic content holds users: posts seen are times 1 plus this times its share of what is seen.",
                byDefault = "2.5",
                min = 0,
                max = 100,
                source = "without 6.6 % toxic posts users see 9 to 23 % less: Beknazar-Yuzbashev et al. 2022",
                changeable = true)
        double arousal,

        @Parameter(
                value = "Mean time after posting at which a post is seen.",
                unit = "steps",
                byDefault = "3",
                min = 0.01,
                max = 365,
                changeable = true)
        double viewDays,

        @Parameter(
                value = "Share of removed posts that are severe enough for a strike.",
                unit = "share of removed posts",
                byDefault = "0.03",
                min = 0,
                max = 1,
                changeable = true)
        double strikeShare,

        @Parameter(
                value =
                        "Share of the views of toxic posts that are severe: threats, incitement. Gatekeepers look at these.",
                unit = "share of toxic views",
                byDefault = "0.03",
                min = 0,
                max = 1,
                source = "leaves a moderated network at 0.1 % of views: hate speech on Facebook, third quarter of 2020",
                changeable = true)
        double severeShare)
        implements Serializable {

    /** Posts a day that somebody sees who gives all attention to a platform of this toxic share of what is seen. */
    public double postsSeenAt(double toxicShare) {
        return postsSeen * (1 + arousal * toxicShare);
    }
}
