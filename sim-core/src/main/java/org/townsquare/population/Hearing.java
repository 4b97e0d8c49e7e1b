package org.townsquare.population;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Awareness;

/**
 * How users become aware of platforms, and forget them. Each step every user listens with chance {@code attention};
 * a listener hears of a platform with chance 1 − e^(−dose), where the dose adds contagion for every contact there, by
 * attention, to the hazard of marketing and news. Who hears of a platform that is open reviews at once. A listener who knows
 * of it without being a member and does not hear of it may forget it.
 */
final class Hearing implements Serializable {

    private static final long serialVersionUID = 1;

    private Awareness awareness;
    private final Stream listen;
    private final Stream hear;
    private final Stream forget;

    Hearing(Awareness awareness, Streams streams) {
        this.awareness = awareness;
        listen = streams.stream("listen");
        hear = streams.stream("hear");
        forget = streams.stream("forget");
    }

    void turnTo(Awareness other) {
        awareness = other;
    }

    void step(Shard shard, int step, Offer[] offers, PopulationState state) {
        Draws listening = listen.at(step);
        Round round = new Round(shard, step, offers, state);
        Roster roster = state.roster;
        for (int first = shard.from; first < shard.to; first += 64) {
            int block = first >>> 6;
            long strangers = roster.strangers(block) & roster.present.ofBlock(block, 0) & shard.inRange(first);
            round.ask(block, listening.mask(block, awareness.attention(), strangers));
        }
        round.answer();
    }

    /** One shard's listeners at one step. */
    private final class Round {

        /** Doses that are looked up together; in a small town there are never as many. */
        private static final int MOST = 1024;

        private final Shard shard;
        private final Offer[] offers;
        private final Roster roster;
        private final Exposure exposure;
        private final Draws[] hearing;
        private final Draws[] forgetting;
        /** Who may hear of a platform: user × 16 + platform. */
        private final int[] cells;

        private final double[] draws;
        private final double[] dose;
        private int count;

        Round(Shard shard, int step, Offer[] offers, PopulationState state) {
            this.shard = shard;
            this.offers = offers;
            cells = new int[Math.min(MOST, 64 + offers.length * (shard.to - shard.from))];
            draws = new double[cells.length];
            dose = new double[cells.length];
            roster = state.roster;
            exposure = state.exposure;
            hearing = new Draws[offers.length];
            forgetting = new Draws[offers.length];
            for (int k = 0; k < offers.length; k++) {
                hearing[k] = hear.at((long) step * Roster.PLATFORM_LIMIT + k);
                forgetting[k] = forget.at((long) step * Roster.PLATFORM_LIMIT + k);
            }
        }

        /** Picks those of 64 users for whom the dose matters. */
        void ask(int block, long listeners) {
            for (int k = 0; k < offers.length; k++) {
                long elsewhere = listeners & roster.strangers(block, k);
                long aware = roster.aware.ofBlock(block, k);
                long may = elsewhere & aware;
                for (long unaware = elsewhere & ~aware; unaware != 0; unaware &= unaware - 1) {
                    int user = block * 64 + Long.numberOfTrailingZeros(unaware);
                    // Most draws are too high to hear even if all contacts were there.
                    double most = awareness.contagion() * exposure.degree(user) + offers[k].hazard();
                    count += ask(user, k) < most ? 1 : 0;
                }
                long forgets = forgetting[k].mask(block, awareness.forgetting(), may);
                for (; forgets != 0; forgets &= forgets - 1) {
                    ask(block * 64 + Long.numberOfTrailingZeros(forgets), k);
                    count++;
                }
                if (count > cells.length - 64) {
                    answer();
                }
            }
        }

        private double ask(int user, int platform) {
            cells[count] = user * Roster.PLATFORM_LIMIT + platform;
            draws[count] = hearing[platform].uniform(user);
            return draws[count];
        }

        /** All doses first: memory answers many requests at once, but a decision makes them one after the other. */
        void answer() {
            for (int c = 0; c < count; c++) {
                int platform = cells[c] % Roster.PLATFORM_LIMIT;
                long contacts = exposure.contacts(cells[c] / Roster.PLATFORM_LIMIT, platform);
                dose[c] = awareness.contagion() / Emission.ATTENTION * contacts + offers[platform].hazard();
            }
            for (int c = 0; c < count; c++) {
                boolean hears = isBelowChance(draws[c], dose[c]);
                answer(cells[c] / Roster.PLATFORM_LIMIT, cells[c] % Roster.PLATFORM_LIMIT, hears);
            }
            count = 0;
        }

        private void answer(int user, int platform, boolean hears) {
            if (roster.isAware(user, platform)) {
                if (!hears) {
                    shard.setAware(user, platform, false);
                }
            } else if (hears) {
                shard.setAware(user, platform, true);
                if (offers[platform].open()) {
                    roster.due.set(user, 0, true);
                }
            }
        }
    }

    /** Whether a draw is below 1 − e^(−dose). That lies between dose − dose²/2 and dose, which spares most exponentials. */
    private static boolean isBelowChance(double draw, double dose) {
        return draw < dose && (draw < dose - dose * dose / 2 || draw < 1 - FastMath.exp(-dose));
    }
}
