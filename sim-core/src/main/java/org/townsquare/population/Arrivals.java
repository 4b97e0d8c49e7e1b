package org.townsquare.population;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.townsquare.random.Draws;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Entry;

/** When users come into the world: see {@link Entry}. Influencers are there from the start. */
final class Arrivals implements Serializable {

    private static final long serialVersionUID = 1;

    private final int users;
    /** Step and user, packed, in the order of coming; empty if all are there at first. */
    private final long[] coming;

    private int next;

    Arrivals(Entry entry, Streams streams, int users, int firstInfluencer) {
        this.users = users;
        Draws place = streams.stream("entry").at(0);
        coming = new long[entry.isGradual() ? users : 0];
        for (int user = 0; user < coming.length; user++) {
            long step = user < firstInfluencer ? entry.step(place.uniform(user)) : 0;
            coming[user] = step << 32 | user;
        }
        Arrays.sort(coming);
    }

    /** Those who come until this step and have not come before. */
    void until(int step, IntConsumer user) {
        boolean all = coming.length == 0;
        while (next < users && (all || coming[next] >>> 32 <= step)) {
            user.accept(all ? next : (int) coming[next]);
            next++;
        }
    }
}
