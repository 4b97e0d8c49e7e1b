package org.townsquare.gui.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Scenario;

/** What a person did in a run: events in the order of their steps; those of one step in the order in which they were done. */
final class ByHand {

    private static final Comparator<Event> BY_STEP = Comparator.comparingInt(ByHand::step);

    private final List<Event> events;
    /** What is in a file, or in the run from which this one was forked off. */
    private List<Event> kept;

    ByHand(List<Event> events) {
        this.events = new ArrayList<>(events);
        kept = List.copyOf(events);
    }

    /** Whether something would be lost with this. */
    boolean isUnsaved() {
        return !events.isEmpty() && !events.equals(kept);
    }

    /** How many of these are in no file; none where some that are have been taken back. */
    int unsaved() {
        List<Event> left = new ArrayList<>(events);
        kept.forEach(left::remove);
        return left.size();
    }

    /** These are in a file now. */
    void keep(List<Event> saved) {
        kept = List.copyOf(saved);
    }

    private static int step(Event event) {
        return event.step().orElseThrow();
    }

    List<Event> all() {
        return List.copyOf(events);
    }

    /** Those that have happened when a step begins. */
    List<Event> before(int step) {
        return events.stream().filter(event -> step(event) < step).toList();
    }

    /** A scenario with what was done; written to a file, it replays the run. */
    Scenario in(Scenario original) {
        return events.isEmpty() ? original : original.plus(original.title(), events);
    }

    void add(Event event) {
        events.add(event);
        events.sort(BY_STEP);
    }

    /** What was done to the same parameter at the same step counts no more. */
    void replaceBy(Event event) {
        events.removeIf(earlier -> step(earlier) == step(event) && Change.isOfTheSame(earlier, event));
    }

    /** The step of the last thing that was done. */
    Optional<Integer> lastStep() {
        return events.isEmpty() ? Optional.empty() : Optional.of(step(events.get(events.size() - 1)));
    }

    /** Takes the last thing out that was done. */
    Event removeLast() {
        return events.remove(events.size() - 1);
    }
}
