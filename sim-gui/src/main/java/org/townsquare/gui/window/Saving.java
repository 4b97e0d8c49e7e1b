package org.townsquare.gui.window;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import org.townsquare.gui.chart.SaveDialog;
import org.townsquare.gui.control.Command;
import org.townsquare.gui.session.Saved;
import org.townsquare.gui.session.Session;

/** Knows where a run came from, saves it as a scenario file, and says how to repeat it. */
final class Saving {

    private final Shell window;
    private final Notice notice;
    private Source source;

    Saving(Shell window, Notice notice, Source source) {
        this.window = window;
        this.notice = notice;
        this.source = source;
    }

    Source source() {
        return source;
    }

    /** Asks where, and saves; goes on only if that has been done. */
    void save(Session session, Runnable then) {
        SaveDialog.ask(
                        window,
                        source.folder(),
                        "my-" + source.name() + ".yaml",
                        "The comments that stand in it will be lost.")
                .ifPresent(file -> window.busily("Saving…", () -> Saved.write(session, source.file(), file), saved -> {
                    source = source.saved();
                    tell(saved);
                    then.run();
                }));
    }

    private void tell(Saved saved) {
        String command = saved.command();
        notice.say(
                "Saved. "
                        + (saved.replicate() == 0 ? "The same run again: " : "The same run again, the last of these: ")
                        + command,
                new Command(
                        "Copy command",
                        null,
                        null,
                        "Copy the command",
                        () -> Toolkit.getDefaultToolkit()
                                .getSystemClipboard()
                                .setContents(new StringSelection(command), null)));
    }
}
