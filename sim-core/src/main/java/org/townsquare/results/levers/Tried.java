package org.townsquare.results.levers;

import java.util.List;
import org.townsquare.results.Probability;
import org.townsquare.statistics.Interval;

/**
 * What runs with the same levers came to.
 *
 * @param reached runs in which what is wanted came about
 * @param decided runs of which it is known
 * @param runs all of them
 */
public record Tried(int reached, int decided, int runs) {

    public static final Tried NOTHING = new Tried(0, 0, 0);

    static Tried of(List<Answer> answers) {
        Tried tried = NOTHING;
        for (Answer answer : answers) {
            tried = tried.plus(answer);
        }
        return tried;
    }

    /** The same with a run more. */
    public Tried plus(Answer answer) {
        return new Tried(
                reached + (answer == Answer.YES ? 1 : 0), decided + (answer == Answer.UNKNOWN ? 0 : 1), runs + 1);
    }

    /** Share of the decided runs; 0 where there are none. */
    public double probability() {
        return decided == 0 ? 0 : (double) reached / decided;
    }

    /** Both together. */
    Probability estimate() {
        return new Probability(probability(), interval().low(), interval().high());
    }

    /** Its 95 % interval. */
    public Interval interval() {
        return Interval.wilson(reached, decided);
    }
}
