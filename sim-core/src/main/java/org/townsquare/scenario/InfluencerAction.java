package org.townsquare.scenario;

/** What an influencer does, or suffers. */
public sealed interface InfluencerAction extends Action {

    /** An influencer is banned from the platform. */
    record InfluencerBan(
            @Parameter(value = "Who.", names = "influencers")
            String influencer) implements InfluencerAction {
        @Override
        public void happen(World world, String platform) {
            world.ban(influencer, platform);
        }
    }

    /** An influencer becomes active on the platform and brings it news. */
    record InfluencerMove(
            @Parameter(value = "Who.", names = "influencers")
            String influencer,

            @Parameter(
                    value = "A platform that the influencer leaves at the same time.",
                    optional = true,
                    names = "platforms")
            String leaves,

            @Parameter(
                    value = "Hazard of hearing of the platform that the news adds at first.",
                    unit = "hazard",
                    byDefault = "0.05",
                    min = 0,
                    max = 10)
            double news)
            implements InfluencerAction {
        @Override
        public void happen(World world, String platform) {
            world.move(influencer, platform, leaves, news);
        }
    }
}
