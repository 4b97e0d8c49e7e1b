package org.townsquare.gui.control;

import javax.swing.Action;
import javax.swing.InputMap;
import javax.swing.JButton;
import javax.swing.KeyStroke;

/** A button that leaves the space bar to the window, which plays and pauses by it: reached by Tab, it is pressed by Enter. */
public final class QuietButton extends JButton {

    private static final long serialVersionUID = 1;

    /** A button that does nothing yet. */
    public QuietButton() {
        setRequestFocusEnabled(false); // a click leaves the keys where they are
        InputMap keys = getInputMap();
        keys.put(KeyStroke.getKeyStroke("SPACE"), "none");
        keys.put(KeyStroke.getKeyStroke("released SPACE"), "none");
        keys.put(KeyStroke.getKeyStroke("ENTER"), "pressed");
        keys.put(KeyStroke.getKeyStroke("released ENTER"), "released");
    }

    /** A button for a command. */
    public QuietButton(Action action) {
        this();
        setAction(action);
    }
}
