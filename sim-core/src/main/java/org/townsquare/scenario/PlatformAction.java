package org.townsquare.scenario;

import java.util.Optional;

/** What a platform does, or what becomes of it. */
public sealed interface PlatformAction extends Action {

    /** A platform to come is announced, perhaps with a new date: people hear of it. */
    record Announce(
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
            implements PlatformAction {
        @Override
        public boolean mayOpen() {
            return launch != null;
        }

        @Override
        public Optional<String> contradiction(Trigger trigger) {
            int earliest = trigger.step().orElse(0);
            return launch != null && launch < earliest
                    ? Optional.of("names step " + launch + " for the launch; allowed: from that step on")
                    : Optional.empty();
        }

        @Override
        public void happen(World world, String platform) {
            world.announce(platform, news, launch);
        }
    }

    /** The launch is put off. Without effect on a platform that has opened. */
    record Delay(
            @Parameter(value = "By how much.", unit = "steps", byDefault = "90", min = 1, max = 65_000)
            int days) implements PlatformAction {
        @Override
        public void happen(World world, String platform) {
            world.delay(platform, days);
        }
    }

    /** The platform opens now, whatever was planned. */
    record Launch(
            @Parameter(
                    value = "Hazard of hearing of the platform that the news adds at first.",
                    unit = "hazard",
                    byDefault = "0.1",
                    min = 0,
                    max = 10)
            double news)
            implements PlatformAction {
        @Override
        public boolean mayOpen() {
            return true;
        }

        @Override
        public void happen(World world, String platform) {
            world.launch(platform, news);
        }
    }

    /** The platform moderates otherwise from now on. */
    record PolicyChange(
            @Parameter(value = "The new policy.", byDefault = "balanced")
            Policy policy) implements PlatformAction {
        @Override
        public Optional<Policy> adopts() {
            return Optional.of(policy);
        }

        @Override
        public void happen(World world, String platform) {
            world.adopt(platform, policy);
        }
    }

    /** The platform advertises itself for a while. */
    record MarketingBurst(
            @Parameter(
                    value = "Hazard that a listening user hears of the platform.",
                    unit = "hazard per step",
                    byDefault = "0.1",
                    min = 0,
                    max = 10)
            double hazard,

            @Parameter(value = "For how long.", unit = "steps", byDefault = "30", min = 1, max = 65_000)
            int days)
            implements PlatformAction {
        @Override
        public void happen(World world, String platform) {
            world.advertise(platform, hazard, days);
        }
    }

    /** The platform gets better or worse for good, at once or bit by bit: a feature, a redesign, a neglected one. */
    record QualityChange(
            @Parameter(value = "By how much.", unit = "utility", byDefault = "0.5", min = -20, max = 20)
            double change,

            @Parameter(value = "Over what time.", unit = "steps", byDefault = "1", min = 1, max = 65_000)
            int days)
            implements PlatformAction {
        @Override
        public void happen(World world, String platform) {
            world.improve(platform, change, days);
        }
    }

    /** The platform changes hands. */
    record OwnerChange(
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
            implements PlatformAction {
        @Override
        public Optional<Policy> adopts() {
            return Optional.ofNullable(policy);
        }

        @Override
        public void happen(World world, String platform) {
            world.sway(platform, appeal);
            world.improve(platform, change, 1);
            if (policy != null) {
                world.adopt(platform, policy);
            }
        }
    }

    /** The platform closes for good; its users lose that home. */
    record Closing() implements PlatformAction {
        @Override
        public void happen(World world, String platform) {
            world.close(platform);
        }
    }
}
