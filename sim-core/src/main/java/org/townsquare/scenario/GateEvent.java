package org.townsquare.scenario;

/** What stands between a platform and its users: gatekeepers, nations, failures. */
public sealed interface GateEvent extends Event {

    /** The platform cannot be used in a nation for a while. */
    record NationalSuspension(
            int at,
            String platform,

            @Parameter(value = "Where.", names = "users.nations")
            String nation,

            @Parameter(value = "For how long.", unit = "steps", byDefault = "30", min = 1, max = 65_000)
            int days)
            implements GateEvent {
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
            implements GateEvent {
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
            implements GateEvent {
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
            String store) implements GateEvent {
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
            implements GateEvent {
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
            implements GateEvent {
        @Override
        public void happen(World world) {
            world.regulate(platform, fine, muteDays);
        }
    }
}
