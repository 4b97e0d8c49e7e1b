package org.townsquare.scenario;

import java.io.Serializable;

/** Whose turn it is to reconsider, and which state the user sees. */
public sealed interface Activation extends Serializable {

    /** Whether all who reconsider in a step see the same state. */
    default boolean isSynchronous() {
        return false;
    }

    /** Whether everybody has one turn and no more. */
    default boolean isOnceEach() {
        return false;
    }

    /**
     * Turns that are taken in so many steps, one after the other; none if all act at once.
     *
     * @param chance to reconsider in a step
     */
    long turns(long steps, int users, double chance);

    /** Every user with chance {@code users.reconsider} × {@code timeStep}, all by the state at the end of the step before. */
    record Synchronous() implements Activation {
        @Override
        public boolean isSynchronous() {
            return true;
        }

        @Override
        public long turns(long steps, int users, double chance) {
            return 0;
        }
    }

    /**
     * One random user after the other, each by the state that those before have left; users × {@code users.reconsider}
     * × {@code timeStep} turns a step, and the same user may have several.
     */
    record Sequential() implements Activation {
        @Override
        public long turns(long steps, int users, double chance) {
            return (long) Math.floor(steps * (users * chance));
        }
    }

    /** Each user once, one after the other in random order; whoever is on a platform before has chosen already. */
    record Arrival(
            @Parameter(value = "Users who arrive in a step.", unit = "users", byDefault = "1", min = 1, max = 1_000_000)
            int perStep)
            implements Activation {
        @Override
        public boolean isOnceEach() {
            return true;
        }

        @Override
        public long turns(long steps, int users, double chance) {
            return steps * perStep;
        }
    }
}
