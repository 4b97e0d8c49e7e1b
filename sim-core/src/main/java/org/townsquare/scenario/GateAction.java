package org.townsquare.scenario;

/** What stands between a platform and its users: gatekeepers, nations, failures. */
public sealed interface GateAction extends Action {

    /** The platform cannot be used in a nation for a while. */
    record NationalSuspension(
            @Parameter(value = "Where.", names = "users.nations")
            String nation,

            @Parameter(value = "For how long.", unit = "steps", byDefault = "30", min = 1, max = 65_000)
            int days)
            implements GateAction {
        @Override
        public void happen(World world, String platform) {
            world.suspend(platform, nation, days);
        }
    }

    /** The platform is off the air for a while. */
    record Outage(
            @Parameter(value = "For how long.", unit = "steps", byDefault = "1", min = 1, max = 65_000)
            int days) implements GateAction {
        @Override
        public void happen(World world, String platform) {
            world.goDark(platform, days);
        }
    }

    /** An app store removes the platform's app. */
    record AppStoreRemoval(
            @Parameter(value = "Which store.", names = "gatekeepers.stores")
            String store,

            @Parameter(
                    value = "For how long at least; without it, until the store's probation is passed.",
                    unit = "steps",
                    optional = true,
                    min = 1,
                    max = 65_000)
            Integer days)
            implements GateAction {
        @Override
        public void happen(World world, String platform) {
            world.removeApp(platform, store, days);
        }
    }

    /** An app store lists the platform's app again, whatever it was removed for. */
    record AppStoreReinstatement(
            @Parameter(value = "Which store.", names = "gatekeepers.stores")
            String store) implements GateAction {
        @Override
        public void happen(World world, String platform) {
            world.reinstateApp(platform, store);
        }
    }

    /** The platform's host shuts it down; it is off the air until it has found another. */
    record HostShutdown(
            @Parameter(
                    value = "For how long.",
                    unit = "steps",
                    byDefault = "36",
                    min = 1,
                    max = 65_000,
                    source = "Parler: 10 January to 15 February 2021")
            int days)
            implements GateAction {
        @Override
        public void happen(World world, String platform) {
            world.shutDown(platform, days);
        }
    }

    /** A regulator fines the platform, or forbids its announcements for a while. */
    record Regulation(
            @Parameter(value = "What it has to pay.", unit = "$", byDefault = "0", min = 0, max = 1e12)
            double fine,

            @Parameter(
                    value = "How long its announcements make no news.",
                    unit = "steps",
                    byDefault = "0",
                    min = 0,
                    max = 65_000)
            int muteDays)
            implements GateAction {
        @Override
        public void happen(World world, String platform) {
            world.regulate(platform, fine, muteDays);
        }
    }
}
