package org.townsquare.scenario;

import java.io.Serializable;
import java.util.List;

/**
 * Where a scenario forks, and into which variants. What has not happened yet leaves no trace in a run, so all variants
 * are the same up to that step, and running a variant's own scenario from the start gives what the fork gives.
 */
public record Fork(
        @Parameter(
                value = "The step at whose beginning the variants part.",
                unit = "step or date",
                min = 0,
                max = 65_000,
                date = true)
        int at,

        @Parameter(value = "The variants, by name.", min = 1, max = 50)
        List<Variant> variants)
        implements Serializable {

    /** One way in which the story goes on. */
    public record Variant(
            @Parameter("Its name, unlike all others; also that of its folder.")
            String name,

            @Parameter(
                    value = "What happens beside the scenario's own events, at the fork's step or later.",
                    byDefault = "[]",
                    max = 10_000)
            List<Event> events)
            implements Serializable {

        /**
         * The scenario in which this is what happens. Where the variant closes a platform, what the scenario had in store
         * for it afterwards does not happen, as on every closed platform.
         */
        public Scenario of(Scenario scenario) {
            Scenario open = scenario.without(event -> events.stream()
                    .anyMatch(own -> own.action() instanceof PlatformAction.Closing
                            && own.platform().equals(event.platform())
                            && own.isSurelyBefore(event)));
            return open.plus(scenario.title() + " · " + name, events);
        }
    }

    /** The scenario of each variant. */
    public List<Scenario> scenarios(Scenario scenario) {
        return variants.stream().map(variant -> variant.of(scenario)).toList();
    }

    /** Names of the variants. */
    public List<String> names() {
        return variants.stream().map(Variant::name).toList();
    }
}
