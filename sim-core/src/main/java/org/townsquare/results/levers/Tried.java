package org.townsquare.results.levers;

import java.util.Comparator;
import java.util.List;
import org.townsquare.results.Probability;
import org.townsquare.statistics.Interval;

/**
 * What runs with the same levers came to.
 *
 * @param reached runs in which what is wanted came about
 * @param decided runs of which it is known
 * @param runs all of them
 * @param shares sum of the platform's attention shares in the end
 */
public record Tried(int reached, int decided, int runs, double shares) {

    public static final Tried NOTHING = new Tried(0, 0, 0, 0);

    /** The nearer to the target comes later: more likely, or with more attention in the end where nothing is ever reached. */
    public static final Comparator<Tried> NEARNESS =
            Comparator.comparingDouble(Tried::likely).thenComparingDouble(Tried::share);

    static Tried of(List<RunAnswer> answers) {
        Tried tried = NOTHING;
        for (RunAnswer answer : answers) {
            tried = tried.plus(answer);
        }
        return tried;
    }

    /** The same with a run more. */
    public Tried plus(RunAnswer run) {
        return new Tried(
                reached + (run.answer() == Answer.YES ? 1 : 0),
                decided + (run.answer() == Answer.UNKNOWN ? 0 : 1),
                runs + 1,
                shares + run.share());
    }

    /** Share of the decided runs; 0 where there are none. */
    public double probability() {
        return decided == 0 ? 0 : (double) reached / decided;
    }

    /** The mean of the posterior, since few runs say little; 0 where none of them came to what is wanted. */
    private double likely() {
        return reached == 0 ? 0 : (reached + 1.0) / (decided + 2);
    }

    /** Mean attention share of the platform in the end. */
    public double share() {
        return runs == 0 ? 0 : shares / runs;
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
