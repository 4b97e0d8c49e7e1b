package org.townsquare.gui;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.SwingUtilities;
import org.townsquare.gui.window.MainWindow;

/** Opens the window and waits until it is closed. */
public final class Gui {

    /** Java says that it makes a folder for preferences, of which there are none. */
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private Gui() {}

    /** There is no display to open a window on. */
    public static final class NoDisplayException extends Exception {
        private static final long serialVersionUID = 1;

        private NoDisplayException() {
            super("The window needs a display, and this machine has none; './townsquare run' works without one.");
        }
    }

    /**
     * Opens the window.
     *
     * @param scenarios the folder to choose from
     * @param begin what it shows first
     */
    public static void open(Path scenarios, Consumer<MainWindow> begin)
            throws NoDisplayException, InterruptedException {
        PREFERENCES.setLevel(Level.OFF);
        requireDisplay();
        CountDownLatch closed = new CountDownLatch(1);
        try {
            SwingUtilities.invokeAndWait(() -> {
                MainWindow window = MainWindow.open(scenarios);
                window.addWindowListener(new WindowAdapter() {
                    @Override
                    public void windowClosed(WindowEvent e) {
                        closed.countDown();
                    }
                });
                begin.accept(window);
            });
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
        closed.await();
    }

    private static void requireDisplay() throws NoDisplayException {
        try {
            if (!GraphicsEnvironment.isHeadless()) {
                GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
                return;
            }
        } catch (HeadlessException | AWTError unreachable) {
            // DISPLAY names one that does not answer.
        }
        throw new NoDisplayException();
    }
}
