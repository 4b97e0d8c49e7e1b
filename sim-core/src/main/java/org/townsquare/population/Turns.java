package org.townsquare.population;

import java.io.Serializable;
import java.util.stream.IntStream;
import org.townsquare.random.Sequence;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Scenario;

/** Users who decide one after the other: whose turn it is. */
final class Turns implements Serializable {

    private static final long serialVersionUID = 1;

    private Scenario scenario;
    private final int users;
    private final Stream turn;
    /** Everybody, in the order of arrival. */
    private final int[] arrivals;
    /** Since this step turns come at the present rate. */
    private int since;

    private long turnsBefore;

    Turns(Scenario scenario, Streams streams, int users) {
        this.scenario = scenario;
        this.users = users;
        turn = streams.stream("turn");
        arrivals = scenario.activation().isOnceEach() ? shuffled(streams) : new int[0];
    }

    private int[] shuffled(Streams streams) {
        int[] order = IntStream.range(0, users).toArray();
        Sequence draws = streams.stream("arrival").at(0).sequence(0);
        for (int i = users - 1; i > 0; i--) {
            int j = draws.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    /** From this step on turns come at the rate of another scenario. */
    void turnTo(Scenario other, int step) {
        if (other.reconsiderInStep() != scenario.reconsiderInStep()) {
            turnsBefore = firstTurn(step);
            since = step;
        }
        scenario = other;
    }

    /** Number of the first turn in a step; the last is the one before the first of the next step. */
    long firstTurn(int step) {
        long turns = turnsBefore + scenario.activation().turns(step - since, users, scenario.reconsiderInStep());
        return scenario.activation().isOnceEach() ? Math.min(users, turns) : turns;
    }

    /** Whose turn it is. */
    int user(long number) {
        return arrivals.length > 0
                ? arrivals[(int) number]
                : turn.at(number).sequence(0).nextInt(users);
    }
}
