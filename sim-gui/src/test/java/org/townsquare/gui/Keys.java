package org.townsquare.gui;

import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** Keys as a component that has the focus gets them; no robot, whose keys a busy machine may lose. */
public final class Keys {

    private Keys() {}

    /** Presses a key and lets it go. */
    public static void press(JComponent at, int key) {
        for (int event : new int[] {KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED}) {
            SwingUtilities.processKeyBindings(new KeyEvent(at, event, 0, 0, key, KeyEvent.CHAR_UNDEFINED));
        }
    }
}
