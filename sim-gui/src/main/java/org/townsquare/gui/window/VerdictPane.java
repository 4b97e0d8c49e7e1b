package org.townsquare.gui.window;

import java.awt.BorderLayout;
import java.awt.Font;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.SwingWorker;
import org.townsquare.gui.control.Wrapped;
import org.townsquare.gui.session.Ending;
import org.townsquare.gui.session.Session;
import org.townsquare.gui.session.Standing;
import org.townsquare.scenario.Event;

/** How the alternatives stand, a line for each; at the end what became of all platforms, and a button for many more runs. */
final class VerdictPane extends JPanel {

    private static final long serialVersionUID = 1;

    private static final String HOW_TO_TIP =
            "<html><body width=500>Active users are counted by attention: by the share of their sessions that go to the"
                    + " platform.<br><br>A tipping point is drawn where a formula has it: where everybody sees"
                    + " everybody, as in the textbook scenarios. Elsewhere it takes many runs to find that of a parameter:"
                    + " <code>./townsquare tipping</code>.";

    /** Of which course of events an ending tells. */
    private record Told(boolean isWhatIf, List<Event> byHand) {}

    private final transient Player player;
    private final Wrapped words = new Wrapped();
    private final ManyRuns many;
    private transient Optional<Told> told = Optional.empty();
    private transient Optional<Ending> ending = Optional.empty();
    private transient Frame frame;

    VerdictPane(Player player, Consumer<Exception> complain) {
        super(new BorderLayout(10, 0));
        this.player = player;
        many = new ManyRuns(player, complain);
        setBorder(BorderFactory.createEmptyBorder(4, 12, 6, 12));
        words.setName("verdict");
        words.setToolTipText(HOW_TO_TIP);
        add(words);
        add(many, BorderLayout.EAST);
        embolden();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        javax.swing.SwingUtilities.invokeLater(this::embolden); // after the words have the new look
    }

    private void embolden() {
        Font font = getFont();
        words.setFont(font.deriveFont(Font.BOLD, font.getSize() + 1f));
    }

    void show(Frame newFrame) {
        frame = newFrame;
        Optional<Told> present =
                frame.isOver() ? Optional.of(new Told(frame.isWhatIf(), frame.byHand())) : Optional.empty();
        if (!present.equals(told)) {
            told = present;
            ending = Optional.empty();
            present.ifPresent(of -> player.ask(session -> session, session -> judge(session, of)));
        }
        many.setOffered(frame.isOver());
        say();
    }

    /** The judge's test takes some hundred steps: not on the windows' thread. */
    private void judge(Session session, Told of) {
        new SwingWorker<Ending, Void>() {
            @Override
            protected Ending doInBackground() {
                return Ending.of(session);
            }

            @Override
            protected void done() {
                if (told.equals(Optional.of(of))) {
                    ending = Optional.of(resultNow(this))
                            .filter(found -> !found.sentences().isEmpty());
                    say();
                }
            }
        }.execute();
    }

    private static <T> T resultNow(SwingWorker<T, ?> worker) {
        try {
            return worker.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void say() {
        List<String> lines = ending.map(Ending::sentences)
                .orElseGet(() -> frame.standings().isEmpty()
                        ? List.of("No alternative in this scenario: nothing to be judged")
                        : frame.standings().stream()
                                .map(standing -> name(standing) + ": " + standing.sentence())
                                .toList());
        String text = lines.stream().collect(Collectors.joining("\n", frame.isWhatIf() ? "What if – " : "", ""));
        if (!text.equals(words.getText())) {
            words.setText(text);
        }
    }

    private String name(Standing standing) {
        return frame.scenario().platforms().get(standing.platform()).name();
    }

    void close() {
        many.stop();
    }
}
