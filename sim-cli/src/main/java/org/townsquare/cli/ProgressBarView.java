package org.townsquare.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as a bar on a terminal, with the time gone and the time left. */
final class ProgressBarView implements ProgressView {

    private final ProgressBar bar;

    ProgressBarView(Console console) {
        bar = ProgressBar.builder()
                .setTaskName("Running")
                .setUnit(" steps", 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(RunProgress.PERIOD_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.columns() - 1))
                .build();
    }

    @Override
    public void show(Standing standing) {
        bar.maxHint(standing.steps()).stepTo(standing.taken()).setExtraMessage(standing.runs());
    }

    @Override
    public void close() {
        bar.close();
    }
}
