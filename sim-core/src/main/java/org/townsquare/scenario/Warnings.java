package org.townsquare.scenario;

import java.util.ArrayList;
import java.util.List;

/** What is allowed in a scenario but can hardly be meant: events that never happen, runs that are too short for their own test,
 * companies that nobody sized. */
public final class Warnings {

    private final Scenario scenario;
    private final List<Warning> found = new ArrayList<>();

    private Warnings(Scenario scenario) {
        this.scenario = scenario;
    }

    /** All of a scenario. */
    public static List<Warning> of(Scenario scenario) {
        return new Warnings(scenario).all();
    }

    private List<Warning> all() {
        for (Event event : scenario.events()) {
            event.trigger().neverComes(scenario, event.platform()).ifPresent(why -> found.add(why.of(event)));
        }
        checkLength();
        found.addAll(new Livelihoods(scenario).warnings());
        return found;
    }

    /** A run that is too short for the test of its alternatives leaves all of them undecided; some do not even open in it. */
    private void checkLength() {
        int test = scenario.testStep().orElse(0);
        CriticalMassRules rules = scenario.criticalMass();
        for (PlatformSpec platform : scenario.platforms()) {
            int planned = platform.launch().planned();
            if (platform.role() != Role.ALTERNATIVE) {
                continue;
            }
            if (planned >= scenario.steps()) {
                found.add(Warning.of("steps", "not-launched", platform.name(), planned, scenario.steps() - 1));
            } else if (planned >= test) {
                found.add(Warning.of(
                        "steps",
                        "too-short",
                        scenario.steps(),
                        platform.name(),
                        planned + 1 + rules.settleDays() + rules.windowDays()));
            }
        }
    }
}
