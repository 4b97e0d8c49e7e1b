package org.townsquare.gui.control;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Parameters that were changed and need a restart: says so, and offers it. */
public final class Pending extends JPanel {

    private static final long serialVersionUID = 1;

    private final Map<String, String> changes = new LinkedHashMap<>();
    private final JLabel label = new JLabel();
    private final JButton button = new QuietButton();

    /**
     * Nothing is changed.
     *
     * @param restart takes the overrides, each {@code path=value}
     */
    public Pending(Consumer<List<String>> restart) {
        super(new BorderLayout(8, 0));
        setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
        button.setText("Restart");
        button.setName("restart with changes");
        button.addActionListener(e -> restart.accept(overrides()));
        add(label);
        add(button, BorderLayout.EAST);
        setVisible(false);
    }

    /** Another value for a parameter at the next start. */
    public void change(String path, String value) {
        changes.put(path, value);
        label.setText(changes.size() == 1 ? "1 change needs a restart" : changes.size() + " changes need a restart");
        label.setToolTipText(String.join(", ", overrides()));
        setVisible(true);
    }

    /** Whether a parameter waits for a restart. */
    public boolean has(String path) {
        return changes.containsKey(path);
    }

    private List<String> overrides() {
        List<String> overrides = new ArrayList<>();
        changes.forEach((path, value) -> overrides.add(path + "=" + value));
        return overrides;
    }
}
