package org.townsquare.benchmarks;

import org.townsquare.engine.Simulation;
import org.townsquare.population.PlainTown;

/** The ways to take a step that are compared. All with the market on come to the same attention. */
public enum Engine {
    /** The model as it is, on one thread. */
    COLUMNS {
        @Override
        Runnable from(Simulation start) {
            return () -> start.runUntil(start.stepsTaken() + 1);
        }
    },
    /** The model as it is, on two threads. */
    COLUMNS_2_THREADS {
        @Override
        Runnable from(Simulation start) {
            start.population().useThreads(2);
            return COLUMNS.from(start);
        }
    },
    /** The model as it is, on one thread, in a world without advertisers, investors and gatekeepers. */
    COLUMNS_WITHOUT_MARKET {
        @Override
        Runnable from(Simulation start) {
            return COLUMNS.from(start);
        }
    },
    /** A MASON agent for each user; everybody asks all contacts in every step. */
    PLAIN_EVERYBODY {
        @Override
        Runnable from(Simulation start) {
            return plain(start, PlainTown.Looking.EVERYBODY);
        }
    },
    /** A MASON agent for each user; contacts are asked by those only who need to know. */
    PLAIN_WHO_RECONSIDERS {
        @Override
        Runnable from(Simulation start) {
            return plain(start, PlainTown.Looking.WHO_RECONSIDERS);
        }
    };

    /** What takes one step after the other, so many users having found their places. */
    Runnable started(int users) {
        return from(ThreePlatforms.started(users, this != COLUMNS_WITHOUT_MARKET));
    }

    /** What takes one step after the other, from this state on. */
    abstract Runnable from(Simulation start);

    private static Runnable plain(Simulation start, PlainTown.Looking looking) {
        PlainTown town = new PlainTown(start, looking);
        town.start();
        return town::step;
    }
}
