package org.townsquare.cli.progress;

import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;

/** Has a standing shown a few times a second, from start to stop. */
final class Ticker {

    private static final int PERIOD_MILLIS = 200;

    private final ProgressView view;
    private final Supplier<Standing> standing;
    private final Timer timer = new Timer("progress", true);
    private boolean started;
    private boolean stopped;

    Ticker(ProgressView view, Supplier<Standing> standing) {
        this.view = view;
        this.standing = standing;
    }

    synchronized void start() {
        started = true;
        TimerTask show = new TimerTask() {
            @Override
            public void run() {
                show();
            }
        };
        timer.schedule(show, PERIOD_MILLIS, PERIOD_MILLIS);
    }

    private synchronized void show() {
        if (!stopped) {
            view.show(standing.get());
        }
    }

    /** Shows the last standing; stopping again does nothing. */
    synchronized void stop() {
        if (!stopped) {
            timer.cancel();
            if (started) {
                show();
                view.close();
            }
            stopped = true;
        }
    }
}
