package org.townsquare.experiment;

import java.io.IOException;
import java.util.BitSet;
import org.townsquare.experiment.cluster.Chunks;
import org.townsquare.experiment.cluster.Engine;
import org.townsquare.results.OpenFolder;

/**
 * Has runs made by a cluster, in chunks, and takes over what it leaves in the folder's parts.
 *
 * @param engine that makes them
 */
public record ClusterExecutor(Engine engine) implements Executor {

    @Override
    public boolean make(Work work, OpenFolder folder, Progress progress) throws IOException, InterruptedException {
        BitSet missing = Executor.missing(work, folder);
        Executor.begin(work, missing, progress);
        Chunks chunks = new Chunks(
                folder.partial().toAbsolutePath().normalize(), () -> chunks(work, Executor.missing(work, folder)));
        return missing.isEmpty()
                || engine.compute(
                        chunks,
                        doing -> progress.look(
                                work.size() - Executor.missing(work, folder).cardinality(), doing));
    }

    /** The chunks that lack some runs. */
    public static BitSet chunks(Work work, BitSet missing) {
        BitSet chunks = new BitSet();
        missing.stream().map(number -> number / work.chunk()).forEach(chunks::set);
        return chunks;
    }
}
