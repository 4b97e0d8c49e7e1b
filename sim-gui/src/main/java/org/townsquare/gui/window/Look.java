package org.townsquare.gui.window;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import javax.swing.UIManager;

/** Light or dark; FlatLaf draws sharply at any scale of the screen. */
enum Look {
    LIGHT,
    DARK;

    /** Puts the look on all windows there are and will be. */
    void wear() {
        UIManager.put("TabbedPane.showTabSeparators", true);
        UIManager.put("Component.focusWidth", 1);
        UIManager.put("ScrollBar.width", 11);
        if (this == DARK) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
        FlatLaf.updateUI();
    }
}
