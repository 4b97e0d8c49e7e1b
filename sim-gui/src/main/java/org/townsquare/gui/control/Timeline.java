package org.townsquare.gui.control;

import java.awt.BorderLayout;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import org.townsquare.scenario.Scenario;

/** How far the run has come; dragging it goes to another step. */
public final class Timeline extends JPanel {

    private static final long serialVersionUID = 1;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final transient Scenario scenario;
    private final JSlider slider;
    private final JLabel label = new JLabel();
    private boolean isShowing;

    /** A timeline. */
    public Timeline(Scenario scenario, IntConsumer goTo) {
        super(new BorderLayout(8, 0));
        this.scenario = scenario;
        setBorder(BorderFactory.createEmptyBorder(0, 10, 0, 10));
        slider = new JSlider(0, scenario.steps(), 0);
        slider.setName("timeline");
        slider.setFocusable(false);
        slider.setToolTipText("Drag to go to another step, forwards or back");
        slider.addChangeListener(e -> {
            if (!isShowing) {
                label.setText(words(slider.getValue()));
                if (!slider.getValueIsAdjusting()) {
                    goTo.accept(slider.getValue());
                }
            }
        });
        label.setName("step");
        add(slider);
        add(label, BorderLayout.EAST);
        show(0);
    }

    /** Shows a step, unless it is being dragged. */
    public void show(int step) {
        if (!slider.getValueIsAdjusting()) {
            isShowing = true;
            slider.setValue(step);
            isShowing = false;
            label.setText(words(step));
        }
    }

    private String words(int step) {
        return "step %,d of %,d · %s"
                .formatted(
                        step, scenario.steps(), scenario.start().plusDays(step).format(DATE));
    }
}
