package org.townsquare.experiment.cluster;

import java.io.IOException;

/** A cluster that computes the chunks of a sweep. */
public sealed interface Engine permits SlurmEngine, SparkEngine {

    /**
     * Has the missing chunks computed. When this returns, none is missing.
     *
     * @param watcher is told every now and then what the cluster is doing
     * @throws ClusterException if the cluster cannot do it; what it has done is kept
     */
    void compute(Chunks chunks, Watcher watcher) throws IOException, InterruptedException;
}
