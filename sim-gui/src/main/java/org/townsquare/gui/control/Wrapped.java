package org.townsquare.gui.control;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** Words that take as many lines as they need, instead of being cut. */
public final class Wrapped extends JTextArea {

    private static final long serialVersionUID = 1;

    /** No words yet. */
    public Wrapped() {
        setLineWrap(true);
        setWrapStyleWord(true);
        setEditable(false);
        setFocusable(false); // keys stay with the window
        setOpaque(false);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                revalidate(); // another width may take another number of lines
            }
        });
    }

    /** The look of words, not of a field. */
    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(null);
        setFont(UIManager.getFont("Label.font"));
        setForeground(UIManager.getColor("Label.foreground"));
    }
}
