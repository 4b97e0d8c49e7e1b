package org.townsquare.scenario;

import java.io.Serializable;
import java.util.Comparator;
import java.util.OptionalInt;

/**
 * Something that happens: what makes it happen, to whom, and what it is. In a scenario file all three stand in one section. An
 * event of a platform that has closed does not happen.
 *
 * @param platform null for what happens to all
 */
public record Event(
        Trigger trigger,

        @Parameter(value = "The platform that it happens to.", names = "platforms")
        String platform,

        Action action)
        implements Serializable {

    /** Those whose step is settled before the run by that step; those before them that depend on the run. */
    static final Comparator<Event> BY_STEP =
            Comparator.comparingInt(event -> event.step().orElse(-1));

    /** An event at a step. */
    public static Event at(int step, String platform, Action action) {
        return new Event(new Trigger.At(step), platform, action);
    }

    /** The step at whose beginning it happens, if that is settled before the run. */
    public OptionalInt step() {
        return trigger.step();
    }

    /** Whether it happens before a step, whatever comes; false if that depends on the run. */
    public boolean isBefore(int step) {
        return step().isPresent() && step().getAsInt() < step;
    }

    /** Whether it happens after a step, whatever comes; false if that depends on the run. */
    boolean isAfter(int step) {
        return step().orElse(-1) > step;
    }

    /** Whether it happens at an earlier step than another one, whatever comes; false if that depends on the run. */
    boolean isSurelyBefore(Event other) {
        return other.step().isPresent() && isBefore(other.step().getAsInt());
    }

    /** Makes it happen. */
    public void happen(World world) {
        action.happen(world, platform);
    }

    /** In a few words: "outage at step 10". */
    public String words() {
        return kind() + " " + trigger.words();
    }

    /** Its kind as scenario files name it. */
    public String kind() {
        return action.kind();
    }
}
