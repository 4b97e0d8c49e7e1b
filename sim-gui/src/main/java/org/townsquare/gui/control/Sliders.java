package org.townsquare.gui.control;

import java.awt.BorderLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Question;
import org.townsquare.scenario.file.ScenarioFiles;

/** The main parameters as sliders. What can change while a run goes on changes at the next step; the rest needs a restart. */
public final class Sliders extends JPanel {

    private static final long serialVersionUID = 1;

    private static final int NOTCHES = 100;
    /** Of what is explained: no wider than the narrowest column. */
    private static final int WIDTH = 195;

    private final transient Map<String, Consumer<Question>> shown = new HashMap<>();
    private final Pending pending;
    private boolean isOver;
    private final transient BiConsumer<String, String> change;

    /**
     * The sliders.
     *
     * @param questions all parameters with their present values
     * @param change takes the path and the value of a parameter that changes while the run goes on
     */
    public Sliders(Scenario scenario, List<Question> questions, Pending pending, BiConsumer<String, String> change) {
        this.pending = pending;
        this.change = change;
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
        Map<String, Question> byPath = questions.stream()
                .collect(Collectors.toMap(Question::path, question -> question, (first, again) -> first));
        for (Knob knob : Knob.of(scenario, questions)) {
            add(row(knob, byPath.get(knob.path())));
        }
        add(Box.createVerticalGlue());
    }

    /** Shows present values. What needs a restart stays as it was set for that. */
    public void show(List<Question> questions) {
        questions.stream()
                .filter(question -> question.changeable() && !pending.has(question.path()))
                .forEach(question ->
                        shown.getOrDefault(question.path(), unused -> {}).accept(question));
    }

    /** Whether the run is at its end: there is no next step, so what is turned then waits for a restart. */
    public void setOver(boolean over) {
        isOver = over;
    }

    private JPanel row(Knob knob, Question question) {
        double value = value(question);
        double low = Math.min(value, Math.max(knob.low(), question.min()));
        double high = Math.max(value, Math.min(knob.high(), question.max()));
        JLabel number = new JLabel(words(value, question));
        number.setName("value of " + knob.path());
        JSlider slider = new JSlider(0, NOTCHES, notch(value, low, high));
        slider.setName(knob.path());
        slider.setToolTipText("<html><body width=280>" + Wording.escaped(question.text()) + "<br>Default: "
                + (question.byDefault().isEmpty() ? "by the scenario" : Wording.escaped(question.byDefault()))
                + "; in this scenario: " + question.value());
        AtomicInteger notch = new AtomicInteger(slider.getValue());
        slider.addChangeListener(e -> {
            if (slider.getValue() == notch.get()) {
                return;
            }
            double chosen = rounded(low + (high - low) * slider.getValue() / NOTCHES, high - low, knob.whole());
            number.setText(words(chosen, question));
            if (!slider.getValueIsAdjusting()) {
                notch.set(slider.getValue());
                turn(question, knob.whole() ? Long.toString(Math.round(chosen)) : text(chosen));
            }
        });
        shown.put(knob.path(), present -> {
            if (!slider.getValueIsAdjusting()) {
                notch.set(notch(value(present), low, high));
                slider.setValue(notch.get());
                number.setText(words(value(present), present));
            }
        });
        JLabel when = new JLabel("<html><body width=" + WIDTH + ">" + Wording.escaped(question.text()) + " <i>"
                + (question.changeable() ? "Changes at the next step." : "Needs a restart.") + "</i>");
        when.putClientProperty("FlatLaf.styleClass", "small");
        // Below each other: units are too long to stand beside.
        JPanel head = new JPanel(new BorderLayout());
        head.add(new JLabel(knob.name()), BorderLayout.NORTH);
        number.putClientProperty("FlatLaf.styleClass", "small");
        head.add(number);
        JPanel row = new JPanel(new BorderLayout());
        row.setBorder(BorderFactory.createEmptyBorder(4, 0, 8, 0));
        row.add(head, BorderLayout.NORTH);
        row.add(slider);
        row.add(when, BorderLayout.SOUTH);
        row.setAlignmentX(LEFT_ALIGNMENT);
        return row;
    }

    private void turn(Question question, String value) {
        if (question.changeable() && !isOver) {
            change.accept(question.path(), value);
        } else {
            pending.change(question.path(), value);
        }
    }

    private static double value(Question question) {
        return question.value().isEmpty() ? 0 : Double.parseDouble(question.value());
    }

    private static int notch(double value, double low, double high) {
        return high > low ? (int) Math.round(NOTCHES * Math.min(1, Math.max(0, (value - low) / (high - low)))) : 0;
    }

    /** To as many digits as a notch of the slider makes a difference in. */
    private static double rounded(double value, double range, boolean whole) {
        double digits = whole ? 1 : Math.pow(10, Math.ceil(2 - Math.log10(range)));
        return Math.round(value * digits) / digits;
    }

    private static String text(double value) {
        return ScenarioFiles.plain(Math.round(value * 1e6) / 1e6);
    }

    private static String words(double value, Question question) {
        return text(value) + (question.unit().isEmpty() ? "" : " " + question.unit());
    }
}
