package org.townsquare.scenario;

import java.util.ArrayList;
import java.util.List;

/** What is allowed in a scenario but can hardly be meant: events that never happen, companies that nobody sized. */
final class Warnings {

    private final Scenario scenario;
    private final List<Contradiction> found = new ArrayList<>();

    Warnings(Scenario scenario) {
        this.scenario = scenario;
    }

    List<Contradiction> all() {
        for (Event event : scenario.events()) {
            event.trigger()
                    .neverComes(scenario, event.platform())
                    .ifPresent(why ->
                            found.add(new Contradiction("events", "the " + event.words() + " never happens: " + why)));
        }
        found.addAll(new Livelihoods(scenario).warnings());
        return found;
    }
}
