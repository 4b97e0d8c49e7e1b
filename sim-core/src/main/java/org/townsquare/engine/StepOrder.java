package org.townsquare.engine;

import java.util.List;
import org.townsquare.market.Market;
import org.townsquare.population.Population;

/** The order of a step. Users decide by the state at the end of the step before (synchronous activation). */
final class StepOrder {

    /** A part of a step. */
    interface Phase {
        void at(int step, Population users, Market market, EventQueue events);
    }

    /** What happens in a step, first to last. Observers come after these. */
    static final List<Phase> PHASES = List.of(
            // A new step begins: who could not pay closes, yesterday's news fades
            (step, users, market, events) -> {
                users.beginStep(step);
                market.beginStep(step);
            },
            // Events of the scenario happen
            (step, users, market, events) -> events.happen(step, market),
            // Gatekeepers judge what was seen yesterday
            (step, users, market, events) -> events.tell(market.passGates()),
            // Platforms are paid and pay
            (step, users, market, events) -> market.settleAccounts(),
            // Platforms open and make their offers
            (step, users, market, events) -> market.makeOffers(),
            // Users hear of platforms
            (step, users, market, events) -> users.hear(step, market.offers()),
            // Users review: where their attention goes, what they join and leave
            (step, users, market, events) -> users.review(step, market.offers()),
            // Moderators strike and ban
            (step, users, market, events) -> users.discipline(step, market.offers()),
            // Followers see what changed
            (step, users, market, events) -> users.settle(),
            // Conditions of events are looked at
            (step, users, market, events) -> events.look(step, new Readings(users, market).ofOpenPlatforms()));

    private StepOrder() {}
}
