package org.townsquare.scenario;

import java.io.Serializable;
import java.util.Locale;

/**
 * Something that happens at a given step. Each kind is a small record and says in one line what it does to the world. An
 * event of a platform that has closed does not happen.
 */
public sealed interface Event extends Serializable
        permits PlatformEvent, InfluencerEvent, GateEvent, MoneyEvent, ParameterChange {

    /** The step at whose beginning it happens. */
    @Parameter(value = "When it happens.", unit = "step or date", byDefault = "0", min = 0, max = 65_000, date = true)
    int at();

    /** The platform that it happens to; null for what happens to all. */
    @Parameter(value = "The platform that it happens to.", names = "platforms")
    String platform();

    /** Makes it happen. */
    void happen(World world);

    /** Its kind as scenario files name it: AppStoreRemoval is app-store-removal. */
    default String kind() {
        return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
