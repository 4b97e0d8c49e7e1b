package org.townsquare.experiment.sweep;

import java.io.IOException;
import java.io.Serializable;
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
        String error)
        implements Serializable {

    /** Takes a run as soon as there is one. */
    public interface Keeper {

        /** Keeps a run. */
        void keep(Block block) throws IOException;
    }

    /**
     * Makes some of the runs, in their order.
     *
     * @param from the first replicate
     * @param to the replicate after the last; fewer are made if the sweep's rule says that it is enough, and then
     *     {@code from} must be 0
     * @param known the number that each run was judged by that need not be made any more, by run
     * @return how many replicates from {@code from} on there are now
     */
    public int run(int from, int to, Map<Long, Double> known, Keeper keeper) throws IOException {
        Replication.Rule rule = replication.rule();
        for (int replicate = from; replicate < to; replicate++) {
            if (rule.isEnough()) {
                return replicate - from;
            }
            Double before = known.get(number(replicate));
            if (before == null) {
                Block block = run(replicate);
                keeper.keep(block);
                rule.add(block.number());
            } else {
                rule.add(before);
            }
        }
        return to - from;
    }

    /** Makes a run. One that fails is a result, too; but where memory runs out another machine might do better. */
    public Block run(int replicate) {
        RunKey run = new RunKey(number(replicate), point, replicate, seeds.of(point, replicate), values);
        if (scenario == null) {
            return Block.of(columns, run, error);
        }
        try {
            Scenario alone = scenario(replicate);
            ReplicateResult result = Replicate.run(alone, 0, 1, () -> {});
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
