package org.townsquare.gui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.townsquare.gui.Keys;

class QuietButtonTest {

    @Test
    void enterPressesItAndTheSpaceBarDoesNot() {
        AtomicInteger pressed = new AtomicInteger();
        QuietButton button = new QuietButton(new Command("Ask", null, null, "Asks", pressed::incrementAndGet));
        assertThat(button.isFocusable()).isTrue();
        Keys.press(button, KeyEvent.VK_SPACE);
        assertThat(pressed).hasValue(0);
        Keys.press(button, KeyEvent.VK_ENTER);
        assertThat(pressed).hasValue(1);
    }
}
