package org.townsquare.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.JEditorPane;
import javax.swing.JSlider;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Test;
import org.townsquare.measure.Replicate;
import org.townsquare.measure.TimeSeries;
import org.townsquare.population.UtilityTerm;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** Drives the real window as a student would, and looks whether anything is said on the console. */
class WindowTest extends Driven {

    private static final int STEPS = 900;

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
        side().requireSelectedTab(org.assertj.swing.data.Index.atIndex(3));
        JEditorPane page = (JEditorPane) robot.finder().findByName(window, "user");
        await("what platforms are worth", () -> words(page).contains("being nowhere"));
        assertThat(tipAt(page, "ads")).isEqualTo(UtilityTerm.ADS.formula());
        assertThat(tipAt(page, "The last review")).isNull();
        picture("user");

        side().selectTab("Sliders");
        JSlider quality = frame.slider("platforms.Agora.quality").target();
        GuiActionRunner.execute(() -> quality.setValue(quality.getValue() + 10));
        await("the slider is an event", () -> done() == 1);

        side().selectTab("Act");
        frame.button("do outage").click();
        DialogFixture dialog = dialog("event dialog");
        dialog.textBox("days").setText("three");
        dialog.button("ok").click();
        await("a complaint", () -> dialog.label("complaint").text().contains("three"));
        assertThat(dialog.label("complaint").text()).contains("whole number");
        dialog.textBox("days").setText("3");
        picture("dialog");
        dialog.button("ok").click();
        await("the outage is an event", () -> done() == 2);
        picture("act");

        File saved = folder.resolve("saved.yaml").toFile();
        frame.button("Save").click();
        save(saved);
        await("a file", saved::exists);
        await("the command", () -> has("notice"));
        assertThat(frame.textBox("notice").text())
                .isEqualTo("Saved. The same run again: ./townsquare run " + saved + " --replicates 1");

        // What is still to happen would happen in the original only.
        frame.button("Step").click();
        await("what was done has happened", () -> step() == stopped + 1);
        frame.button("What if").click();
        await("a second run", () -> frame.button("Swap").target().isEnabled());
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
        // The verdict of the end takes its room for a while.
        await("no more than 40 MB are kept", () -> used() - before < 40L << 20);
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

    private static String words(JEditorPane page) {
        return GuiActionRunner.execute(
                () -> page.getDocument().getText(0, page.getDocument().getLength()));
    }

    /** What is said to whoever points at these words. */
    private static String tipAt(JEditorPane page, String words) {
        int at = words(page).indexOf(words) + 1;
        return GuiActionRunner.execute(() -> {
            Rectangle2D there = page.modelToView2D(at);
            return page.getToolTipText(new MouseEvent(
                    page, MouseEvent.MOUSE_MOVED, 0, 0, (int) there.getX(), (int) there.getCenterY(), 0, false));
        });
    }

    private static double[] column(TimeSeries series, Metric metric, int platform) {
        return IntStream.range(0, STEPS)
                .mapToDouble(step -> series.get(metric, step, platform))
                .toArray();
    }
}
