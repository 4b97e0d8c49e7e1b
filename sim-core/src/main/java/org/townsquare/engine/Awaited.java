package org.townsquare.engine;

import java.io.Serializable;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Measured;

/** An event that may happen, and how near it is to it. */
final class Awaited implements Serializable {

    private static final long serialVersionUID = 1;

    final Event event;

    /** At the ends of how many steps what it waits for has been so without a break, since it last happened. */
    private int held;
    /** The step at which it last happened; negative if it has not. */
    private int last = -1;

    Awaited(Event event) {
        this.event = event;
    }

    boolean isDue(int step) {
        return event.trigger().isDue(step, held, last);
    }

    /** It happens; what it waits for has to be so anew before it happens again. */
    void happensAt(int step) {
        last = step;
        held = 0;
    }

    /** A step ends. */
    void look(int step, Measured measured) {
        held = event.trigger().holds(step, measured, event.platform()) ? held + 1 : 0;
    }
}
