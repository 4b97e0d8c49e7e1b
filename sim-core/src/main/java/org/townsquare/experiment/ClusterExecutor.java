package org.townsquare.experiment;

import java.io.IOException;
import java.util.BitSet;
import org.townsquare.experiment.cluster.Chunks;
import org.townsquare.experiment.cluster.Engine;
import org.townsquare.results.folder.OpenFolder;

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
        if (missing.isEmpty()) {
            return true;
        }
        boolean done = engine.compute(chunks, doing -> look(work, folder, progress, doing));
        look(work, folder, progress, ""); // what came after it was looked at last
        return done;
    }

    private static void look(Work work, OpenFolder folder, Progress progress, String doing) throws IOException {
        progress.look(work.size() - Executor.missing(work, folder).cardinality(), doing);
    }

    /** The chunks that lack some runs. */
    public static BitSet chunks(Work work, BitSet missing) {
        BitSet chunks = new BitSet();
        missing.stream().map(number -> number / work.chunk()).forEach(chunks::set);
        return chunks;
    }
}
