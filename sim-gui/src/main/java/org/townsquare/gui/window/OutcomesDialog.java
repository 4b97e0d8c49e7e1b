package org.townsquare.gui.window;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Window;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.townsquare.gui.control.Wording;
import org.townsquare.gui.control.Wrapped;
import org.townsquare.measure.Outcome;
import org.townsquare.results.Theme;
import org.townsquare.results.Verdict;
import org.townsquare.results.words.Words;

/** What became of the platforms in many runs: a bar of outcomes for each alternative, final shares, and the verdict in words. */
final class OutcomesDialog extends JDialog {

    private static final long serialVersionUID = 1;

    OutcomesDialog(Window owner, Verdict verdict) {
        super(owner, verdict.replicates() + " runs – " + verdict.scenario());
        setName("many runs result");
        JPanel column = new JPanel();
        column.setLayout(new BoxLayout(column, BoxLayout.Y_AXIS));
        column.setBorder(BorderFactory.createEmptyBorder(12, 14, 12, 14));
        for (Verdict.Platform platform : verdict.alternatives()) {
            column.add(leading(new JLabel("<html><b>" + Wording.escaped(platform.name()) + "</b>")));
            column.add(Box.createVerticalStrut(4));
            column.add(leading(new Bar(platform.outcomes(), verdict.replicates())));
            column.add(leading(new JLabel(outcomes(platform))));
            column.add(Box.createVerticalStrut(10));
        }
        column.add(leading(
                new JLabel("<html><table cellpadding=2><tr><td><b>Platform</b></td><td><b>Critical mass (95 %)</b></td>"
                        + "<td><b>Final share (5–95 %)</b></td></tr>"
                        + verdict.platforms().stream().map(OutcomesDialog::row).collect(Collectors.joining())
                        + "</table>")));
        column.add(Box.createVerticalStrut(10));
        Wrapped words = new Wrapped();
        words.setName("many runs words");
        words.setText(Stream.concat(
                        verdict.alternatives().stream().map(platform -> platform.sentence(verdict.replicates())),
                        verdict.incumbents().stream().map(Verdict.Platform::fate))
                .collect(Collectors.joining("\n")));
        words.setSize(new Dimension(560, 10)); // a width by which it knows its height
        column.add(leading(words));
        add(column, BorderLayout.CENTER);
        getRootPane()
                .registerKeyboardAction(
                        e -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        pack();
        setLocationRelativeTo(owner);
    }

    private static JComponent leading(JComponent component) {
        component.setAlignmentX(LEFT_ALIGNMENT);
        return component;
    }

    private static String outcomes(Verdict.Platform platform) {
        return "<html>"
                + Stream.of(Outcome.values())
                        .filter(outcome -> platform.outcomes().get(outcome.word()) > 0)
                        .map(outcome -> "<font color='#%06x'>■</font> %s in %d"
                                .formatted(
                                        Theme.tone(outcome).colour().getRGB() & 0xFFFFFF,
                                        Words.say("outcome." + outcome.word()),
                                        platform.outcomes().get(outcome.word())))
                        .collect(Collectors.joining("&nbsp; "));
    }

    private static String row(Verdict.Platform platform) {
        return Stream.of(
                        Wording.escaped(platform.name()),
                        platform.criticalMass() == null
                                ? ""
                                : platform.criticalMass().brief(),
                        platform.finalShare() == null
                                ? ""
                                : platform.finalShare().percent())
                .collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>"));
    }

    /** How the runs divide among outcomes. */
    private static final class Bar extends JComponent {
        private static final long serialVersionUID = 1;

        private final transient Map<String, Integer> outcomes;
        private final int runs;

        Bar(Map<String, Integer> outcomes, int runs) {
            this.outcomes = outcomes;
            this.runs = runs;
            setPreferredSize(new Dimension(560, 22));
            setMaximumSize(new Dimension(Integer.MAX_VALUE, 22));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            int before = 0;
            for (Outcome outcome : List.of(Outcome.values())) {
                int here = outcomes.get(outcome.word());
                int from = getWidth() * before / runs;
                graphics.setColor(Theme.tone(outcome).colour());
                graphics.fillRect(from, 0, getWidth() * (before + here) / runs - from, getHeight());
                before += here;
            }
            graphics.setColor(Color.GRAY);
            graphics.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
        }
    }
}
