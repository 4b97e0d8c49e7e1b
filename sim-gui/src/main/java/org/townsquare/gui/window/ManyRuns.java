package org.townsquare.gui.window;

import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;
import org.townsquare.gui.control.Command;
import org.townsquare.gui.control.QuietButton;
import org.townsquare.gui.session.Repeats;
import org.townsquare.gui.session.Session;
import org.townsquare.results.Verdict;

/** Runs the scenario shown many times in the background, and shows what came of it. */
final class ManyRuns extends JPanel {

    private static final long serialVersionUID = 1;

    private static final int FINE = 1000;

    private final transient Player player;
    private final transient Consumer<Exception> complain;
    private final JButton begin = new QuietButton(new Command(
            "Run it " + Repeats.TIMES + " times",
            null,
            null,
            "The same scenario with other chances, as 'run --replicates " + Repeats.TIMES + "' does",
            this::begin));
    private final JProgressBar bar = new JProgressBar(0, FINE);
    private final JButton stopping = new QuietButton(new Command("Stop", null, null, "Give these runs up", this::stop));
    private boolean isOffered;
    private transient Optional<AtomicBoolean> running = Optional.empty();

    ManyRuns(Player player, Consumer<Exception> complain) {
        super(new FlowLayout(FlowLayout.TRAILING, 6, 0));
        this.player = player;
        this.complain = complain;
        begin.setName("many runs");
        bar.setName("many runs progress");
        bar.setStringPainted(true);
        bar.setPreferredSize(new Dimension(120, 18));
        stopping.setName("stop many runs");
        add(begin);
        add(bar);
        add(stopping);
        arrange();
    }

    /** At the end of a run the question is whether it was chance. */
    void setOffered(boolean newOffered) {
        isOffered = newOffered;
        arrange();
    }

    private void arrange() {
        begin.setVisible(isOffered && running.isEmpty());
        bar.setVisible(running.isPresent());
        stopping.setVisible(running.isPresent());
    }

    private void begin() {
        AtomicBoolean stopped = new AtomicBoolean();
        running = Optional.of(stopped);
        bar.setValue(0);
        arrange();
        player.ask(
                Session::scenario,
                scenario -> new SwingWorker<Verdict, Void>() {
                    @Override
                    protected Verdict doInBackground() throws Exception {
                        return Repeats.of(
                                scenario,
                                done -> SwingUtilities.invokeLater(() -> bar.setValue((int) (FINE * done))),
                                stopped::get);
                    }

                    @Override
                    protected void done() {
                        if (running.equals(Optional.of(stopped))) {
                            running = Optional.empty();
                            arrange();
                        }
                        show(this);
                    }
                }.execute());
    }

    private void show(SwingWorker<Verdict, Void> worker) {
        try {
            new OutcomesDialog(SwingUtilities.getWindowAncestor(this), worker.get()).setVisible(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof CancellationException)) {
                complain.accept(new IllegalStateException(e.getCause()));
            }
        }
    }

    /** Gives the runs up, if any are on their way. */
    void stop() {
        running.ifPresent(stopped -> stopped.set(true));
    }
}
