package org.townsquare.gui.window;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.townsquare.gui.control.Command;
import org.townsquare.gui.control.QuietButton;
import org.townsquare.gui.control.Wrapped;

/** A line along the lower edge that says what was done, all of it, with a button for what one may want next. */
final class Notice extends JPanel {

    private static final long serialVersionUID = 1;

    private final Wrapped words = new Wrapped();
    private final JButton button = new QuietButton();

    Notice() {
        super(new BorderLayout(8, 0));
        setBorder(BorderFactory.createEmptyBorder(4, 12, 4, 8));
        words.setName("notice");
        button.setName("notice button");
        JButton close = new QuietButton(new Command("✕", null, null, "Close this line", () -> setVisible(false)));
        close.setName("close notice");
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 6, 0));
        buttons.add(button);
        buttons.add(close);
        add(words);
        add(buttons, BorderLayout.EAST);
        setVisible(false);
    }

    void say(String what) {
        button.setVisible(false);
        words.setText(what);
        setVisible(true);
    }

    void say(String what, Action next) {
        say(what);
        button.setAction(next);
        button.setVisible(true);
    }
}
