package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Frame;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.Timer;

/** The command in a process of its own that closes its window as soon as something is in it. */
final class OpenedWindow {

    /** It takes seconds; a busy machine may take longer, but not for ever. */
    private static final long MINUTES = 5;
    /** Every so many milliseconds it looks for a window. */
    private static final int OFTEN = 20;

    private OpenedWindow() {}

    /** Where there is no display, all is ready but that. */
    static void assertOpens(Path home, List<String> words) throws IOException, InterruptedException {
        if (System.getenv("DISPLAY") == null && !"true".equals(System.getenv("CI"))) {
            Command.Ended ended = Command.in(home).run(words.toArray(String[]::new));
            assertThat(ended.err()).startsWith("The window needs a display");
            return;
        }
        List<String> line = new ArrayList<>(List.of(
                Command.QUICK,
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=false",
                "-Dtownsquare.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                OpenedWindow.class.getName()));
        line.addAll(words);
        Path said = home.resolve("said");
        Process window = Command.program(
                        Path.of(System.getProperty("java.home"), "bin", "java"), line.toArray(String[]::new))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(window.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("%s: nothing to close", words)
                    .isTrue();
            assertThat(window.exitValue())
                    .as("%s\n%s", words, Files.readString(said))
                    .isZero();
        } finally {
            window.destroyForcibly();
        }
    }

    public static void main(String[] words) {
        new Timer(OFTEN, tick -> closeWhatIsFilled()).start();
        Main.main(words);
    }

    private static void closeWhatIsFilled() {
        for (Frame frame : Frame.getFrames()) {
            if (frame instanceof JFrame window && window.isShowing() && window.getJMenuBar() != null) {
                window.dispatchEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING));
            }
        }
    }
}
