package org.townsquare.cli.page;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.GateAction;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * A scenario as a page carries it: what its records hold, a value a line, in the order of their parameters. Nothing is left
 * open, and sim-web has readers for it that are generated from the same records.
 */
final class Tape {

    /** Stands for a line break within a text; no text of a scenario has it. */
    private static final char BREAK = '\u001e';

    private final List<String> lines = new ArrayList<>();

    private Tape() {}

    static List<String> of(Scenario scenario) {
        Tape tape = new Tape();
        tape.put(scenario, Scenario.class);
        return tape.lines;
    }

    private void put(Object value, Class<?> declared) {
        if (value == null) {
            lines.add("~");
        } else if (value instanceof String text) {
            lines.add("'" + text.replace('\n', BREAK));
        } else if (value instanceof Double number) {
            lines.add(ScenarioFiles.plain(number));
        } else if (value instanceof Enum<?> constant) {
            lines.add(constant.name());
        } else if (value instanceof List<?> list) {
            lines.add(Integer.toString(list.size()));
            list.forEach(entry -> put(entry, elementOf(entry)));
        } else if (value instanceof Map<?, ?> map) {
            lines.add(Integer.toString(map.size()));
            map.forEach((key, entry) -> {
                put(key, String.class);
                put(entry, elementOf(entry));
            });
        } else if (value instanceof Record section) {
            lines.add("(");
            if (declared.isInterface()) {
                lines.add(section.getClass().getSimpleName());
            }
            for (RecordComponent part : section.getClass().getRecordComponents()) {
                put(valueOf(part, section), part.getType());
            }
        } else {
            lines.add(value.toString());
        }
    }

    /** As what an entry of a list is declared: by the sealed interface of its kind, if it has one. */
    private static Class<?> elementOf(Object entry) {
        for (Class<?> parent : entry.getClass().getInterfaces()) {
            if (parent.isSealed()) {
                return parent;
            }
        }
        return entry.getClass();
    }

    private static Object valueOf(RecordComponent part, Record section) {
        try {
            return part.getAccessor().invoke(section);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part + " cannot be read", e);
        }
    }

    /** Where the tape says how many events there are: the first line that differs when there is one more. */
    static int eventsLine(Scenario scenario) {
        List<String> tape = of(scenario);
        List<String> more = of(scenario.plus(scenario.title(), List.of(Event.at(0, "", new GateAction.Outage(1)))));
        return IntStream.range(0, tape.size())
                .filter(i -> !tape.get(i).equals(more.get(i)))
                .findFirst()
                .orElseThrow();
    }
}
