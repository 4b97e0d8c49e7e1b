package org.townsquare.gui.session;

import java.util.Optional;
import org.townsquare.engine.Simulation;
import org.townsquare.population.Decision;
import org.townsquare.scenario.Scenario;

/** Remembers how a user decided last. */
final class Watch {

    final int user;
    Decision last;

    Watch(int user) {
        this.user = user;
    }

    void watch(Simulation simulation) {
        simulation.population().watch(user, decision -> last = decision);
    }

    /**
     * How a user decided last before a step: the way is gone again from each state kept to the next one, the last first.
     *
     * @param story the scenario with all that was done by hand
     */
    static Optional<Decision> search(Past past, Scenario story, int user, int step) {
        int to = step;
        for (int from : past.stepsBackFrom(step)) {
            Watch watch = new Watch(user);
            Simulation simulation = past.at(from);
            simulation.turnTo(simulation.events().presently(story));
            watch.watch(simulation);
            simulation.runUntil(to);
            if (watch.last != null) {
                return Optional.of(watch.last);
            }
            to = from;
        }
        return Optional.empty();
    }
}
