package org.townsquare.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.swing.JEditorPane;
import javax.swing.JSlider;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of the window in README and docs. Run with {@code -Dupdate=true} to take them anew. */
class DocsPicturesTest extends Driven {

    private static final Path IMAGES = Path.of("../docs/images");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final boolean IS_UPDATE = System.getProperty("update") != null;

    /** That they can be taken is seen early as well. */
    private static final int PARTED = IS_UPDATE ? 420 : 42;

    private static final int LATER = IS_UPDATE ? 700 : 70;

    @ParameterizedTest
    @ValueSource(strings = {"gui", "gui-what-if"})
    void areOfTheSizeThatPagesHaveRoomFor(String name) throws Exception {
        BufferedImage image = ImageIO.read(IMAGES.resolve(name + ".png").toFile());
        assertThat(image.getWidth()).isEqualTo(WIDTH);
        assertThat(image.getHeight()).isEqualTo(HEIGHT);
    }

    @Test
    void areTakenOfARunAndOfWhatIf() throws Exception {
        Files.writeString(
                folder.resolve("made.yaml"),
                "extends: %s%nusers: {count: %d}%n"
                        .formatted(
                                Path.of("../scenarios/story/base.yaml")
                                        .toAbsolutePath()
                                        .normalize(),
                                IS_UPDATE ? 5000 : 500));
        GuiActionRunner.execute(() -> {
            window.setBounds(0, 0, WIDTH, HEIGHT);
            window.showChooser();
        });
        await("the chooser", () -> has("card made.yaml"));
        frame.button("card made.yaml").click();
        await("something moves", () -> step() > 3);
        frame.button("Play").click();
        goTo(PARTED);
        clickMiddle();
        JEditorPane page = (JEditorPane) robot.finder().findByName(window, "user");
        await("what platforms are worth", () -> page.getText().contains("being nowhere"));
        take("gui");

        frame.button("What if").click();
        side().selectTab("Sliders");
        JSlider quality = frame.slider("platforms.Agora.quality").target();
        GuiActionRunner.execute(() -> quality.setValue(quality.getValue() + 10));
        await("the slider is an event", () -> done() == 1);
        goTo(LATER);
        side().selectTab("Act");
        take("gui-what-if");
        GuiActionRunner.execute(() -> window.changeLook());
        picture("docs-dark");
    }

    private void goTo(int step) throws Exception {
        settled();
        GuiActionRunner.execute(() -> panel().player().goTo(step));
        await("step " + step, () -> step() == step);
    }

    private void take(String name) throws Exception {
        picture(name);
        if (IS_UPDATE) {
            BufferedImage screen =
                    ImageIO.read(Path.of("target/screenshots", name + ".png").toFile());
            ImageIO.write(
                    screen.getSubimage(0, 0, WIDTH, HEIGHT),
                    "png",
                    IMAGES.resolve(name + ".png").toFile());
        }
    }
}
