package org.townsquare.experiment.cluster;

import java.io.IOException;

/** A cluster does not do what it is asked: the message says what it answers. */
public final class ClusterException extends IOException {

    private static final long serialVersionUID = 1;

    ClusterException(String message) {
        super(message);
    }
}
