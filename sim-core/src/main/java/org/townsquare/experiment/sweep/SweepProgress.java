package org.townsquare.experiment.sweep;

/** Is told how far a sweep has come, from several threads. */
public interface SweepProgress {

    /** Does not care. */
    SweepProgress NONE = new SweepProgress() {
        @Override
        public void finished(boolean failed) {}

        @Override
        public void spared(long runs) {}
    };

    /** One more run is finished and kept. */
    void finished(boolean failed);

    /** So many of the runs that were possible are not needed, or were there before. */
    void spared(long runs);
}
