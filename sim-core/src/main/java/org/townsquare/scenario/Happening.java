package org.townsquare.scenario;

import java.io.Serializable;

/**
 * An event that has happened, and the step at whose beginning it did.
 *
 * @param gatekeeper who made it happen by its own rule; null if the scenario did
 */
public record Happening(int step, Event event, String gatekeeper) implements Serializable {

    /** What the scenario made happen. */
    public Happening(int step, Event event) {
        this(step, event, null);
    }

    /** In a few words, what made it happen: "when dau is above 3", "by Apple's own rule". */
    public String cause() {
        return gatekeeper == null ? event.trigger().words() : "by " + gatekeeper + "'s own rule";
    }
}
