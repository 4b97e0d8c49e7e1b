package org.townsquare.gui.window;

import java.util.List;
import java.util.stream.Stream;
import javax.swing.JOptionPane;
import org.townsquare.gui.session.Session;

/** Asks before work is lost: what was done by hand and is in no file. Where there is none, nothing is asked. */
record Leaving(Shell window, Player player, Saving saving) {

    /** What is about to be given up. */
    enum Loss {
        /** Both runs, and parameters that were set for them. */
        ALL,
        /** Both runs: they start again with the same parameters. */
        RUNS,
        /** The second run. */
        WHAT_IF
    }

    private static final List<String> ANSWERS = List.of("Save", "Do not save", "Cancel");

    /** Does something after which they are gone, unless the answer is not to. */
    void before(Loss loss, Runnable then) {
        player.runs(runs -> ask(unsaved(runs, loss), loss, then));
    }

    private List<Session> unsaved(Player.Runs runs, Loss loss) {
        List<Session> unsaved = Stream.concat(
                        runs.whatIf().stream(), loss == Loss.WHAT_IF ? Stream.empty() : Stream.of(runs.original()))
                .filter(Session::isUnsaved)
                .toList();
        boolean onlyParameters =
                unsaved.isEmpty() && loss == Loss.ALL && saving.source().isChanged();
        return onlyParameters ? List.of(runs.original()) : unsaved;
    }

    private void ask(List<Session> unsaved, Loss loss, Runnable then) {
        if (unsaved.isEmpty()) {
            then.run();
            return;
        }
        player.pause();
        Session session = unsaved.get(0);
        switch (answer(session)) {
            case 0 -> saving.save(session, () -> before(loss, then));
            case 1 -> ask(unsaved.subList(1, unsaved.size()), loss, then);
            default -> {}
        }
    }

    private int answer(Session session) {
        return JOptionPane.showOptionDialog(
                window,
                lost(session),
                "Save the run?",
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.QUESTION_MESSAGE,
                null,
                ANSWERS.toArray(),
                ANSWERS.get(0));
    }

    private static String lost(Session session) {
        if (!session.isUnsaved()) {
            return "The parameters that you changed are not saved.";
        }
        int changes = session.unsaved();
        return switch (changes) {
            case 0 -> "You took back changes by hand that are saved.";
            case 1 -> "You made a change by hand that is not saved.";
            default -> "You made " + changes + " changes by hand that are not saved.";
        };
    }
}
