package org.townsquare.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JMenuBar;
import javax.swing.JTabbedPane;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.townsquare.gui.Keys;

/** The window by keyboard. */
class KeysTest extends Driven {

    @Test
    void aClickOnATabLeavesTheArrowsToTheRunAndMenusHaveLetters() throws Exception {
        GuiActionRunner.execute(() -> window.open(folder.resolve("small.yaml"), List.of()));
        await("something moves", () -> step() > 3);
        GuiActionRunner.execute(() -> Keys.press(panel(), KeyEvent.VK_SPACE));
        int stopped = settled();
        JTabbedPane tabs = side().target();
        GuiActionRunner.execute(() -> {
            Rectangle first = tabs.getBoundsAt(0);
            tabs.dispatchEvent(new MouseEvent(
                    tabs,
                    MouseEvent.MOUSE_PRESSED,
                    0,
                    InputEvent.BUTTON1_DOWN_MASK,
                    (int) first.getCenterX(),
                    (int) first.getCenterY(),
                    1,
                    false,
                    MouseEvent.BUTTON1));
        });
        robot.waitForIdle();
        GuiActionRunner.execute(() -> {
            Component has = window.getMostRecentFocusOwner();
            Keys.press(has instanceof JComponent there ? there : panel(), KeyEvent.VK_RIGHT);
        });
        await("a step", () -> step() == stopped + 1);
        assertThat(tabs.getSelectedIndex()).isZero();

        JMenuBar menus = window.getJMenuBar();
        assertThat(IntStream.range(0, menus.getMenuCount())
                        .mapToObj(i -> (char) menus.getMenu(i).getMnemonic()))
                .containsExactly('F', 'R', 'W', 'V');
    }
}
