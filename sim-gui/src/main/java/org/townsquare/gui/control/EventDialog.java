package org.townsquare.gui.control;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Frame;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Question;
import org.townsquare.scenario.file.Questions;

/** Asks for the numbers of an event that is to happen at the next step. */
public final class EventDialog extends JDialog {

    private static final long serialVersionUID = 1;

    private static final String USUAL = "(as it is)";
    private static final Color WRONG = new Color(0xC62828);

    private final transient Scenario scenario;
    private final int at;
    private final String kind;
    private final transient Map<String, Supplier<String>> fields = new LinkedHashMap<>();
    private final JLabel complaint = new JLabel(" ");
    private transient Optional<Event> event = Optional.empty();

    private EventDialog(Frame owner, Scenario scenario, int at, String kind) {
        super(owner, Wording.of(kind), true);
        setName("event dialog");
        this.scenario = scenario;
        this.at = at;
        this.kind = kind;
        JPanel form = new JPanel(new GridBagLayout());
        form.setBorder(BorderFactory.createEmptyBorder(12, 14, 4, 14));
        int row = 0;
        for (Question question : Questions.ofEvent(scenario, kind)) {
            addRow(form, question, row++);
        }
        complaint.setName("complaint");
        complaint.setForeground(WRONG);
        complaint.setBorder(BorderFactory.createEmptyBorder(2, 14, 2, 14));
        JButton ok = new JButton("At the next step");
        ok.setName("ok");
        ok.addActionListener(e -> answer());
        JButton cancel = new JButton("Cancel");
        cancel.addActionListener(e -> dispose());
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT));
        buttons.add(cancel);
        buttons.add(ok);
        JPanel south = new JPanel(new BorderLayout());
        south.add(complaint, BorderLayout.NORTH);
        south.add(buttons);
        JScrollPane pane = new JScrollPane(form);
        pane.setBorder(BorderFactory.createEmptyBorder());
        add(pane);
        add(south, BorderLayout.SOUTH);
        getRootPane().setDefaultButton(ok);
        getRootPane()
                .registerKeyboardAction(
                        e -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        pack();
        setSize(Math.max(460, getWidth() + 20), Math.min(620, getHeight() + 10));
        setLocationRelativeTo(owner);
    }

    /** Asks; nothing if the answer is not to do it. */
    public static Optional<Event> ask(Frame owner, Scenario scenario, int at, String kind) {
        EventDialog dialog = new EventDialog(owner, scenario, at, kind);
        dialog.setVisible(true);
        return dialog.event;
    }

    private void addRow(JPanel form, Question question, int row) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridy = 2 * row;
        place.anchor = GridBagConstraints.WEST;
        place.insets = new Insets(6, 0, 0, 10);
        form.add(new JLabel(Wording.of(question.path())), place);
        JComponent field = field(question);
        field.setName(question.path());
        field.setPreferredSize(new Dimension(170, field.getPreferredSize().height));
        form.add(field, place);
        place.weightx = 1;
        form.add(new JLabel(question.unit()), place);
        place.weightx = 0;
        place.gridy = 2 * row + 1;
        place.gridwidth = 3;
        place.insets = new Insets(0, 0, 4, 0);
        JLabel text = new JLabel("<html><body width=400>" + Wording.escaped(question.text()));
        text.putClientProperty("FlatLaf.styleClass", "small");
        form.add(text, place);
    }

    private JComponent field(Question question) {
        if (question.form() == Question.Form.CHOICE) {
            JComboBox<String> box = new JComboBox<>();
            if (question.optional()) {
                box.addItem(USUAL);
            }
            question.allowed().forEach(box::addItem);
            suggestion(question).ifPresent(box::setSelectedItem);
            fields.put(question.path(), () -> {
                Object chosen = box.getSelectedItem();
                return chosen == null || chosen.equals(USUAL) ? "" : chosen.toString();
            });
            return box;
        }
        JTextField field = new JTextField(question.byDefault(), 12);
        fields.put(question.path(), field::getText);
        return field;
    }

    /** The default, or an alternative, of which the story is. */
    private Optional<String> suggestion(Question question) {
        if (!question.byDefault().isEmpty() && question.allowed().contains(question.byDefault())) {
            return Optional.of(question.byDefault());
        }
        return question.path().equals("platform")
                ? scenario.alternatives().stream()
                        .map(platform -> platform.name())
                        .findFirst()
                : Optional.empty();
    }

    private void answer() {
        Map<String, String> answers = new LinkedHashMap<>();
        fields.forEach((path, field) -> answers.put(path, field.get()));
        try {
            event = Optional.of(Questions.event(scenario, at, kind, answers));
            dispose();
        } catch (InvalidScenarioException e) {
            List<String> wrong = e.problems().stream()
                    .map(problem -> (problem.key().isEmpty() ? "" : problem.key() + ": ") + problem.message())
                    .toList();
            complaint.setText("<html><body width=400>" + Wording.escaped(String.join("; ", wrong)));
            complaint.setMinimumSize(new Dimension(400, 40));
            pack();
        }
    }
}
