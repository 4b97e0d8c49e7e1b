package org.townsquare.scenario;

import java.io.Serializable;

/** A person with a large audience. Influencers do not choose by utility: they are where the scenario puts them. */
public record Influencer(
        @Parameter("The name.") String name,

        @Parameter(
                value = "Share of users who follow this person.",
                unit = "share of users",
                byDefault = "0.05",
                min = 0,
                max = 1)
        double audience,

        @Parameter(value = "Ideology.", byDefault = "0", min = -1, max = 1)
        double ideology,

        @Parameter(
                value =
                        "How much more likely like-minded users are to follow: odds fall by e^(−this) over the whole width of the ideologies.",
                byDefault = "3",
                min = 0,
                max = 20)
        double homophily,

        @Parameter(value = "Posts per day.", unit = "posts per day", byDefault = "10", min = 0.1, max = 60)
        double activity,

        @Parameter(value = "Toxic share of the posts.", unit = "share of posts", byDefault = "0.066", min = 0, max = 1)
        double toxicShare,

        @Parameter(
                value = "How many ordinary creators this person counts for.",
                unit = "creators",
                byDefault = "3",
                min = 1,
                max = 100)
        int weight,

        @Parameter(
                value = "The platform on which this person is active at step 0; nowhere if absent.",
                optional = true,
                names = "platforms")
        String home)
        implements Serializable {

    /** The same person without a home. */
    Influencer homeless() {
        return new Influencer(name, audience, ideology, homophily, activity, toxicShare, weight, null);
    }
}
