package org.townsquare.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.JLabel;
import javax.swing.JSlider;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.measure.Metric;
import org.townsquare.measure.Replicate;
import org.townsquare.measure.TimeSeries;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** Drives the real window as a student would, and looks whether anything is said on the console. */
class WindowTest {

    private static final int STEPS = 900;
    private static final Timeout PATIENCE = Timeout.timeout(180, TimeUnit.SECONDS);
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Pattern STEP = Pattern.compile("step ([0-9,]+) of .*");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private PrintStream console;
    private Robot robot;
    private MainWindow window;
    private FrameFixture frame;

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
        window = GuiActionRunner.execute(() -> MainWindow.open(folder));
        frame = new FrameFixture(robot, window);
    }

    @AfterEach
    void close() throws Exception {
        if (robot != null) {
            frame.close();
            robot.cleanUp();
            System.setErr(console);
            assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("Exception");
        }
    }

    @Test
    void aStudentChoosesPlaysTurnsSavesAndAsksWhatIf() throws Exception {
        GuiActionRunner.execute(() -> window.showChooser());
        await("the chooser", () -> has("card small.yaml"));
        picture("chooser");
        frame.button("card small.yaml").click();

        await("something moves", () -> step() > 3);
        frame.button("Play").click();
        int stopped = settled();
        assertThat(stopped).isBetween(4, STEPS - 30);

        frame.button("Step").click();
        await("one step more", () -> step() == stopped + 1);
        frame.button("Back").click();
        await("one step back", () -> step() == stopped);

        clickMiddle();
        frame.tabbedPane(new Tabs()).requireSelectedTab(org.assertj.swing.data.Index.atIndex(3));

        frame.tabbedPane(new Tabs()).selectTab("Sliders");
        JSlider quality = frame.slider("platforms.Agora.quality").target();
        GuiActionRunner.execute(() -> quality.setValue(quality.getValue() + 10));
        await("the slider is an event", () -> done() == 1);

        frame.tabbedPane(new Tabs()).selectTab("Act");
        frame.button("do outage").click();
        DialogFixture dialog =
                WindowFinder.findDialog("event dialog").withTimeout(180_000).using(robot);
        dialog.textBox("days").setText("three");
        dialog.button("ok").click();
        assertThat(dialog.label("complaint").text()).contains("three", "whole number");
        dialog.textBox("days").setText("3");
        picture("dialog");
        dialog.button("ok").click();
        await("the outage is an event", () -> done() == 2);
        picture("act");

        File saved = folder.resolve("saved.yaml").toFile();
        frame.button("Save").click();
        var chooser = frame.fileChooser();
        GuiActionRunner.execute(() -> chooser.target().setSelectedFile(saved));
        chooser.approve();
        await("a file", saved::exists);

        frame.button("What if").click();
        frame.slider("speed").slideTo(9);
        frame.button("Play").click();
        await("the end", () -> step() == STEPS);
        picture("what-if");
        Scenario replayed = ScenarioFiles.read(saved.toPath(), List.of());
        assertThat(replayed.events()).hasSize(3);
        TimeSeries series = Replicate.run(replayed, 0, 1, () -> {}).series();
        TimeSeries seen = panel().shown();
        for (Metric metric : Metric.values()) {
            for (int k = 0; k < series.platforms(); k++) {
                assertThat(column(seen, metric, k))
                        .as("%s of platform %d", metric, k)
                        .isEqualTo(column(series, metric, k));
            }
        }

        frame.button("Undo").click();
        await("the outage is undone", () -> done() == 1 && step() == stopped);
        GuiActionRunner.execute(() -> window.changeLook());
        picture("dark");
    }

    /** Frames, charts and states kept to go back to must not pile up: 10,000 steps cost no more than 40 MB after the first 2,000. */
    @Test
    void memoryIsSteady() throws Exception {
        Path file = folder.resolve("long.yaml");
        Files.writeString(
                file,
                "extends: %s\nusers: {count: 300}\nsteps: 12000\n"
                        .formatted(Path.of("../scenarios/textbook/brock-durlauf-1.2.yaml")
                                .toAbsolutePath()
                                .normalize()));
        GuiActionRunner.execute(() -> window.open(file, List.of()));
        await("something moves", () -> step() > 0);
        frame.slider("speed").slideTo(9);
        await("it runs in", () -> step() > 2_000);
        long before = used();
        await("it has run long", () -> step() == 12_000);
        assertThat(used() - before).isLessThan(40L << 20);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void pictureAndFilmOfTheNetworkAreFiles() throws Exception {
        GuiActionRunner.execute(() -> window.open(folder.resolve("small.yaml"), List.of()));
        await("something moves", () -> step() > 3);
        frame.button("Play").click();
        int begun = settled();
        Path film = folder.resolve("film.gif");
        Path picture = folder.resolve("picture.png");
        GuiActionRunner.execute(() -> {
            panel().recording().start(film);
            panel().recording().savePicture(picture);
        });
        frame.button("Play").click();
        await("some steps", () -> step() > begun + 5);
        int ended = GuiActionRunner.execute(() -> {
            panel().recording().stop();
            return panel().step();
        });
        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isGreaterThan(600);
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(film.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).as("a picture of every step").isEqualTo(ended - begun + 1);
        }
    }

    private static double[] column(TimeSeries series, Metric metric, int platform) {
        return IntStream.range(0, STEPS)
                .mapToDouble(step -> series.get(metric, step, platform))
                .toArray();
    }

    private RunPanel panel() {
        return window.run().orElseThrow();
    }

    private int done() {
        javax.swing.JList<?> done = robot.finder().findByName(window, "done", javax.swing.JList.class, false);
        return GuiActionRunner.execute(() -> done.getModel().getSize());
    }

    private boolean has(String name) {
        return robot.finder()
                        .findAll(new GenericTypeMatcher<>(Component.class, true) {
                            @Override
                            protected boolean isMatching(Component component) {
                                return name.equals(component.getName());
                            }
                        })
                        .size()
                == 1;
    }

    private int step() {
        if (!has("step")) {
            return -1;
        }
        JLabel label = frame.label("step").target();
        Matcher words = STEP.matcher(GuiActionRunner.execute(label::getText));
        return words.matches() ? Integer.parseInt(words.group(1).replace(",", "")) : -1;
    }

    /** The step at which it stands still. */
    private int settled() {
        int[] last = {-1};
        await("it stands still", () -> {
            int now = step();
            boolean same = now == last[0];
            last[0] = now;
            Pause.pause(200);
            return same;
        });
        return last[0];
    }

    /** Clicks into the network until somebody is hit. */
    private void clickMiddle() {
        Component network = robot.finder().findByName(window, "network display");
        for (int i = 0; i < 200 && !has("user"); i++) {
            robot.click(
                    network,
                    new java.awt.Point(network.getWidth() / 2 + 3 * (i % 15), network.getHeight() / 2 + 7 * (i / 15)));
            robot.waitForIdle();
        }
        await("a user's inspector", () -> has("user"));
    }

    private interface Fact {
        boolean holds();
    }

    private static void await(String what, Fact fact) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        return fact.holds();
                    }
                },
                PATIENCE);
    }

    private void picture(String name) throws Exception {
        robot.waitForIdle();
        BufferedImage image = new java.awt.Robot()
                .createScreenCapture(new java.awt.Rectangle(
                        java.awt.Toolkit.getDefaultToolkit().getScreenSize()));
        ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
    }

    /** The tabs to the left. */
    private static final class Tabs extends GenericTypeMatcher<javax.swing.JTabbedPane> {
        Tabs() {
            super(javax.swing.JTabbedPane.class, true);
        }

        @Override
        protected boolean isMatching(javax.swing.JTabbedPane pane) {
            return "side".equals(pane.getName());
        }
    }
}
