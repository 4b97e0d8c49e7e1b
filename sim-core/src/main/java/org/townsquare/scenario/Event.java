package org.townsquare.scenario;

import java.io.Serializable;

/** Something that happens at a given step. Each kind is a small record and says in one line what it does to the world. */
public sealed interface Event extends Serializable {

    /** The step at whose beginning it happens. */
    @Parameter(value = "When it happens.", unit = "step or date", byDefault = "0", min = 0, max = 65_000, date = true)
    int at();

    /** The platform that it happens to; null for what happens to all. */
    @Parameter(value = "The platform that it happens to.", names = "platforms")
    String platform();

    /** Makes it happen. */
    void happen(World world);

    /** A platform to come is announced, perhaps with a new date: people hear of it. */
    record Announce(
            int at,
            String platform,

            @Parameter(
                    value = "Hazard of hearing of the platform that the news adds at first.",
                    unit = "hazard",
                    byDefault = "0.1",
                    min = 0,
                    max = 10)
            double news,

            @Parameter(
                    value = "Step for which the launch is now announced; without it the plan stands.",
                    unit = "step or date",
                    optional = true,
                    min = 0,
                    max = 65_000,
                    date = true)
            Integer launch)
            implements Event {
        @Override
        public void happen(World world) {
            world.announce(platform, news, launch);
        }
    }

    /** The launch is put off. Without effect on a platform that has opened. */
    record Delay(
            int at,
            String platform,

            @Parameter(value = "By how much.", unit = "steps", byDefault = "90", min = 1, max = 65_000)
            int days)
            implements Event {
        @Override
        public void happen(World world) {
            world.delay(platform, days);
        }
    }

    /** The platform opens now, whatever was planned. */
    record Launch(
            int at,
            String platform,

            @Parameter(
                    value = "Hazard of hearing of the platform that the news adds at first.",
                    unit = "hazard",
                    byDefault = "0.1",
                    min = 0,
                    max = 10)
            double news)
            implements Event {
        @Override
        public void happen(World world) {
            world.launch(platform, news);
        }
    }

    /** The platform moderates otherwise from now on. */
    record PolicyChange(
            int at,
            String platform,

            @Parameter(value = "The new policy.", byDefault = "balanced")
            Policy policy) implements Event {
        @Override
        public void happen(World world) {
            world.adopt(platform, policy);
        }
    }

    /** The platform advertises itself for a while. */
    record MarketingBurst(
            int at,
            String platform,

            @Parameter(
                    value = "Hazard that a listening user hears of the platform.",
                    unit = "hazard per step",
                    byDefault = "0.1",
                    min = 0,
                    max = 10)
            double hazard,

            @Parameter(value = "For how long.", unit = "steps", byDefault = "30", min = 1, max = 65_000)
            int days)
            implements Event {
        @Override
        public void happen(World world) {
            world.advertise(platform, hazard, days);
        }
    }

    /** The platform gets better or worse for good, at once or bit by bit: a feature, a redesign, a neglected one. */
    record QualityChange(
            int at,
            String platform,

            @Parameter(value = "By how much.", unit = "utility", byDefault = "0.5", min = -20, max = 20)
            double change,

            @Parameter(value = "Over what time.", unit = "steps", byDefault = "1", min = 1, max = 65_000)
            int days)
            implements Event {
        @Override
        public void happen(World world) {
            world.improve(platform, change, days);
        }
    }

    /** An influencer is banned from the platform. */
    record InfluencerBan(
            int at,
            String platform,

            @Parameter(value = "Who.", names = "influencers")
            String influencer) implements Event {
        @Override
        public void happen(World world) {
            world.ban(influencer, platform);
        }
    }

