package org.rapaio.jupyter.kernel.channels;

/**
 * The thread of one channel of the Java kernel, in place of the library's own class of this name (3.0.1). There a thread that starts
 * quickly finds that it does not run yet, and ends; or it gets a message before anybody is there to handle it, and ends. Such a kernel
 * never answers: one in five on a busy machine.
 */
public final class LoopThread extends Thread {

    private final long pause;
    private final Runnable body;
    private volatile boolean running = true;

    /** @param pause in milliseconds, after each time that the body has run */
    public LoopThread(String name, long pause, Runnable body) {
        super(name);
        this.pause = pause;
        this.body = body;
    }

    @Override
    public void run() {
        try {
            while (running) {
                runOnce();
                sleep(pause);
            }
        } catch (InterruptedException end) {
            running = false;
        }
    }

    /** A message that cannot be handled is told and forgotten; Jupyter asks again until the kernel has said what it is. */
    private void runOnce() {
        try {
            body.run();
        } catch (RuntimeException problem) {
            getUncaughtExceptionHandler().uncaughtException(this, problem);
        }
    }

    /** Lets it end after the body has run. */
    public void shutdown() {
        running = false;
    }
}
