package org.townsquare.gui.window;

import java.util.Optional;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import org.townsquare.gui.control.Command;
import org.townsquare.gui.control.Icon;

/** The menu bar, in which every command stands with its key. */
record Menus(MainWindow window, Optional<RunPanel> run) {

    void install() {
        JMenuBar bar = new JMenuBar();
        bar.add(file());
        run.ifPresent(panel -> {
            bar.add(run(panel.commands()));
            bar.add(whatIf(panel.commands()));
        });
        JMenu view = new JMenu("View");
        view.add(new Command("Light or dark", Icon.LOOK, "control D", "Change the look", window::changeLook));
        run.ifPresent(panel -> panel.addTo(view));
        bar.add(view);
        window.setJMenuBar(bar);
        window.revalidate();
    }

    private JMenu file() {
        JMenu file = new JMenu("File");
        file.add(new Command("Scenarios", Icon.SCENARIOS, "control N", "Choose another scenario", window::showChooser));
        file.add(new Command("Open file…", null, "control O", "Open a scenario file", window::openFile));
        run.ifPresent(panel -> {
            file.addSeparator();
            file.add(panel.commands().save);
        });
        file.addSeparator();
        file.add(new Command("Close", null, "control Q", "Close the window", window::quit));
        return file;
    }

    private static JMenu run(Commands commands) {
        JMenu run = new JMenu("Run");
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
        JMenu menu = new JMenu("What if");
        menu.add(commands.fork);
        menu.add(commands.swap);
        menu.add(commands.drop);
        return menu;
    }
}
