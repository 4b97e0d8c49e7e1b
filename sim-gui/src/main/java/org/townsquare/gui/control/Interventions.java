package org.townsquare.gui.control;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.SwingConstants;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Question;
import org.townsquare.scenario.file.Questions;

/** Buttons for what can be made to happen, and the list of what was. */
public final class Interventions extends JPanel {

    private static final long serialVersionUID = 1;

    private record Story(String kind, String words, String explanation) {}

    private static final List<Story> STORY = List.of(
            new Story("announce", "Announce…", "A launch is announced, perhaps with a date: people hear of it"),
            new Story("policy-change", "Change policy…", "A platform moderates otherwise from now on"),
            new Story("influencer-ban", "Ban an influencer…", "A person with a large audience is thrown out"),
            new Story("app-store-removal", "Remove from app store…", "An app store takes a platform's app out"),
            new Story("funding-round", "Funding round…", "Investors put money into a platform"),
            new Story("boycott", "Boycott…", "Advertisers are called to spend nothing on a platform"),
            new Story("outage", "Outage…", "A platform is off the air for a while"));

    private final DefaultListModel<String> done = new DefaultListModel<>();
    private final List<JButton> buttons = new ArrayList<>();

    /**
     * The buttons.
     *
     * @param intervene is told the kind of event that is wanted
     */
    public Interventions(Scenario scenario, Consumer<String> intervene, Command undo) {
        super(new BorderLayout(0, 8));
        setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
        JPanel column = new JPanel(new GridLayout(0, 1, 0, 5));
        column.add(new JLabel("Make something happen at the next step:"));
        for (Story story : STORY) {
            JButton button = button(story.words, story.explanation);
            button.setName("do " + story.kind);
            String obstacle = obstacle(scenario, story.kind);
            if (obstacle == null) {
                button.addActionListener(e -> intervene.accept(story.kind));
                buttons.add(button);
            } else {
                button.setEnabled(false);
                button.setToolTipText(obstacle);
            }
            column.add(button);
        }
        column.add(more(scenario, intervene));
        add(column, BorderLayout.NORTH);
        JPanel list = new JPanel(new BorderLayout(0, 4));
        list.add(new JLabel("Done by hand:"), BorderLayout.NORTH);
        JList<String> names = new JList<>(done);
        names.setName("done");
        names.setFocusable(false);
        list.add(new JScrollPane(names));
        JButton undoing = new QuietButton(undo);
        undoing.setText("Undo the last one");
        list.add(undoing, BorderLayout.SOUTH);
        add(list);
    }

    private JButton more(Scenario scenario, Consumer<String> intervene) {
        JButton more = button("Something else…", "All other events that there are");
        JPopupMenu menu = new JPopupMenu();
        for (String kind : Questions.kindsOfEvents()) {
            if (STORY.stream().noneMatch(story -> story.kind.equals(kind)) && obstacle(scenario, kind) == null) {
                menu.add(Wording.of(kind) + "…").addActionListener(e -> intervene.accept(kind));
            }
        }
        more.addActionListener(e -> menu.show(more, 0, more.getHeight()));
        buttons.add(more);
        return more;
    }

    private static JButton button(String words, String explanation) {
        JButton button = new QuietButton();
        button.setText(words);
        button.setHorizontalAlignment(SwingConstants.LEADING);
        button.setToolTipText(explanation);
        return button;
    }

    /** Why an event of this kind cannot happen in a scenario: it needs a name of which there is none. */
    private static String obstacle(Scenario scenario, String kind) {
        return Questions.ofEvent(scenario, kind).stream()
                .filter(question -> question.form() == Question.Form.CHOICE
                        && !question.optional()
                        && question.allowed().isEmpty())
                .map(question -> "This scenario has none: " + question.text())
                .findFirst()
                .orElse(null);
    }

    /** Shows what was done by hand, and whether more can be. */
    public void show(List<Event> byHand, boolean isOver) {
        List<String> words = byHand.stream()
                .map(event -> event.trigger().words().replaceFirst("^at ", "") + "  " + Wording.of(event))
                .toList();
        if (words.size() != done.size() || !words.equals(java.util.Collections.list(done.elements()))) {
            done.clear();
            done.addAll(words);
        }
        buttons.forEach(button -> button.setEnabled(!isOver));
    }
}
