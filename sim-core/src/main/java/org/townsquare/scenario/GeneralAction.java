package org.townsquare.scenario;

/** What happens to all, and not to one platform. */
public sealed interface GeneralAction extends Action permits GeneralAction.SentimentChange, ParameterChange {

    /** Makes it happen. */
    void happen(World world);

    @Override
    default void happen(World world, String platform) {
        happen(world);
    }

    /** Investors change their mind about all platforms, whatever those do; fades with sentiment's half-life. */
    record SentimentChange(
            @Parameter(
                    value = "By how much growth per year more is expected, and the logarithm of valuations.",
                    byDefault = "-1",
                    min = -20,
                    max = 20)
            double change)
            implements GeneralAction {
        @Override
        public void happen(World world) {
            world.changeSentiment(change);
        }
    }
}
