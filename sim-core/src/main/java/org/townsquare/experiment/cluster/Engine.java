package org.townsquare.experiment.cluster;

import java.io.IOException;

/** A cluster that computes the chunks of a results folder, or an order to it. */
public interface Engine {

    /**
     * Has the missing chunks computed.
     *
     * @param watcher is told every now and then what the cluster is doing
     * @return false if some are missing yet, as it was asked; otherwise none is when this returns
     * @throws ClusterException if the cluster cannot do it; what it has done is kept
     */
    boolean compute(Chunks chunks, Watcher watcher) throws IOException, InterruptedException;
}
