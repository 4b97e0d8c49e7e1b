package org.townsquare.scenario.levers;

import org.townsquare.scenario.file.ScenarioFiles;

/** Numbers as they would stand in a scenario. */
final class Text {

    private Text() {}

    static String number(double value) {
        return ScenarioFiles.decimal(value).toPlainString();
    }
}