    /** An influencer becomes active on the platform and brings it news. */
    record InfluencerMove(
            int at,
            String platform,

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
            implements Event {
        @Override
        public void happen(World world) {
            world.move(influencer, platform, leaves, news);
        }
    }

    /** The platform changes hands. */
    record OwnerChange(
            int at,
            String platform,

            @Parameter(value = "The new owner's policy; without it the old one stands.", optional = true)
            Policy policy,

            @Parameter(
                    value = "What users think of it at first; fades like news.",
                    unit = "utility",
                    byDefault = "-0.5",
                    min = -20,
                    max = 20)
            double appeal,

            @Parameter(value = "Lasting change of quality.", unit = "utility", byDefault = "0", min = -20, max = 20)
            double change)
            implements Event {
        @Override
        public void happen(World world) {
            world.sway(platform, appeal);
            world.improve(platform, change, 1);
            if (policy != null) {
                world.adopt(platform, policy);
            }
        }
    }

    /** The platform cannot be used in a nation for a while. */
    record NationalSuspension(
            int at,
            String platform,

            @Parameter(value = "Where.", names = "users.nations")
            String nation,

            @Parameter(value = "For how long.", unit = "steps", byDefault = "30", min = 1, max = 65_000)
            int days)
            implements Event {
        @Override
        public void happen(World world) {
            world.suspend(platform, nation, days);
        }
    }

    /** The platform is off the air for a while. */
    record Outage(
            int at,
            String platform,

            @Parameter(value = "For how long.", unit = "steps", byDefault = "1", min = 1, max = 65_000)
            int days)
            implements Event {
        @Override
        public void happen(World world) {
            world.goDark(platform, days);
        }
    }

    /** An app store removes the platform's app. */
    record AppStoreRemoval(
            int at,
            String platform,

            @Parameter(value = "Which store.", names = "gatekeepers.stores")
            String store,

            @Parameter(
                    value = "For how long at least; without it, until the store's probation is passed.",
                    unit = "steps",
                    optional = true,
                    min = 1,
                    max = 65_000)
            Integer days)
            implements Event {
        @Override
        public void happen(World world) {
            world.removeApp(platform, store, days);
        }
    }

    /** An app store lists the platform's app again, whatever it was removed for. */
    record AppStoreReinstatement(
            int at,
            String platform,

            @Parameter(value = "Which store.", names = "gatekeepers.stores")
            String store) implements Event {
        @Override
        public void happen(World world) {
            world.reinstateApp(platform, store);
        }
    }

    /** The platform's host shuts it down; it is off the air until it has found another. */
    record HostShutdown(
            int at,
            String platform,

            @Parameter(
                    value = "For how long.",
                    unit = "steps",
                    byDefault = "36",
                    min = 1,
                    max = 65_000,
                    source = "Parler: 10 January to 15 February 2021")
            int days)
            implements Event {
        @Override
        public void happen(World world) {
            world.shutDown(platform, days);
        }
    }

    /** A regulator fines the platform, or forbids its announcements for a while. */
    record Regulation(
            int at,
            String platform,

            @Parameter(value = "What it has to pay.", unit = "$", byDefault = "0", min = 0, max = 1e12)
            double fine,

            @Parameter(
                    value = "How long its announcements make no news.",
                    unit = "steps",
                    byDefault = "0",
                    min = 0,
                    max = 65_000)
            int muteDays)
            implements Event {
        @Override
        public void happen(World world) {
            world.regulate(platform, fine, muteDays);
        }
    }

    /** Advertisers are called to spend nothing on the platform; some do as told, and others may follow. */
    record Boycott(
            int at,
            String platform,

            @Parameter(
                    value = "How many of all advertising firms follow the call at once.",
                    unit = "firms",
                    byDefault = "10",
                    min = 0,
                    max = 1e9)
            double firms,

            @Parameter(value = "Which of them.", byDefault = "largest")
            Advertisers.From from,

            @Parameter(value = "For how long at least.", unit = "steps", byDefault = "30", min = 1, max = 65_000)
            int days)
            implements Event {
        @Override
        public void happen(World world) {
            world.boycott(platform, firms, from, days);
        }
    }

    /** The platform closes for good; its users lose that home. Nothing that happens to it later has any effect. */
    record Closing(int at, String platform) implements Event {
        @Override
        public void happen(World world) {
            world.close(platform);
        }
    }

    /** The company spends otherwise from now on: layoffs, a larger team, more seasoned people, a fund for creators. */
    record SpendingChange(
            int at,
            String platform,

            @Parameter(
                    value = "What the team costs from now on; without it that stands.",
                    unit = "$ per year",
                    optional = true,
                    min = 0,
                    max = 1e12)
            Double team,

            @Parameter(
                    value = "Experience of the team from now on; without it that stands.",
                    optional = true,
                    min = 0,
                    max = 10)
            Double experience,

            @Parameter(
                    value = "What is paid to creators from now on; without it that stands.",
                    unit = "$ per year",
                    optional = true,
                    min = 0,
                    max = 1e12)
            Double creatorFund)
            implements Event {
        @Override
        public void happen(World world) {
            world.spend(platform, team, experience, creatorFund);
        }
    }

    /**
     * Somebody from outside the model puts money into the company. Without effect on a platform that has closed or whose
     * supports were taken away.
     */
    record FundingRound(
            int at,
            String platform,

            @Parameter(value = "How much.", unit = "$", min = 0, above = true, max = 1e12)
            double amount,

            @Parameter(
                    value = "What the company is worth before; without it what investors hold it for.",
                    unit = "$",
                    optional = true,
                    min = 1,
                    max = 1e13)
            Double valuation)
            implements Event {
        @Override
        public void happen(World world) {
            world.fund(platform, amount, valuation);
        }
    }

    /** Investors change their mind about all platforms, whatever those do; fades with sentiment's half-life. */
    record SentimentChange(
            int at,

            @Parameter(
                    value = "By how much growth per year more is expected, and the logarithm of valuations.",
                    byDefault = "-1",
                    min = -20,
                    max = 20)
            double change)
            implements Event {
        @Override
        public String platform() {
            return null;
        }

        @Override
        public void happen(World world) {
            world.changeSentiment(change);
        }
    }
}
