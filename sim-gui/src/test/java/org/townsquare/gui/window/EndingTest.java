package org.townsquare.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JDialog;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Test;
import org.townsquare.gui.Keys;

/** What a run says when it is over. */
class EndingTest extends Driven {

    private static final Path CROWD = Path.of("../scenarios/textbook/brock-durlauf-2.yaml");

    private String verdict() {
        return frame.textBox("verdict").text();
    }

    private void end(String... overrides) throws Exception {
        GuiActionRunner.execute(() -> window.open(CROWD, List.of(overrides)));
        await("something moves", () -> step() > 0);
        frame.slider("speed").slideTo(9);
        await("the end", () -> step() == panel().player().steps());
    }

    @Test
    void theVerdictIsSaidAndThirtyRunsShowWhetherItWasChance() throws Exception {
        end("users.count=300");
        await("the verdict", () -> verdict().startsWith("B reached critical mass ("));
        assertThat(verdict().lines()).hasSize(2).last().asString().startsWith("A ");
        await("they are offered", () -> has("many runs"));
        frame.button("many runs").click();
        DialogFixture dialog = dialog("many runs result");
        assertThat(dialog.textBox("many runs words").text())
                .startsWith("B reached critical mass in 30 of 30 runs: 100 %, 95 % interval 88.6–100 %.");
        picture("many-runs");
        GuiActionRunner.execute(() -> Keys.press(((JDialog) dialog.target()).getRootPane(), KeyEvent.VK_ESCAPE));
        dialog.requireNotVisible();
        frame.button("Back").click();
        await("nothing is said before the end", () -> verdict().startsWith("B: ") && !has("many runs"));
    }

    @Test
    void manyRunsCanBeStopped() throws Exception {
        end("users.count=20000", "steps=80");
        await("they are offered", () -> has("many runs"));
        frame.button("many runs").click();
        await("they are on their way", () -> has("stop many runs"));
        frame.button("Back").click();
        await("the window is alive", () -> step() == panel().player().steps() - 1);
        frame.button("Step").click();
        frame.button("stop many runs").click();
        await("they are given up", () -> has("many runs"));
    }
}
