package org.townsquare.measure;

/** Tells of as many steps as were reckoned with, however many there are: the length of a search is not known before. */
final class Reckoning implements Runnable {

    private final Runnable onStep;
    private long left;

    Reckoning(long steps, Runnable onStep) {
        this.left = steps;
        this.onStep = onStep;
    }

    @Override
    public void run() {
        if (left > 0) {
            left--;
            onStep.run();
        }
    }

    /** Tells of those that did not come. */
    void finish() {
        while (left > 0) {
            run();
        }
    }
}
