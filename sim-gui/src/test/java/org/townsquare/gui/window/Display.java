package org.townsquare.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import org.junit.jupiter.api.Assumptions;

/** Tests of windows need a display: without one they are skipped, but fail on the build server. */
final class Display {

    private Display() {}

    static void require() {
        if (System.getenv("CI") != null) {
            assertThat(GraphicsEnvironment.isHeadless()).as("no display").isFalse();
        }
        Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "no display");
    }
}
