package org.townsquare.gui.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.SwingConstants;
import javax.swing.SwingWorker;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.townsquare.gui.network.Picture;
import org.townsquare.gui.session.Session;
import org.townsquare.gui.start.Chooser;
import org.townsquare.gui.start.Offered;

/** The one window: the scenarios to choose from, or a run. */
public final class MainWindow extends JFrame {

    private static final long serialVersionUID = 1;

    private static final String TITLE = "Townsquare";

    private final Path scenarios;
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
        super(TITLE);
        this.scenarios = scenarios;
        setName("townsquare");
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        addWindowListener(new WindowAdapter() {
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

    /** Lets one choose. */
    public void showChooser() {
        busily("Reading the scenarios…", () -> Offered.in(scenarios), offered -> {
            Chooser chooser = new Chooser(offered, file -> open(file, List.of()), this::openFile);
            show(chooser, TITLE);
            getRootPane().setDefaultButton(chooser.first());
            new Menus(this, Optional.empty()).install();
        });
    }

    /** Opens a scenario file and lets it run. */
    public void open(Path file, List<String> overrides) {
        open(Source.of(file, overrides));
    }

    /** Starts a run and lets it go on. */
    void open(Source source) {
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
        open(Source.of(name, session), session, false);
    }

    /** Opens a session, which came from somewhere. */
    void open(Source source, Session session, boolean plays) {
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
        new Menus(this, run).install();
        getRootPane().setDefaultButton(null);
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

    /** Does something that takes time, and goes on in this thread. */
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
                        showChooser();
                    }
                }
            }
        }.execute();
    }

    /** Says what went wrong. */
    void complain(Throwable problem) {
        String words = problem.getMessage() == null || problem.getMessage().isBlank()
                ? problem.toString()
                : problem instanceof IOException
                        ? problem.getClass().getSimpleName() + ": " + problem.getMessage()
                        : problem.getMessage();
        JOptionPane.showMessageDialog(this, words, TITLE, JOptionPane.ERROR_MESSAGE);
    }

    void openFile() {
        JFileChooser chooser = new JFileChooser(scenarios.toFile());
        chooser.setFileFilter(new FileNameExtensionFilter("Scenario files (*.yaml, *.yml)", "yaml", "yml"));
        if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
            open(chooser.getSelectedFile().toPath(), List.of());
        }
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
