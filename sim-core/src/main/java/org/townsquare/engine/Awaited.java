package org.townsquare.engine;

import java.io.Serializable;
import org.townsquare.scenario.Event;

/** An event that may happen, and how near it is to it. */
final class Awaited implements Serializable {

    private static final long serialVersionUID = 1;

    final Event event;

    Awaited(Event event) {
        this.event = event;
    }

    boolean isDue(int step) {
        return event.trigger().isDue(step);
    }
}
