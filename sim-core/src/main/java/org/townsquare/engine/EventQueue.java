package org.townsquare.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.townsquare.market.Effects;
import org.townsquare.market.Market;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.Measured;
import org.townsquare.scenario.Scenario;

/** The events of a scenario: those that may still happen, and those that have. Those of one step happen in the file's order. */
public final class EventQueue implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<Awaited> awaited = new ArrayList<>();
    private final List<Happening> happened = new ArrayList<>();

    EventQueue(List<Event> events) {
        events.forEach(event -> awaited.add(new Awaited(event)));
    }

    /**
     * Other events from a step on.
     *
     * @throws IllegalArgumentException if others could have happened before
     */
    EventQueue goingOnWith(List<Event> others, int step) {
        EventQueue changed = new EventQueue(others);
        List<Awaited> before = begunBefore(step);
        List<Awaited> same = changed.begunBefore(step);
        if (!events(same).equals(events(before))) {
            throw new IllegalArgumentException("what happened before step " + step + " cannot be changed any more");
        }
        for (int i = 0; i < same.size(); i++) {
            changed.awaited.set(changed.awaited.indexOf(same.get(i)), before.get(i));
        }
        changed.happened.addAll(happened);
        return changed;
    }

    /** Those that could happen before a step, in the order in which they could. */
    private List<Awaited> begunBefore(int step) {
        return awaited.stream()
                .filter(each -> each.event.trigger().earliest() < step)
                .sorted(Comparator.comparingInt(each -> each.event.trigger().earliest()))
                .toList();
    }

    private static List<Event> events(List<Awaited> awaited) {
        return awaited.stream().map(each -> each.event).toList();
    }

    /** Phase: what is due happens, unless its platform or its rival has closed. */
    void happen(int step, Market market) {
        for (Awaited each : due(step)) {
            Event event = each.event;
            if (market.isThere(event)) {
                each.happensAt(step);
                happened.add(new Happening(step, event));
                event.happen(new Effects(market));
            }
        }
    }

    /** Tells of what gatekeepers have done by their own rules. */
    void tell(List<Happening> acts) {
        happened.addAll(acts);
    }

    /** Phase: the conditions of events are looked at, by the state in which a step ends. */
    void look(int step, Measured measured) {
        awaited.forEach(each -> each.look(step, measured));
    }

    /** What is due at the beginning of a step, the next one. */
    public List<Event> dueAt(int step) {
        return events(due(step));
    }

    private List<Awaited> due(int step) {
        return awaited.stream().filter(each -> each.isDue(step)).toList();
    }

    /**
     * A scenario with the values that what has happened has given to its parameters.
     *
     * @param story as the run would have begun
     */
    public Scenario presently(Scenario story) {
        return story.after(happened.stream().map(Happening::event).toList());
    }

    /** What has happened so far, in that order. */
    public List<Happening> happened() {
        return List.copyOf(happened);
    }
}
