package org.townsquare.experiment;

import java.io.IOException;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.townsquare.results.folder.OpenFolder;

/** Makes the runs of a results folder, or has them made. Results do not depend on who it is. */
public sealed interface Executor permits LocalExecutor, ClusterExecutor {

    /**
     * Makes the runs that the folder lacks; each is kept as soon as it is finished.
     *
     * @return false if they are not all there yet, as it was asked
     * @throws IOException if a run cannot be kept; those that were kept before are there
     */
    boolean make(Work work, OpenFolder folder, Progress progress) throws IOException, InterruptedException;

    /** The runs that are still to be made, when what other processes have left in the folder is taken over. */
    static BitSet missing(Work work, OpenFolder folder) throws IOException {
        if (folder.isMade()) {
            return new BitSet();
        }
        folder.gather();
        return missing(work, folder.log().keys());
    }

    /** The runs that are still to be made. */
    static BitSet missing(Work work, Set<String> keys) {
        BitSet missing = new BitSet();
        IntStream.range(0, work.size())
                .filter(number -> !work.isMade(number, keys))
                .forEach(missing::set);
        return missing;
    }

    /** Tells that work begins. */
    static void begin(Work work, BitSet missing, Progress progress) {
        progress.begin(
                work.size(),
                work.size() - missing.cardinality(),
                missing.stream().mapToLong(work::steps).sum());
    }
}
