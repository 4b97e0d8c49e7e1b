package org.townsquare.engine;

import java.util.List;

/** The order of a step. Users decide by the state at the end of the step before (synchronous activation). */
final class StepOrder {

    /** What happens in a step, first to last. Observers come after these. */
    static final List<Phase> PHASES = List.of(
            // A new step begins: who could not pay closes, yesterday's news fades
            new Phase((step, s) -> {
                s.population().beginStep(step);
                s.market().beginStep(step);
            }),
            // Events of the scenario happen
            new Phase((step, s) -> s.events().happen(step, s.market())),
            // Gatekeepers judge what was seen yesterday
            new Phase((step, s) -> s.events().tell(s.market().passGates())),
            // Platforms are paid and pay
            new Phase((step, s) -> s.market().settleAccounts()),
            // Platforms open and make their offers
            new Phase((step, s) -> s.market().makeOffers()),
            // Users hear of platforms
            new Phase((step, s) -> s.population().hear(step, s.market().offers())),
            // Users review: where their attention goes, what they join and leave
            new Phase((step, s) -> s.population().review(step, s.market().offers())),
            // Moderators strike and ban
            new Phase((step, s) -> s.population().discipline(step, s.market().offers())),
            // Followers see what changed
            new Phase((step, s) -> s.population().settle()),
            // Conditions of events are looked at
            new Phase((step, s) -> s.events().look(step, new Readings(s).ofOpenPlatforms())));

    private StepOrder() {}
}
