package org.townsquare.results;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.townsquare.results.words.EventWords;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Worded;

/** The scenario's platforms and events as tables for the report, by the annotations of their records. */
final class ParameterTable {

    private ParameterTable() {}

    /** A row for each parameter of a platform: its path, meaning and unit, and its value for every platform. */
    static List<Map<String, Object>> platforms(Scenario scenario) {
        List<Map<String, Entry>> columns =
                scenario.platforms().stream().map(ParameterTable::flatten).toList();
        return columns.get(0).entrySet().stream()
                .map(first -> Map.of(
                        "path",
                        first.getKey(),
                        "meaning",
                        Words.meaning(first.getKey(), first.getValue().meaning()),
                        "unit",
                        Words.unit(first.getValue().unit()),
                        "values",
                        columns.stream()
                                .map(column -> column.get(first.getKey()).value())
                                .toList()))
                .toList();
    }

    /** A row for each event: step or condition, date, platform, kind, the rest in words, and when it happened first. */
    static List<Map<String, String>> events(Scenario scenario, List<Happenings.First> happened) {
        return IntStream.range(0, scenario.events().size())
                .mapToObj(i -> event(scenario, i, happened))
                .toList();
    }

    private static Map<String, String> event(Scenario scenario, int position, List<Happenings.First> happened) {
        Event event = scenario.events().get(position);
        return Map.of(
                "step",
                event.step().isPresent() ? Integer.toString(event.step().getAsInt()) : EventWords.of(event.trigger()),
                "date",
                event.step().isPresent()
                        ? Words.date(scenario.start().plusDays(event.step().getAsInt()))
                        : "",
                "platform",
                event.platform() == null ? "" : event.platform(),
                "kind",
                Words.say("event." + event.kind()),
                "details",
                details(event),
                "happened",
                happened.stream()
                        .filter(first -> first.what().position() == position)
                        .map(first -> happened(first, scenario.replicates()))
                        .findFirst()
                        .orElse(Words.say("event.first.never")));
    }

    private static String happened(Happenings.First first, int replicates) {
        String step = first.step().p5() < first.step().p95()
                ? first.step().number()
                : Percent.plain(first.step().median());
        return first.runs() == replicates
                ? Words.say("event.first", step)
                : Words.say("event.first.share", step, Percent.text(first.runs() / (double) replicates));
    }

    private static String details(Event event) {
        return flatten((Record) event.action()).entrySet().stream()
                .filter(entry -> !entry.getValue().value().isEmpty())
                .map(entry -> entry.getKey() + " " + entry.getValue().value())
                .collect(Collectors.joining(", "));
    }

    /** A parameter with a value. */
    private record Entry(String value, String meaning, String unit) {}

    private static Map<String, Entry> flatten(Record parameters) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        flatten("", parameters, entries);
        return entries;
    }

    private static void flatten(String prefix, Record parameters, Map<String, Entry> entries) {
        for (RecordComponent component : parameters.getClass().getRecordComponents()) {
            String path = prefix + component.getName();
            Object value = value(component, parameters);
            if (value instanceof Record nested) {
                flatten(path + ".", nested, entries);
            } else {
                Parameter about = component.getAccessor().getAnnotation(Parameter.class);
                entries.put(
                        path,
                        new Entry(text(value), about == null ? "" : about.value(), about == null ? "" : about.unit()));
            }
        }
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a scenario's records are public", e);
        }
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double real) {
            return Words.plain(real);
        }
        return value instanceof Enum<?> constant ? Worded.of(constant) : value.toString();
    }
}
