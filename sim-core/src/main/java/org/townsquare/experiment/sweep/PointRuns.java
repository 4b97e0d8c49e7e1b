package org.townsquare.experiment.sweep;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.townsquare.measure.Replicate;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.results.sweep.Block;
import org.townsquare.results.sweep.KeptColumns;
import org.townsquare.results.sweep.RunKey;
import org.townsquare.scenario.Scenario;

/**
 * The runs of a design point: all that a process somewhere needs to make them, and nothing but that. What comes out is a
 * pure function of this.
 *
 * @param values of all varied parameters, in their order
 * @param scenario of the design point; null if there is none
 * @param error why there is none
 */
public record PointRuns(
        KeptColumns columns,
        Replication replication,
        Seeds seeds,
        long point,
        List<String> values,
        Scenario scenario,
        String error) {

    /** Takes a run as soon as there is one. */
    public interface Keeper {

        /**
         * Keeps a run.
         *
         * @param isLast whether its design point needs no more
         */
        void keep(Block block, boolean isLast) throws IOException;
    }

    /**
     * Makes some of the runs, in their order.
     *
     * @param from the first replicate
     * @param to the replicate after the last; fewer are made if the sweep's rule says that it is enough, and then
     *     {@code from} must be 0
     * @param threads how many threads to use in each; it does not depend on it
     * @param known the number that each run was judged by that need not be made any more, by run
     * @return how many were made
     */
    public int run(int from, int to, int threads, Map<Long, Double> known, Keeper keeper) throws IOException {
        Replication.Rule rule = replication.rule();
        int made = 0;
        for (int replicate = from; replicate < to && !rule.isEnough(); replicate++) {
            Double before = known.get(number(replicate));
            if (before != null) {
                rule.add(before);
                continue;
            }
            Block block = run(replicate, threads);
            rule.add(block.number());
            keeper.keep(block, rule.isEnough());
            made++;
        }
        return made;
    }

    /** Makes a run. One that fails is a result, too; but where memory runs out another machine might do better. */
    Block run(int replicate, int threads) {
        RunKey run = new RunKey(number(replicate), point, replicate, seeds.of(point, replicate), values);
        if (scenario == null) {
            return Block.of(columns, run, error);
        }
        try {
            Scenario alone = scenario(replicate);
            ReplicateResult result = Replicate.run(alone, 0, threads, () -> {});
            return Block.of(columns, run, replication.number(result.platforms(), alone), result, alone);
        } catch (RuntimeException e) {
            return Block.of(columns, run, described(e));
        }
    }

    /** The scenario of a run by itself: running it gives what the sweep has. */
    public Scenario scenario(int replicate) {
        return scenario.alone(seeds.of(point, replicate));
    }

    private long number(int replicate) {
        return point * replication.most() + replicate;
    }

    /** What went wrong, and where in this program. */
    private static String described(RuntimeException e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("org.townsquare.")) {
                return e + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
            }
        }
        return e.toString();
    }
}
