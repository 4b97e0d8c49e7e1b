package org.townsquare.gui.window;

import java.awt.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not one of the tests, which never assert a time: prints what docs/performance.md says of the window. */
class WindowSpeed {

    private static final int[] STEPS_PER_SECOND = {30, 60, 120};
    private static final int SECONDS = 4;

    @TempDir
    private Path folder;

    @Test
    void ofTheLargestNetworkThatIsDrawnWhole() throws IOException, InterruptedException {
        Display.require();
        Path file = folder.resolve("large.yaml");
        Files.writeString(
                file,
                "extends: %s\nusers: {count: 2000}\nnetwork: {meanDegree: 10}\n"
                        .formatted(Path.of("../scenarios/new-network.yaml")
                                .toAbsolutePath()
                                .normalize()));
        MainWindow window = GuiActionRunner.execute(() -> MainWindow.open(folder));
        long begun = System.nanoTime();
        GuiActionRunner.execute(() -> window.open(file, List.of()));
        while (GuiActionRunner.execute(() -> window.run().map(RunPanel::step).orElse(0)) < 3) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        print("%.1f s from the choice to the third step%n", (System.nanoTime() - begun) / 1e9);
        Painted painted = new Painted();
        GuiActionRunner.execute(() -> RepaintManager.setCurrentManager(painted));
        for (int speed : STEPS_PER_SECOND) {
            GuiActionRunner.execute(() -> window.run().orElseThrow().player().setSpeed(speed));
            painted.times.set(0);
            TimeUnit.SECONDS.sleep(SECONDS);
            print("at %d steps/s: %.0f pictures/s%n", speed, painted.times.get() / (double) SECONDS);
        }
        GuiActionRunner.execute(window::dispose);
    }

    /** Counts how often the network is painted. */
    private static final class Painted extends RepaintManager {
        private final AtomicInteger times = new AtomicInteger();
        private boolean isDue;

        @Override
        public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
            for (Component c = component; c != null; c = c.getParent()) {
                isDue |= "network display".equals(c.getName());
            }
            super.addDirtyRegion(component, x, y, width, height);
        }

        @Override
        public void paintDirtyRegions() {
            super.paintDirtyRegions();
            if (isDue) {
                isDue = false;
                times.incrementAndGet();
            }
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
