package org.townsquare.gui.window;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.townsquare.chart.Tone;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** What the colours of the network mean, and how many are where at present. */
final class Legend extends JPanel {

    private static final long serialVersionUID = 1;

    private static final String NOWHERE = "nowhere";
    private static final int DISC = 11;
    private static final int POINT = 3;

    private final List<JLabel> platforms = new ArrayList<>();
    private final JLabel nowhere = new JLabel(NOWHERE);
    private final JLabel toCome = new JLabel("to come");
    private final transient Scenario scenario;

    Legend(Scenario scenario) {
        super(new Rows(12, 3));
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                revalidate(); // another width may take another number of rows
            }
        });
        this.scenario = scenario;
        for (int k = 0; k < scenario.platforms().size(); k++) {
            JLabel label = new JLabel(
                    scenario.platforms().get(k).name(), new Dot(Tone.of(k).colour(), DISC), JLabel.LEADING);
            label.setToolTipText(
                    "Share of all attention. A user has the colour of the platform that has most of the user's"
                            + " attention, the paler the less it has");
            platforms.add(label);
            add(label);
        }
        nowhere.setIcon(new Dot(null, DISC));
        nowhere.setToolTipText("Attention that goes to no platform; a ring is a user who gives none at all");
        add(nowhere);
        if (scenario.users().entry().isGradual()) {
            toCome.setIcon(new Dot(Color.GRAY, POINT));
            toCome.setToolTipText("Users who have not come yet; shares are of those who have");
            add(toCome);
        }
    }

    void show(Frame frame) {
        int last = frame.step() - 1;
        double rest = 1;
        for (int k = 0; k < platforms.size(); k++) {
            String name = scenario.platforms().get(k).name();
            double share = last < 0 ? 0 : frame.series().get(Metric.ATTENTION_SHARE, last, k);
            platforms.get(k).setText(last < 0 ? name : name + " " + words(share));
            rest -= share;
        }
        nowhere.setText(last < 0 ? NOWHERE : NOWHERE + " " + words(Math.max(0, rest)));
    }

    private static String words(double share) {
        return (share < 0.0995 ? "%.1f %%" : "%.0f %%").formatted(100 * share);
    }

    /** A disc, or a ring for no colour. */
    private record Dot(Color colour, int size) implements Icon {
        @Override
        public void paintIcon(Component component, Graphics on, int x, int y) {
            Graphics2D graphics = (Graphics2D) on.create();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            if (colour == null) {
                graphics.setColor(Color.GRAY);
                graphics.setStroke(new BasicStroke(1.4f));
                graphics.drawOval(x + 1, y + 1, 9, 9);
            } else {
                graphics.setColor(colour);
                graphics.fillOval(x + (DISC - size) / 2, y + (DISC - size) / 2, size, size);
            }
            graphics.dispose();
        }

        @Override
        public int getIconWidth() {
            return 12;
        }

        @Override
        public int getIconHeight() {
            return 12;
        }
    }
}
