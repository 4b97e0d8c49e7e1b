package org.townsquare.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.townsquare.market.Market;
import org.townsquare.scenario.Event;

/** The events of a scenario in the order of their steps; those of one step in the order of the file. */
final class EventQueue implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<Event> events;
    private int next;

    EventQueue(List<Event> events) {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparingInt(Event::at));
        this.events = sorted;
    }

    /**
     * Other events from a step on.
     *
     * @throws IllegalArgumentException if there would have been others before
     */
    EventQueue goingOnWith(List<Event> others, int step) {
        EventQueue changed = new EventQueue(others);
        while (changed.next < changed.events.size()
                && changed.events.get(changed.next).at() < step) {
            changed.next++;
        }
        if (!changed.events.subList(0, changed.next).equals(events.subList(0, next))) {
            throw new IllegalArgumentException("what happened before step " + step + " cannot be changed any more");
        }
        return changed;
    }

    void happen(int step, Market market) {
        while (next < events.size() && events.get(next).at() <= step) {
            Event event = events.get(next++);
            if (event.platform() == null || !market.isClosed(event.platform())) {
                event.happen(market.world());
            }
        }
    }
}
