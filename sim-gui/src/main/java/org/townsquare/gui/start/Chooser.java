package org.townsquare.gui.start;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.Font;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingConstants;
import org.townsquare.gui.control.Column;

/** All scenarios as cards; one click and it runs. */
public final class Chooser extends JPanel {

    private static final long serialVersionUID = 1;

    private final JButton first;

    /**
     * The cards.
     *
     * @param chosen takes the scenario that is to run
     */
    public Chooser(List<Offered> scenarios, Consumer<Path> chosen, Runnable openFile) {
        super(new BorderLayout());
        setName("chooser");
        JLabel title = new JLabel("Does the new network reach critical mass?");
        title.setFont(title.getFont().deriveFont(Font.BOLD, 22f));
        JLabel hint =
                new JLabel("Choose a scenario. It starts at once; you can pause it, change it and ask any user why.");
        JPanel words = new JPanel();
        words.setLayout(new BoxLayout(words, BoxLayout.Y_AXIS));
        words.add(title);
        words.add(Box.createVerticalStrut(4));
        words.add(hint);
        JLabel caption =
                new JLabel("Pictures: active users of each platform over the whole run; small alternatives enlarged.");
        caption.putClientProperty("FlatLaf.styleClass", "small");
        words.add(caption);
        first = new JButton("Show me one");
        first.setName("run first");
        first.putClientProperty("JButton.buttonType", "roundRect");
        first.setFont(first.getFont().deriveFont(Font.BOLD, 15f));
        first.setEnabled(!scenarios.isEmpty());
        first.addActionListener(e -> chosen.accept(scenarios.get(0).file()));
        JButton open = new JButton("Open file…");
        open.addActionListener(e -> openFile.run());
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT, 10, 8));
        buttons.add(open);
        buttons.add(first);
        JPanel head = new JPanel(new BorderLayout());
        head.setBorder(BorderFactory.createEmptyBorder(14, 22, 8, 16));
        head.add(words);
        head.add(buttons, BorderLayout.EAST);
        add(head, BorderLayout.NORTH);

        Column column = new Column();
        column.setLayout(new BoxLayout(column, BoxLayout.Y_AXIS));
        String group = "";
        JPanel grid = null;
        for (Offered offered : scenarios) {
            if (!offered.group().equals(group)) {
                group = offered.group();
                column.add(heading(group));
                grid = new JPanel(new Wrapping());
                grid.setAlignmentX(LEFT_ALIGNMENT);
                column.add(grid);
            }
            grid.add(new Card(offered, () -> chosen.accept(offered.file())));
        }
        JScrollPane pane = new JScrollPane(
                column, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.getVerticalScrollBar().setUnitIncrement(24);
        add(pane);
    }

    /** The button that Enter presses. */
    public JButton first() {
        return first;
    }

    private static Component heading(String words) {
        JLabel heading = new JLabel(words, SwingConstants.LEADING);
        heading.setFont(heading.getFont().deriveFont(Font.BOLD, 15f));
        heading.setBorder(BorderFactory.createEmptyBorder(8, 22, 0, 0));
        heading.setAlignmentX(LEFT_ALIGNMENT);
        return heading;
    }
}
