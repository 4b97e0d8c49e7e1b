package org.townsquare.gui.window;

import java.util.Optional;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import org.townsquare.gui.control.Command;

/** The menu bar, in which every command stands with its key. */
record Menus(Command scenarios, Command open, Command close, Command look) {

    /** With the commands of the run shown, if there is one. */
    JMenuBar bar(Optional<RunPanel> run) {
        JMenuBar bar = new JMenuBar();
        bar.add(file(run));
        run.ifPresent(panel -> {
            bar.add(run(panel.commands()));
            bar.add(whatIf(panel.commands()));
        });
        JMenu view = menu("View");
        view.add(look);
        run.ifPresent(panel -> panel.addTo(view));
        bar.add(view);
        return bar;
    }

    private JMenu file(Optional<RunPanel> run) {
        JMenu file = menu("File");
        file.add(scenarios);
        file.add(open);
        run.ifPresent(panel -> {
            file.addSeparator();
            file.add(panel.commands().save);
        });
        file.addSeparator();
        file.add(close);
        return file;
    }

    private static JMenu run(Commands commands) {
        JMenu run = menu("Run");
        run.add(commands.play);
        run.add(commands.step);
        run.add(commands.back);
        run.add(commands.jump);
        run.addSeparator();
        run.add(commands.restart);
        run.add(commands.again);
        run.addSeparator();
        run.add(commands.undo);
        return run;
    }

    private static JMenu whatIf(Commands commands) {
        JMenu menu = menu("What if");
        menu.add(commands.fork);
        menu.add(commands.swap);
        menu.add(commands.drop);
        return menu;
    }

    /** Opened by Alt and its first letter. */
    private static JMenu menu(String name) {
        JMenu menu = new JMenu(name);
        menu.setMnemonic(name.charAt(0));
        return menu;
    }
}
