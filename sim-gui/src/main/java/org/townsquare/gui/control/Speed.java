package org.townsquare.gui.control;

import java.util.function.DoubleConsumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;

/** How fast a run plays, from one step a second to as fast as it can. */
public final class Speed extends JPanel {

    private static final long serialVersionUID = 1;

    private static final double[] STEPS_PER_SECOND = {1, 2, 5, 10, 20, 30, 60, 120, 300, 1e5};
    private static final int USUAL = 5;
    /** A short run is slower at first, so that it lasts so long, in seconds. */
    private static final double SHORTEST = 20;

    private final JSlider slider;

    /**
     * At a pace at which one can look.
     *
     * @param steps how many there are in all
     */
    public Speed(int steps, DoubleConsumer setSpeed) {
        int usual = USUAL;
        while (usual > 0 && steps / STEPS_PER_SECOND[usual] < SHORTEST) {
            usual--;
        }
        slider = new JSlider(0, STEPS_PER_SECOND.length - 1, usual);
        JLabel label = new JLabel(words(usual));
        label.setName("speed words");
        slider.setName("speed");
        slider.setFocusable(false);
        slider.setToolTipText("How fast it plays (+ and −)");
        slider.setSnapToTicks(true);
        slider.setPreferredSize(new java.awt.Dimension(110, slider.getPreferredSize().height));
        slider.addChangeListener(e -> {
            label.setText(words(slider.getValue()));
            setSpeed.accept(STEPS_PER_SECOND[slider.getValue()]);
        });
        label.setPreferredSize(new JLabel("300 steps/s").getPreferredSize());
        add(new JLabel("Speed"));
        add(slider);
        add(label);
        setSpeed.accept(STEPS_PER_SECOND[usual]);
    }

    private static String words(int value) {
        double steps = STEPS_PER_SECOND[value];
        return steps > 1e4 ? "full speed" : "%.0f steps/s".formatted(steps);
    }

    /** Faster or slower. */
    public void change(int by) {
        slider.setValue(slider.getValue() + by);
    }
}
