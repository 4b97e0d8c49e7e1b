package org.townsquare.engine;

import java.util.List;

/** The order of a step. Users decide by the state at the end of the step before (synchronous activation). */
final class StepOrder {

    /** What happens in a step, first to last. Observers come after these. */
    static final List<Phase> PHASES = List.of(
            new Phase("a new step begins: who could not pay closes, yesterday's news fades", (step, s) -> {
                s.population().beginStep(step);
                s.market().beginStep(step);
            }),
            new Phase("events of the scenario happen", (step, s) -> s.events().happen(step, s.market())),
            new Phase(
                    "gatekeepers judge what was seen yesterday",
                    (step, s) -> s.events().tell(s.market().passGates())),
            new Phase("platforms are paid and pay", (step, s) -> s.market().settleAccounts()),
            new Phase(
                    "platforms open and make their offers",
                    (step, s) -> s.market().makeOffers()),
            new Phase(
                    "users hear of platforms",
                    (step, s) -> s.population().hear(step, s.market().offers())),
            new Phase(
                    "users review: where their attention goes, what they join and leave",
                    (step, s) -> s.population().review(step, s.market().offers())),
            new Phase(
                    "moderators strike and ban",
                    (step, s) -> s.population().discipline(step, s.market().offers())),
            new Phase("followers see what changed", (step, s) -> s.population().settle()),
            new Phase(
                    "conditions of events are looked at",
                    (step, s) -> s.events().look(step, new Readings(s).ofOpenPlatforms())));

    private StepOrder() {}
}
