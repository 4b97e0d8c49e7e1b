package org.townsquare.gui.window;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import org.townsquare.gui.session.Session;

/** What a run may ask of the window around it. */
abstract class Shell extends JFrame {

    private static final long serialVersionUID = 1;

    static final String TITLE = "Townsquare";

    Shell() {
        super(TITLE);
    }

    /** Starts the run shown again with other parameters, and lets it go on. */
    abstract void restart(Source source);

    /** Lets the run shown begin again. */
    abstract void restart(Source source, Session session);

    /** Does something that takes time, and goes on in this thread. */
    abstract <T> void busily(String words, Callable<T> work, Consumer<T> then);

    /** Says what went wrong. */
    void complain(Throwable problem) {
        String words = problem.getMessage() == null || problem.getMessage().isBlank()
                ? problem.toString()
                : problem instanceof IOException
                        ? problem.getClass().getSimpleName() + ": " + problem.getMessage()
                        : problem.getMessage();
        JOptionPane.showMessageDialog(this, words, TITLE, JOptionPane.ERROR_MESSAGE);
    }
}
