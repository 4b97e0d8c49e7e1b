package org.townsquare.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ProgressLines lines = new ProgressLines(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void oneLineForEveryTenthOfTheWay() {
        for (int taken = 0; taken <= 1000; taken++) {
            lines.show(new RunStanding("run", 10, 0, taken / 100, 0, 1000, taken, "", Duration.ofMillis(taken)));
        }
        assertThat(printed()).hasSize(10).startsWith("10 %: 1 of 10 runs done, about 1 s left");
        assertThat(printed()).endsWith("90 %: 9 of 10 runs done, about 0 s left", "100 %: 10 of 10 runs done");
    }

    @Test
    void oneLineAfterHalfAMinuteWithout() {
        for (int second = 0; second < 95; second++) {
            lines.show(new RunStanding("run", 2, 0, 0, 0, 1_000_000, second, "", Duration.ofSeconds(second)));
        }
        assertThat(printed())
                .containsExactly(
                        "0 %: 0 of 2 runs done, about 277 h 46 min 10 s left",
                        "0 %: 0 of 2 runs done, about 277 h 45 min 40 s left",
                        "0 %: 0 of 2 runs done, about 277 h 45 min 10 s left");
    }

    @Test
    void allStepsTakenIsNotYetAllKept() {
        lines.show(new RunStanding("run", 1, 0, 0, 0, 100, 100, "", Duration.ofSeconds(5)));
        lines.show(new RunStanding("run", 1, 0, 1, 0, 100, 100, "", Duration.ofSeconds(6)));
        assertThat(printed()).containsExactly("99 %: 0 of 1 run done", "100 %: 1 of 1 run done");
    }

    @Test
    void aResumedRunGoesOnFromWhatWasFinishedBefore() {
        lines.show(new RunStanding("run", 10, 6, 6, 0, 400, 0, "", Duration.ofSeconds(0)));
        lines.show(new RunStanding("run", 10, 6, 8, 0, 400, 200, "", Duration.ofSeconds(8)));
        assertThat(printed()).containsExactly("60 %: 6 of 10 runs done", "80 %: 8 of 10 runs done, about 8 s left");
    }

    @Test
    void aBarFitsTheTerminal() {
        Standing half = new RunStanding("run", 12, 0, 6, 0, 100, 50, "", Duration.ofSeconds(8));
        assertThat(ProgressBarView.line(half, 59))
                .isEqualTo(" 50 % " + "█".repeat(9) + "░".repeat(10) + " 6 of 12 runs done, about 8 s left");
        assertThat(ProgressBarView.line(half, 20)).isEqualTo(" 50 %  6 of 12 runs ");
    }

    private List<String> printed() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
