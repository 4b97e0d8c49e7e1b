package org.townsquare.gui.window;

import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JToolBar;
import org.townsquare.gui.control.Speed;

/** The buttons that one needs all the time. */
final class PlayBar extends JToolBar {

    private static final long serialVersionUID = 1;

    PlayBar(Commands commands, Speed speed) {
        setFloatable(false);
        setBorder(BorderFactory.createEmptyBorder(2, 8, 0, 8));
        addButton(commands.restart, false);
        addButton(commands.back, false);
        addButton(commands.play, true);
        addButton(commands.step, true);
        addSeparator();
        add(speed);
        add(Box.createHorizontalGlue());
        addButton(commands.undo, true);
        addButton(commands.fork, true);
        addButton(commands.swap, true);
        addSeparator();
        addButton(commands.save, true);
    }

    /** Keys stay with the window: a button never takes the space bar. */
    private void addButton(Action action, boolean words) {
        JButton button = new JButton(action);
        button.setName((String) action.getValue(Action.ACTION_COMMAND_KEY));
        button.setFocusable(false);
        button.setHideActionText(!words);
        add(button);
    }
}
