package org.townsquare.gui.control;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;

/** Something that can be done, by button, menu and key alike. */
public final class Command extends AbstractAction {

    private static final long serialVersionUID = 1;

    private final transient Runnable deed;

    /**
     * A command.
     *
     * @param key as {@link KeyStroke#getKeyStroke(String)} reads it; null for none
     * @param explanation in a sentence
     */
    public Command(String name, javax.swing.Icon icon, String key, String explanation, Runnable deed) {
        super(name, icon);
        this.deed = deed;
        putValue(ACTION_COMMAND_KEY, name);
        if (key != null) {
            KeyStroke stroke = KeyStroke.getKeyStroke(key);
            putValue(ACCELERATOR_KEY, stroke);
            putValue(SHORT_DESCRIPTION, explanation + " (" + words(key) + ")");
        } else {
            putValue(SHORT_DESCRIPTION, explanation);
        }
    }

    private static String words(String key) {
        return key.replace("control", "Ctrl")
                .replace("shift", "Shift")
                .replace("SPACE", "space bar")
                .replace("RIGHT", "→")
                .replace("LEFT", "←")
                .replace(' ', '+')
                .replace("space+bar", "space bar");
    }

    /** Changes what it is called and looks like. */
    public void rename(String name, javax.swing.Icon icon) {
        putValue(Action.NAME, name);
        putValue(Action.SMALL_ICON, icon);
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        deed.run();
    }
}
