package org.townsquare.scenario;

import java.io.Serializable;
import java.util.OptionalInt;

/** When an event happens. */
public sealed interface Trigger extends Serializable {

    /** The step at whose beginning it happens, if that is settled before the run. */
    OptionalInt step();

    /** The first step at whose beginning it may make an event happen. */
    int earliest();

    /** Whether an event is to happen at the beginning of a step. */
    boolean isDue(int step);

    /** In a few words: "at step 10". */
    String words();

    /** At a step, once. */
    record At(
            @Parameter(
                    value = "When it happens.",
                    unit = "step or date",
                    byDefault = "0",
                    min = 0,
                    max = 65_000,
                    date = true)
            int at)
            implements Trigger {

        @Override
        public OptionalInt step() {
            return OptionalInt.of(at);
        }

        @Override
        public int earliest() {
            return at;
        }

        @Override
        public boolean isDue(int step) {
            return step == at;
        }

        @Override
        public String words() {
            return "at step " + at;
        }
    }
}
