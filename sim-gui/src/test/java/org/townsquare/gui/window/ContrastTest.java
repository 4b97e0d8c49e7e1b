package org.townsquare.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import javax.swing.UIManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever has to be read stands out from its ground: by WCAG 2.1, 1.4.3, text needs a contrast of 4.5 to 1. */
class ContrastTest {

    private static final double LEAST = 4.5;

    /** By the colours of the theme, those of help, notes, tips and hints. */
    @ParameterizedTest
    @EnumSource(Look.class)
    void textCanBeRead(Look look) {
        look.wear();
        String[][] pairs = {
            {"Label.foreground", "Panel.background"},
            {"CheckBox.foreground", "Panel.background"},
            {"TabbedPane.foreground", "Panel.background"},
            {"Button.foreground", "Button.background"},
            {"ToolTip.foreground", "ToolTip.background"},
            {"TextField.foreground", "TextField.background"},
            {"TextArea.foreground", "TextArea.background"},
            {"EditorPane.foreground", "EditorPane.background"},
            {"Table.foreground", "Table.background"},
            {"Tree.foreground", "Tree.background"},
            {"List.foreground", "List.background"},
            {"MenuItem.foreground", "MenuItem.background"},
            {"TextField.placeholderForeground", "TextField.background"},
        };
        for (String[] pair : pairs) {
            assertThat(contrast(colour(pair[0]), colour(pair[1])))
                    .as(look + ": " + pair[0] + " on " + pair[1])
                    .isGreaterThanOrEqualTo(LEAST);
        }
        Look.LIGHT.wear();
    }

    /** The measure itself, by examples of the guidelines. */
    @ParameterizedTest
    @CsvSource({"0, ffffff, 21", "777777, ffffff, 4.48", "ffffff, ffffff, 1"})
    void isMeasuredAsTheGuidelinesSay(String text, String ground, double contrast) {
        assertThat(contrast(new Color(Integer.parseInt(text, 16)), new Color(Integer.parseInt(ground, 16))))
                .isCloseTo(contrast, org.assertj.core.data.Offset.offset(0.005));
    }

    private static Color colour(String name) {
        Color colour = UIManager.getColor(name);
        assertThat(colour).as(name).isNotNull();
        return colour;
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
