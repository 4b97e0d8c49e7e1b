package org.townsquare.gui.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.SwingConstants;
import javax.swing.SwingWorker;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.townsquare.gui.control.Command;
import org.townsquare.gui.control.Icon;
import org.townsquare.gui.network.Picture;
import org.townsquare.gui.session.Session;
import org.townsquare.gui.start.Chooser;
import org.townsquare.gui.start.Offered;
import org.townsquare.results.folder.Marker;

/** The one window: the scenarios to choose from, or a run. */
public final class MainWindow extends Shell {

    private static final long serialVersionUID = 1;

    private final Path scenarios;
    private final transient Menus menus = new Menus(
            new Command("Scenarios", Icon.SCENARIOS, "control N", "Choose another scenario", this::showChooser),
            new Command("Open file…", null, "control O", "Open a scenario file", this::openFile),
            new Command("Close", null, "control Q", "Close the window", this::quit),
            new Command("Light or dark", Icon.LOOK, "control D", "Change the look", this::changeLook));
    private Look look = Look.LIGHT;
    private transient Optional<RunPanel> run = Optional.empty();

    /**
     * Opens an empty window.
     *
     * @param scenarios the folder to choose from
     */
    public static MainWindow open(Path scenarios) {
        Look.LIGHT.wear();
        MainWindow window = new MainWindow(scenarios);
        window.setVisible(true);
        return window;
    }

    private MainWindow(Path scenarios) {
        this.scenarios = scenarios;
        setName("townsquare");
        setDefaultCloseOperation(DO_NOTHING_ON_CLOSE);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                quit();
            }

            @Override
            public void windowClosed(WindowEvent e) {
                run.ifPresent(RunPanel::close);
            }
        });
        Rectangle screen = getGraphicsConfiguration().getBounds();
        setMinimumSize(new Dimension(900, 600));
        setSize(Math.min(1440, screen.width), Math.min(900, screen.height));
        setLocationRelativeTo(null);
    }

    /** Closes the window, unless that would lose work. */
    void quit() {
        leave(Leaving.Loss.ALL, this::dispose);
    }

    /** Does something that ends the run shown, if there is one, unless that would lose work. */
    private void leave(Leaving.Loss loss, Runnable then) {
        run.ifPresentOrElse(panel -> panel.leaving().before(loss, then), then);
    }

    /** Lets one choose. */
    public void showChooser() {
        leave(Leaving.Loss.ALL, this::choose);
    }

    private void choose() {
        busily("Reading the scenarios…", () -> Offered.in(scenarios), offered -> {
            Chooser chooser = new Chooser(offered, file -> open(file, List.of()), this::openFile);
            show(chooser, TITLE);
            getRootPane().setDefaultButton(chooser.first());
            showMenus();
            offered.stream().findFirst().map(Offered::file).ifPresent(Warming::begin);
        });
    }

    /** Opens a scenario file and lets it run. */
    public void open(Path file, List<String> overrides) {
        leave(Leaving.Loss.ALL, () -> start(Source.of(file, overrides)));
    }

    @Override
    void restart(Source source) {
        leave(Leaving.Loss.RUNS, () -> start(source));
    }

    private void start(Source source) {
        busily("Founding the population…", () -> prepared(source, source.start()), prepared -> {
            show(prepared);
            play();
        });
    }

    /**
     * Opens a run where it is, standing still.
     *
     * @param name of the run
     */
    public void open(String name, Session session) {
        leave(Leaving.Loss.ALL, () -> show(Source.of(name, session), session, false));
    }

    @Override
    void restart(Source source, Session session) {
        leave(Leaving.Loss.RUNS, () -> show(source, session, true));
    }

    private void show(Source source, Session session, boolean plays) {
        busily("Arranging the users…", () -> prepared(source, session), prepared -> {
            show(prepared);
            if (plays) {
                play();
            }
        });
    }

    private record Prepared(Source source, Session session, Picture picture) {}

    private static Prepared prepared(Source source, Session session) {
        synchronized (session) {
            return new Prepared(source, session, Picture.of(session.simulation()));
        }
    }

    private void show(Prepared prepared) {
        RunPanel panel = new RunPanel(this, prepared.source, prepared.session, prepared.picture);
        panel.setDark(look == Look.DARK);
        show(panel, prepared.session.original().title() + " – " + prepared.source.name() + " – " + TITLE);
        run = Optional.of(panel);
        showMenus();
        getRootPane().setDefaultButton(null);
    }

    private void showMenus() {
        setJMenuBar(menus.bar(run));
        revalidate();
    }

    private void play() {
        run.ifPresent(panel -> panel.commands().play());
    }

    private void show(JComponent content, String title) {
        run.ifPresent(RunPanel::close);
        run = Optional.empty();
        getContentPane().removeAll();
        getContentPane().add(content, BorderLayout.CENTER);
        setTitle(title);
        revalidate();
        repaint();
    }

    @Override
    <T> void busily(String words, Callable<T> work, Consumer<T> then) {
        if (run.isEmpty()) {
            JLabel label = new JLabel(words, SwingConstants.CENTER);
            getContentPane().removeAll();
            getContentPane().add(label);
            revalidate();
            repaint();
        }
        new SwingWorker<T, Void>() {
            @Override
            protected T doInBackground() throws Exception {
                return work.call();
            }

            @Override
            protected void done() {
                try {
                    then.accept(get());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (java.util.concurrent.ExecutionException e) {
                    complain(e.getCause());
                    if (run.isEmpty()) {
                        choose();
                    }
                }
            }
        }.execute();
    }

    void openFile() {
        JFileChooser chooser = new JFileChooser(scenarios.toFile());
        chooser.setFileFilter(new FileNameExtensionFilter("Scenario files (*.yaml, *.yml)", "yaml", "yml"));
        if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
            Path file = chooser.getSelectedFile().toPath();
            besides(file)
                    .ifPresent(words -> JOptionPane.showMessageDialog(this, words, TITLE, JOptionPane.PLAIN_MESSAGE));
            open(file, List.of());
        }
    }

    /** What else the folder of a file holds, and how that is opened: recipes are in no file of their own. */
    static Optional<String> besides(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Marker.LEVERS.isIn(folder)
                ? Optional.of("This opens the scenario that the recipes in this folder change. A recipe opens by\n\n"
                        + "./townsquare gui --from " + folder + " --recipe 1")
                : Optional.empty();
    }

    void changeLook() {
        look = look == Look.LIGHT ? Look.DARK : Look.LIGHT;
        look.wear();
        run.ifPresent(panel -> panel.setDark(look == Look.DARK));
    }

    /** The run shown, if there is one. */
    Optional<RunPanel> run() {
        return run;
    }
}
