package org.townsquare.gui.window;

import javax.swing.JOptionPane;
import org.townsquare.gui.control.Command;
import org.townsquare.gui.control.Icon;
import org.townsquare.gui.session.Session;

/** All that can be done with a run, by button, menu and key alike. */
final class Commands {

    private final Shell window;
    private final Player player;
    private final Saving saving;
    private final Leaving leaving;
    /** The step shown. */
    private int shown;

    final Command play;
    final Command step;
    final Command back;
    final Command jump;
    final Command restart;
    final Command again;
    final Command undo;
    final Command fork;
    final Command drop;
    final Command swap;
    final Command save;

    Commands(Shell window, Player player, Saving saving, Leaving leaving) {
        this.window = window;
        this.player = player;
        this.saving = saving;
        this.leaving = leaving;
        play = new Command("Play", Icon.PLAY, "SPACE", "Play or pause", this::playOrPause);
        step = new Command("Step", Icon.STEP, "RIGHT", "Take one step", () -> {
            player.step();
            show();
        });
        back = new Command("Back", Icon.BACK, "LEFT", "Go one step back", () -> {
            pause();
            player.goTo(Math.max(0, shown - 1));
        });
        jump = new Command("Jump to step…", null, "control J", "Go to any step, forwards or back", this::jump);
        restart = new Command("Restart", Icon.RESTART, "HOME", "Start again with the same seed", () -> {
            player.ask(session -> session.restarted(session.original().seed()), this::reopen);
        });
        again = new Command("Another seed", null, "control R", "Start again with another seed: other chances", () -> {
            player.ask(session -> session.restarted(session.scenario().seed() + 1), this::reopen);
        });
        undo = new Command(
                "Undo",
                Icon.UNDO,
                "control Z",
                "Go back to before the last thing you did",
                () -> player.act(Session::undo));
        fork = new Command(
                "What if",
                Icon.FORK,
                "control F",
                "From here on have a second run beside this one",
                givingUp(player::fork));
        swap = new Command("Swap", null, "control T", "Look at the other of the two runs", player::swap);
        drop = new Command(
                "Discard the second run", null, null, "Go on with the original alone", givingUp(player::dropWhatIf));
        save = new Command(
                "Save",
                Icon.SAVE,
                "control S",
                "Save the scenario with all you did: it replays to the same bytes",
                this::save);
    }

    private void playOrPause() {
        if (player.isPlaying()) {
            pause();
        } else {
            play();
        }
    }

    void play() {
        player.play();
        show();
    }

    void pause() {
        player.pause();
        show();
    }

    /** Shows whether it plays. */
    void show() {
        play.rename(player.isPlaying() ? "Pause" : "Play", player.isPlaying() ? Icon.PAUSE : Icon.PLAY);
    }

    void show(Frame frame) {
        show();
        shown = frame.step();
        boolean two = frame.course().branch().isPresent();
        step.setEnabled(!frame.isOver());
        play.setEnabled(!frame.isOver());
        back.setEnabled(shown > 0);
        undo.setEnabled(!frame.byHand().isEmpty());
        swap.setEnabled(two);
        drop.setEnabled(two);
    }

    private void jump() {
        pause();
        String answer = JOptionPane.showInputDialog(window, "Go to step (0 to " + player.steps() + "):", shown);
        if (answer != null) {
            try {
                int to = Integer.parseInt(answer.strip());
                if (to < 0 || to > player.steps()) {
                    throw new NumberFormatException();
                }
                player.goTo(to);
            } catch (NumberFormatException e) {
                window.complain(new IllegalArgumentException("'" + answer
                        + "' is not a step of this run; allowed: a whole number from 0 to " + player.steps()));
            }
        }
    }

    private void reopen(Session session) {
        window.restart(saving.source(), session);
    }

    private void save() {
        pause();
        player.ask(session -> session, session -> saving.save(session, () -> {}));
    }

    /** Does something after which a second run is gone. */
    private Runnable givingUp(Runnable deed) {
        return () -> leaving.before(Leaving.Loss.WHAT_IF, deed);
    }
}
