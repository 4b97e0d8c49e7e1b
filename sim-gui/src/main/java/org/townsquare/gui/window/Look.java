package org.townsquare.gui.window;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import javax.swing.UIManager;

/** Light or dark; FlatLaf draws sharply at any scale of the screen. */
enum Look {
    LIGHT(0x666666),
    DARK(0xBBBBBB);

    /** Of hints in empty fields, which the theme makes too faint to read. */
    private final Color hints;

    Look(int hints) {
        this.hints = new Color(hints);
    }

    /** Puts the look on all windows there are and will be. */
    void wear() {
        UIManager.put("TabbedPane.showTabSeparators", true);
        UIManager.put("Component.focusWidth", 1);
        UIManager.put("ScrollBar.width", 11);
        UIManager.put("TextField.placeholderForeground", hints);
        if (this == DARK) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
        FlatLaf.updateUI();
    }
}
