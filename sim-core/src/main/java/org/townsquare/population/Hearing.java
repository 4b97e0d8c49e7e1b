package org.townsquare.population;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Awareness;

/**
 * How users become aware of platforms, and forget them. Each step every user listens with chance {@code attention};
 * a listener hears of a platform with chance 1 − e^(−dose), where the dose adds contagion for every contact active there
 * to the hazard of marketing and news. Who knows of a platform without a contact or news of it may forget it.
 */
final class Hearing implements Serializable {

    private static final long serialVersionUID = 1;

    private final Awareness awareness;
    private final Stream listen;
    private final Stream hear;

    Hearing(Awareness awareness, Streams streams) {
        this.awareness = awareness;
        listen = streams.stream("listen");
        hear = streams.stream("hear");
    }

    void step(Lane lane, int step, Offer[] offers, Roster roster, Exposure exposure) {
        Draws listening = listen.at(step);
        Draws[] hearing = new Draws[offers.length];
        for (int k = 0; k < offers.length; k++) {
            hearing[k] = hear.at((long) step * Population.PLATFORM_LIMIT + k);
        }
        int all = (1 << offers.length) - 1;
        lane.sample(listening, awareness.attention(), (users, count) -> {
            for (int i = 0; i < count; i++) {
                int user = users[i];
                int settled = roster.homes[user] | roster.banned[user];
                for (int open = all & ~settled; open != 0; open &= open - 1) {
                    int k = Integer.numberOfTrailingZeros(open);
                    listen(lane, user, k, offers[k], hearing[k], roster, exposure);
                }
            }
        });
    }

    private void listen(
            Lane lane, int user, int platform, Offer offer, Draws hearing, Roster roster, Exposure exposure) {
        boolean knows = roster.isAware(user, platform);
        double draw = hearing.uniform(user);
        // Most who know a platform do not even look whether there is reason to forget it.
        if (knows && draw >= awareness.forgetting()) {
            return;
        }
        double dose = awareness.contagion() * exposure.contacts(user, platform) + offer.hazard();
        // 1 − e^(−dose) is below the dose, so that a draw above it needs no exponential.
        if (!knows && draw < dose && draw < 1 - FastMath.exp(-dose)) {
            lane.setAware(user, platform, true);
            if (offer.open()) {
                lane.noteHeard(user, platform);
            }
        } else if (knows && !roster.isAway(user, platform) && draw < awareness.forgetting() * FastMath.exp(-dose)) {
            lane.setAware(user, platform, false);
        }
    }
}
