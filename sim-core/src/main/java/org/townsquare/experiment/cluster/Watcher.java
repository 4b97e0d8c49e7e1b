package org.townsquare.experiment.cluster;

import java.io.IOException;

/** Is told every now and then what a cluster is doing. */
public interface Watcher {

    /** Looks at the results folder again. */
    void look(String doing) throws IOException;
}
