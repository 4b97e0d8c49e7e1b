package org.townsquare.scenario;

/** What a platform does, or what becomes of it. */
public sealed interface PlatformEvent extends Event {

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
            implements PlatformEvent {
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
            implements PlatformEvent {
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
            implements PlatformEvent {
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
            Policy policy) implements PlatformEvent {
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
            implements PlatformEvent {
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
            implements PlatformEvent {
        @Override
        public void happen(World world) {
            world.improve(platform, change, days);
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
            implements PlatformEvent {
        @Override
        public void happen(World world) {
            world.sway(platform, appeal);
            world.improve(platform, change, 1);
            if (policy != null) {
                world.adopt(platform, policy);
            }
        }
    }

    /** The platform closes for good; its users lose that home. */
    record Closing(int at, String platform) implements PlatformEvent {
        @Override
        public void happen(World world) {
            world.close(platform);
        }
    }
}
