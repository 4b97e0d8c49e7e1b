package org.townsquare.scenario.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.townsquare.scenario.Preset;

/** Writes shapes as Markdown: one table for each section of a scenario, sections in the order in which they appear. */
final class Reference {

    private static final String HEAD = """

            | parameter | meaning | default | allowed | unit | source |
            | --- | --- | --- | --- | --- | --- |
            """;

    private final StringBuilder text = new StringBuilder();
    private final Deque<Section> ahead = new ArrayDeque<>();
    private final Set<Class<?>> seen = new HashSet<>();

    /** A section whose table is still to be written. */
    private record Section(String title, String path, Shape.Group group) {}

    static String of(Shape.Group shape, String title) {
        Reference reference = new Reference();
        reference.ahead.add(new Section(title, "", shape));
        while (!reference.ahead.isEmpty()) {
            reference.table(reference.ahead.remove());
        }
        return reference.text.toString().strip() + "\n";
    }

    private void table(Section section) {
        if (!seen.add(section.group.type())) {
            return;
        }
        text.append("\n### ").append(section.title).append('\n');
        Shape.Group group = section.group;
        text.append(group.fields().isEmpty() ? "\nNo parameters of its own.\n" : HEAD);
        for (Shape.Field field : group.fields()) {
            String path = section.path + field.name();
            text.append(row(group, field, path));
            announce(field.shape(), path);
        }
        presets(group);
    }

    private static String row(Shape.Group group, Shape.Field field, String path) {
        StringJoiner row = new StringJoiner(" | ", "| ", " |\n");
        row.add("`" + path + "`");
        row.add(field.about().value().replace("|", "\\|") + (field.about().changeable() ? " ↻" : ""));
        row.add(byDefault(group, field));
        row.add(allowed(field));
        row.add(field.about().unit());
        boolean sourced = field.shape() instanceof Value value
                && (value.isNumber() || !value.words().isEmpty())
                && (field.byDefault().isPresent() || group.hasPreset(field));
        row.add(
                !sourced
                        ? ""
                        : field.about().source().equals("assumption")
                                ? "*assumption*"
                                : field.about().source());
        return row.toString();
    }

    private static String byDefault(Shape.Group group, Shape.Field field) {
        if (group.requires(field)) {
            return "required";
        }
        if (group.hasPreset(field)) {
            return "by " + group.defaultsBy().orElseThrow().value();
        }
        return field.about().byDefault().isEmpty() ? "" : "`" + field.about().byDefault() + "`";
    }

    private static String allowed(Shape.Field field) {
        if (!field.about().names().isEmpty()) {
            return "a name in `" + field.about().names() + "`";
        }
        if (field.shape() instanceof Shape.Kinds kinds) {
            return "kinds: " + String.join(", ", kinds.groups().keySet());
        }
        if (field.shape() instanceof Shape.Listing) {
            return "list, " + Value.range(field.about()) + " entries";
        }
        if (field.shape() instanceof Shape.Keyed) {
            return "section by path";
        }
        if (field.shape() instanceof Value value) {
            return allowed(value, field);
        }
        return "section";
    }

    private static String allowed(Value value, Shape.Field field) {
        if (!value.words().isEmpty()) {
            return String.join(", ", value.words());
        }
        if (value.isNumber()) {
            return (value.isWhole() ? "whole, " : "")
                    + value.allowed(field.about())
                    + (field.about().date() ? ", or a date" : "");
        }
        if (value.isDate()) {
            return "date";
        }
        return field.about().file() ? "file" : value.isText() ? "text" : "true or false";
    }

    /** Puts what is inside a parameter on the list of tables to come. */
    private void announce(Shape shape, String path) {
        if (shape instanceof Shape.Group group) {
            ahead.add(new Section("`" + path + "`", path + ".", group));
        } else if (shape instanceof Shape.Listing listing) {
            announce(listing.element(), path + (listing.isNamed() ? ".NAME" : "[]"));
        } else if (shape instanceof Shape.Keyed keyed) {
            announce(keyed.element(), path + ".PATH");
        } else if (shape instanceof Shape.Kinds kinds) {
            kinds.groups()
                    .forEach((kind, group) ->
                            ahead.add(new Section("`" + path + "` of kind `" + kind + "`", path + ".", group)));
        }
    }

    private void presets(Shape.Group group) {
        List<Shape.Field> filled =
                group.fields().stream().filter(group::hasPreset).toList();
        if (filled.isEmpty()) {
            return;
        }
        StringJoiner head = new StringJoiner(" | ", "\n| ", " |\n| ");
        head.add(group.defaultsBy().orElseThrow().value());
        filled.forEach(field -> head.add(field.name()));
        text.append(head).append("--- | ".repeat(filled.size())).append("--- |\n");
        for (Map.Entry<String, Preset> preset : group.presets().entrySet()) {
            StringJoiner row = new StringJoiner(" | ", "| ", " |\n");
            row.add("`" + preset.getKey() + "`");
            filled.forEach(field -> row.add(shown(preset.getValue().defaults().get(field.name()))));
            text.append(row);
        }
    }

    private static String shown(Object value) {
        return value instanceof Number number ? Value.plain(number.doubleValue()) : "`" + value + "`";
    }
}
