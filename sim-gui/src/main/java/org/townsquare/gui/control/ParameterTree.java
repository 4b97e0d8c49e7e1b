package org.townsquare.gui.control;

import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTree;
import javax.swing.SwingConstants;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeModel;
import org.townsquare.scenario.file.Question;

/** Every parameter of the scenario; a double click gives one another value. */
public final class ParameterTree extends JPanel {

    private static final long serialVersionUID = 1;

    private final Pending pending;
    private final transient BiConsumer<String, String> change;
    private final transient Map<String, DefaultMutableTreeNode> leaves = new HashMap<>();
    private final DefaultTreeModel model;
    private final JTree tree;
    private final JLabel about =
            new JLabel("<html>Choose a parameter to read what it means; double-click to change it.");

    /** A leaf of the tree. */
    private record Leaf(Question question) {
        @Override
        public String toString() {
            return Wording.of(question.name()) + " = " + (question.value().isEmpty() ? "–" : question.value())
                    + (question.unit().isEmpty() ? "" : " " + question.unit());
        }
    }

    /**
     * The tree.
     *
     * @param questions all parameters with their present values
     * @param change takes the path and the value of a parameter that changes while the run goes on
     */
    public ParameterTree(List<Question> questions, Pending pending, BiConsumer<String, String> change) {
        super(new BorderLayout());
        this.change = change;
        this.pending = pending;
        DefaultMutableTreeNode root = new DefaultMutableTreeNode("Scenario");
        Map<String, DefaultMutableTreeNode> sections = new HashMap<>(Map.of("", root));
        for (Question question : questions) {
            DefaultMutableTreeNode leaf = new DefaultMutableTreeNode(new Leaf(question));
            leaves.put(question.path(), leaf);
            section(parent(question.path()), sections).add(leaf);
        }
        model = new DefaultTreeModel(root);
        tree = new JTree(model);
        tree.setName("parameters");
        tree.setRootVisible(false);
        tree.setShowsRootHandles(true);
        tree.addTreeSelectionListener(e -> explain());
        tree.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2) {
                    change();
                }
            }
        });
        about.setVerticalAlignment(SwingConstants.TOP);
        about.setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
        about.setPreferredSize(new java.awt.Dimension(240, 130));
        JScrollPane pane = new JScrollPane(tree);
        pane.setBorder(BorderFactory.createEmptyBorder());
        add(pane);
        add(about, BorderLayout.SOUTH);
    }

    /** Shows present values. */
    public void show(List<Question> questions) {
        for (Question question : questions) {
            DefaultMutableTreeNode leaf = leaves.get(question.path());
            if (leaf != null && !leaf.getUserObject().equals(new Leaf(question))) {
                leaf.setUserObject(new Leaf(question));
                model.nodeChanged(leaf);
            }
        }
    }

    private static String parent(String path) {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    private static DefaultMutableTreeNode section(String path, Map<String, DefaultMutableTreeNode> sections) {
        DefaultMutableTreeNode known = sections.get(path);
        if (known != null) {
            return known;
        }
        String name = path.substring(path.lastIndexOf('.') + 1);
        boolean isName = parent(path).equals("platforms") || parent(path).equals("influencers");
        DefaultMutableTreeNode section = new DefaultMutableTreeNode(isName ? name : Wording.of(name));
        section(parent(path), sections).add(section);
        sections.put(path, section);
        return section;
    }

    private Question chosen() {
        return tree.getLastSelectedPathComponent() instanceof DefaultMutableTreeNode node
                        && node.getUserObject() instanceof Leaf leaf
                ? leaf.question
                : null;
    }

    private void explain() {
        Question question = chosen();
        if (question != null) {
            about.setText("<html><body width=240><b>" + Wording.escaped(question.path()) + "</b><br>"
                    + Wording.escaped(question.text())
                    + (question.byDefault().isEmpty() ? "" : "<br>Default: " + Wording.escaped(question.byDefault()))
                    + range(question)
                    + (question.changeable() ? "<br><i>Changes at the next step.</i>" : "<br><i>Needs a restart.</i>"));
        }
    }

    private static String range(Question question) {
        if (!question.allowed().isEmpty()) {
            return "<br>Allowed: " + Wording.escaped(String.join(", ", question.allowed()));
        }
        return Double.isFinite(question.min()) && Double.isFinite(question.max())
                ? "<br>Allowed: " + number(question.min()) + " to " + number(question.max())
                : "";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private void change() {
        Question question = chosen();
        if (question != null) {
            Object answer = question.allowed().isEmpty()
                    ? JOptionPane.showInputDialog(this, question.text(), question.value())
                    : JOptionPane.showInputDialog(
                            this,
                            question.text(),
                            question.path(),
                            JOptionPane.PLAIN_MESSAGE,
                            null,
                            question.allowed().toArray(),
                            question.value());
            if (answer != null && !answer.equals(question.value())) {
                if (question.changeable()) {
                    change.accept(question.path(), answer.toString());
                } else {
                    pending.change(question.path(), answer.toString());
                }
            }
        }
    }
}
