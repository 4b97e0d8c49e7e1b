package org.townsquare.scenario;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;

/** What happens. Each kind is a small record and says in one line what it does to the world. */
public sealed interface Action extends Serializable
        permits PlatformAction, RivalAction, InfluencerAction, GateAction, MoneyAction, GeneralAction {

    /**
     * Makes it happen.
     *
     * @param platform the platform that it happens to; null for what happens to all
     */
    void happen(World world, String platform);

    /** Whether it is about money, so that there is nothing to happen to on a platform whose money is not followed. */
    default boolean needsMoney() {
        return false;
    }

    /** Whether a platform may open by it. */
    default boolean mayOpen() {
        return false;
    }

    /** What is wrong about it with such a trigger, to be read after its name; nothing if they go together. */
    default Optional<String> contradiction(Trigger trigger) {
        return Optional.empty();
    }

    /** What is wrong about it in such a scenario, to be read after its name; nothing if it makes sense there. */
    default Optional<String> contradiction(Setting setting, String platform) {
        return Optional.empty();
    }

    /** The other platform that it is about, if there is one. */
    default Optional<String> about() {
        return Optional.empty();
    }

    /** The policy that its platform adopts by it, if it does adopt one. */
    default Optional<Policy> adopts() {
        return Optional.empty();
    }

    /** Its kind as scenario files name it: AppStoreRemoval is app-store-removal. */
    default String kind() {
        return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
