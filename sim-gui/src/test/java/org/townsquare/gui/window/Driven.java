package org.townsquare.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.SwingUtilities;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.exception.ComponentLookupException;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.assertj.swing.fixture.JTabbedPaneFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.gui.session.Session;

/** The real window, opened anew for each test and driven as by a person; nothing may be said on the console. */
abstract class Driven {

    static final int STEPS = 900;
    static final Timeout PATIENCE = Timeout.timeout(Integer.getInteger("patience", 600), TimeUnit.SECONDS);
    private static final int LONGEST_OF_ROBOT = 60_000;
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Pattern STEP = Pattern.compile("step ([0-9,]+) of .*");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private PrintStream console;
    Robot robot;
    MainWindow window;
    FrameFixture frame;

    @BeforeEach
    void open() throws IOException {
        Display.require();
        Files.createDirectories(PICTURES);
        Files.writeString(folder.resolve("small.yaml"), """
                extends: %s
                title: A small network
                users: {count: 600}
                steps: %d
                events:
                  - {kind: launch, platform: Agora, at: 20}
                """.formatted(
                Path.of("../scenarios/new-network.yaml").toAbsolutePath().normalize(), STEPS));
        console = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        robot = BasicRobot.robotWithNewAwtHierarchy();
        robot.settings().timeoutToBeVisible(LONGEST_OF_ROBOT);
        robot.settings().timeoutToFindPopup(LONGEST_OF_ROBOT);
        window = GuiActionRunner.execute(() -> MainWindow.open(folder));
        frame = new FrameFixture(robot, window);
    }

    @AfterEach
    void close() throws Exception {
        if (robot != null) {
            GuiActionRunner.execute(window::dispose); // without a question
            robot.cleanUp();
            System.setErr(console);
            assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("Exception");
        }
    }

    RunPanel panel() {
        return window.run().orElseThrow();
    }

    int done() {
        return GuiActionRunner.execute(
                () -> ((JList<?>) find(window, "done").orElseThrow()).getModel().getSize());
    }

    boolean has(String name) {
        return GuiActionRunner.execute(
                () -> find(window, name).filter(Component::isShowing).isPresent());
    }

    /** Looks in the windows' thread once: the robot's finder asks that thread for each component, which takes long. */
    private static Optional<Component> find(Container container, String name) {
        for (Component component : container.getComponents()) {
            Optional<Component> found = name.equals(component.getName())
                    ? Optional.of(component)
                    : component instanceof Container inner ? find(inner, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The step that the line says; -1 if there is none. */
    int step() {
        return GuiActionRunner.execute(() -> {
            Matcher words = STEP.matcher(find(window, "step")
                    .map(label -> ((JLabel) label).getText())
                    .orElse(""));
            return words.matches() ? Integer.parseInt(words.group(1).replace(",", "")) : -1;
        });
    }

    /** The step at which it stands still, and is shown so. */
    int settled() throws Exception {
        await("it is stopped", () -> !panel().player().isPlaying());
        CompletableFuture<Integer> asked = new CompletableFuture<>();
        panel().player().ask(Session::step, asked::complete);
        int step = asked.get(PATIENCE.duration(), TimeUnit.MILLISECONDS);
        await("step " + step + " is shown", () -> step() == step);
        return step;
    }

    DialogFixture dialog(String name) {
        return WindowFinder.findDialog(name).withTimeout(PATIENCE.duration()).using(robot);
    }

    /** Chooses a file in the dialog that asks for one, which has to begin in the folder of the scenario. */
    void save(File file) {
        JFileChooserFixture chooser = JFileChooserFinder.findFileChooser()
                .withTimeout(PATIENCE.duration())
                .using(robot);
        assertThat(chooser.target().getCurrentDirectory()).isEqualTo(folder.toFile());
        GuiActionRunner.execute(() -> chooser.target().setSelectedFile(file));
        SwingUtilities.invokeLater(chooser.target()::approveSelection); // a busy machine may lose a click
    }

    /** Clicks into the network until somebody is hit. */
    void clickMiddle() {
        Component network = robot.finder().findByName(window, "network display");
        for (int i = 0; i < 200 && !has("user"); i++) {
            robot.click(
                    network,
                    new java.awt.Point(network.getWidth() / 2 + 3 * (i % 15), network.getHeight() / 2 + 7 * (i / 15)));
            robot.waitForIdle();
        }
        await("a user's inspector", () -> has("user"));
    }

    interface Fact {
        boolean holds();
    }

    /** Waits for a fact. Between one run and the next the window has no controls: what is missing is not there yet. */
    static void await(String what, Fact fact) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        try {
                            return fact.holds();
                        } catch (ComponentLookupException | NoSuchElementException notThereYet) {
                            return false;
                        }
                    }
                },
                PATIENCE);
    }

    void picture(String name) throws Exception {
        robot.waitForIdle();
        BufferedImage image = new java.awt.Robot()
                .createScreenCapture(new java.awt.Rectangle(
                        java.awt.Toolkit.getDefaultToolkit().getScreenSize()));
        ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
    }

    /** The tabs to the left. */
    JTabbedPaneFixture side() {
        return frame.tabbedPane("side");
    }
}
