package org.townsquare.scenario;

import java.util.ArrayList;
import java.util.List;

/** What is allowed in a scenario but can hardly be meant: events that never happen, runs that are too short for their own test,
 * companies that nobody sized. */
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
        checkLength();
        found.addAll(new Livelihoods(scenario).warnings());
        return found;
    }

    /** A run that is too short for the test of its alternatives leaves all of them undecided. */
    private void checkLength() {
        int test = scenario.testStep().orElse(0);
        CriticalMassRules rules = scenario.criticalMass();
        for (PlatformSpec platform : scenario.platforms()) {
            int planned = platform.launch().planned();
            if (platform.role() == Role.ALTERNATIVE && planned >= test) {
                found.add(new Contradiction(
                        "steps",
                        scenario.steps() + " is too short for the test of '" + platform.name()
                                + "', which will be undecided: it takes "
                                + (planned + 1 + rules.settleDays() + rules.windowDays())
                                + " steps (launch, criticalMass.settleDays, windowDays)"));
            }
        }
    }
}
