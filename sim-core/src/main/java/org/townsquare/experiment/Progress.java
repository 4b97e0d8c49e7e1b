package org.townsquare.experiment;

/** Is told how far an experiment has come, from several threads. */
public interface Progress {

    /**
     * Work begins.
     *
     * @param replicates replicates in all
     * @param finished those of them that were finished before
     * @param steps steps to take in all
     */
    default void begin(int replicates, int finished, long steps) {}

    /** One step of some replicate has been taken. */
    default void step() {}

    /** A run has failed, which is kept as what came of it; the others go on. */
    default void failed() {}

    /** A replicate is finished and kept. */
    default void finished(int replicate) {}

    /**
     * A cluster is at work.
     *
     * @param finished runs that are kept by now, of all
     * @param doing what it does, for people
     */
    default void look(int finished, String doing) {}

    /** Nobody is told. */
    Progress NONE = new Progress() {};
}
