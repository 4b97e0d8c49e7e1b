package org.townsquare.results.words;

import java.time.LocalDate;
import org.townsquare.scenario.Condition;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Trigger;
import org.townsquare.scenario.Warning;

/** Events, what makes them happen, and what a scenario is warned of, in the language that is being written. */
public final class EventWords {

    private EventWords() {}

    /** What a warning says of its parameter. */
    public static String of(Warning warning) {
        return Words.say(
                "warning." + warning.kind(),
                warning.about().stream().map(EventWords::shown).toArray());
    }

    private static Object shown(Object about) {
        if (about instanceof Event event) {
            return Words.say("event.kind-and-time", Words.say("event." + event.kind()), of(event.trigger()));
        }
        if (about instanceof LocalDate date) {
            return Words.date(date);
        }
        return about instanceof Long number ? Words.thousands(number) : about;
    }

    /** When an event happens: "at step 10", "when dau is above 3 for 30 steps". */
    public static String of(Trigger trigger) {
        return trigger instanceof Trigger.When waiting
                ? Words.say("event.when", of(waiting.when()))
                : Words.say("event.at", trigger.step().orElseThrow());
    }

    private static String of(Condition when) {
        String whose = when.platform() == null
                ? when.metric().word()
                : Words.say("event.when.of", when.metric().word(), when.platform());
        String held = Words.say("event.when.is", whose, bounds(when));
        return when.days() == 1 ? held : Words.say("event.when.days", held, when.days());
    }

    private static String bounds(Condition when) {
        if (when.below() == null) {
            return Words.say("event.when.above", Words.plain(when.above()));
        }
        return when.above() == null
                ? Words.say("event.when.below", Words.plain(when.below()))
                : Words.say("event.when.between", Words.plain(when.above()), Words.plain(when.below()));
    }
}
