package org.townsquare.gui.control;

import java.util.Locale;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.ParameterChange;
import org.townsquare.scenario.file.ScenarioFiles;

/** Names of scenario files as people would write them. */
public final class Wording {

    private Wording() {}

    /** "policyChange" and "policy-change" are "Policy change". */
    public static String of(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replaceAll("[-._]", " ")
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** An event in a few words. */
    public static String of(Event event) {
        if (event.action() instanceof ParameterChange change) {
            return change.parameter().replaceFirst("^platforms\\.([^.]+)\\.", "$1: ") + " = "
                    + ScenarioFiles.plain(change.value());
        }
        return of(event.kind()) + (event.platform() == null ? "" : ": " + event.platform());
    }

    /** A text in a page. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
