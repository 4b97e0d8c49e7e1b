package org.townsquare.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JSlider;
import javax.swing.SwingUtilities;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.junit.jupiter.api.Test;
import org.townsquare.scenario.file.ScenarioFiles;

/** Work that is not saved is not lost without a question, and nothing is asked where there is none. */
class LeavingTest extends Driven {

    private void begin() throws Exception {
        GuiActionRunner.execute(() -> window.open(folder.resolve("small.yaml"), List.of()));
        await("something moves", () -> step() > 3);
        frame.button("Play").click();
        settled();
    }

    private void turn(String path, int by) {
        JSlider slider = frame.slider(path).target();
        GuiActionRunner.execute(() -> slider.setValue(slider.getValue() + by));
    }

    /** Without the robot's hand, whose clicks a busy machine may lose while a dialog or a menu opens. */
    private static void choose(AbstractButton what) {
        SwingUtilities.invokeLater(what::doClick);
    }

    private void discard() {
        choose(frame.menuItemWithPath("What if", "Discard the second run").target());
    }

    /** What it asks, which is answered before anything else is asked. */
    private String answer(String button) {
        JOptionPaneFixture question = JOptionPaneFinder.findOptionPane()
                .withTimeout(PATIENCE.duration())
                .using(robot);
        String asked =
                GuiActionRunner.execute(() -> question.target().getMessage().toString());
        choose(question.buttonWithText(button).target());
        await("the answer is taken", () -> !question.target().isShowing());
        return asked;
    }

    @Test
    void closingAsksWhereSomethingWasDone() throws Exception {
        begin();
        side().selectTab("Sliders");
        turn("platforms.Agora.quality", 10);
        await("an event", () -> done() == 1);
        GuiActionRunner.execute(window::quit);
        assertThat(answer("Cancel")).isEqualTo("You made a change by hand that is not saved.");
        assertThat(window.isDisplayable()).isTrue();

        GuiActionRunner.execute(() -> window.showChooser());
        answer("Cancel");
        assertThat(has("card small.yaml")).isFalse();
        frame.button("Restart").click();
        answer("Cancel");
        assertThat(done()).isEqualTo(1);
        turn("network.assortativity", -10);
        await("a restart is offered", () -> has("restart with changes"));
        frame.button("restart with changes").click();
        answer("Do not save");
        await("it begins again", () -> done() == 0 && panel().source().isChanged());

        // Parameters that were set are work, too; and saved they are none any more.
        GuiActionRunner.execute(window::quit);
        assertThat(answer("Save")).isEqualTo("The parameters that you changed are not saved.");
        File saved = folder.resolve("small.yaml").toFile();
        save(saved);
        assertThat(answer("OK")).isEqualTo(saved + " exists. Replace it?\nThe comments that stand in it will be lost.");
        await("it closes", () -> !window.isDisplayable());
        assertThat(saved).content().contains("assortativity: ");
        ScenarioFiles.read(saved.toPath(), List.of());
    }

    @Test
    void aSecondRunIsNotGivenUpUnasked() throws Exception {
        begin();
        frame.button("What if").click();
        await("a second run", () -> frame.button("Swap").target().isEnabled());
        side().selectTab("Sliders");
        turn("platforms.Agora.quality", 10);
        await("an event", () -> done() == 1);
        discard();
        answer("Cancel");
        assertThat(done()).isEqualTo(1);
        discard();
        answer("Do not save");
        await(
                "the original alone",
                () -> done() == 0 && !frame.button("Swap").target().isEnabled());
    }

    @Test
    void nothingIsAskedWhereThereIsNothingToLose() throws Exception {
        begin();
        frame.button("What if").click();
        await("a second run", () -> frame.button("Swap").target().isEnabled());
        frame.button("Restart").click();
        await("it begins again", () -> !frame.button("Swap").target().isEnabled());
        GuiActionRunner.execute(window::quit);
        await("it closes", () -> !window.isDisplayable());
    }
}
