package org.townsquare.cli.progress;

/** Shows how far a run has come. */
public interface ProgressView {

    /** Shows nothing. */
    ProgressView NONE = standing -> {};

    /** Is called a few times a second, by one thread at a time, for the last time at the end. */
    void show(Standing standing);

    /** The run is over. */
    default void close() {}
}
