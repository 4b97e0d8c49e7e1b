package org.townsquare.scenario;

import java.io.Serializable;

/** Whose turn it is to reconsider, and which state the user sees. */
public sealed interface Activation extends Serializable {

    /** Every user with chance {@code users.reconsider} × {@code timeStep}, all by the state at the end of the step before. */
    record Synchronous() implements Activation {}

    /**
     * One random user after the other, each by the state that those before have left; users × {@code users.reconsider}
     * × {@code timeStep} turns a step, and the same user may have several.
     */
    record Sequential() implements Activation {}

    /** Each user once, one after the other in random order; whoever is on a platform before has chosen already. */
    record Arrival(
            @Parameter(value = "Users who arrive in a step.", unit = "users", byDefault = "1", min = 1, max = 1_000_000)
            int perStep)
            implements Activation {}
}
