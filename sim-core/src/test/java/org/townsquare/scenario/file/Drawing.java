package org.townsquare.scenario.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.Scenario;

/** Draws any valid scenario, by the shapes. */
final class Drawing {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_LIST = 4;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "~",
            "true",
            "5",
            "1e4",
            "0x1F",
            "2022-01-01",
            "a: b",
            "- a",
            "# a",
            "'",
            "\"",
            "\\",
            "a\nb\n",
            "\t",
            "&a",
            "*a",
            "!a",
            "{}",
            "[",
            "é→\uD83D\uDE00",
            "long ".repeat(50),
            "<script>",
            "\u00a0");

    private final Random random;
    private final Path anyFile;

    private Drawing(Random random, Path anyFile) {
        this.random = random;
        this.anyFile = anyFile;
    }

    static Scenario scenario(Random random, Path anyFile) {
        return Binding.scenario(new Drawing(random, anyFile).section(Shape.SCENARIO, -1));
    }

    private ObjectNode section(Shape.Group group, int position) {
        ObjectNode section = JSON.objectNode();
        for (Shape.Field field : group.fields()) {
            if (field.name().equals(Shape.NAME)) {
                section.put(Shape.NAME, name(position));
            } else if (!field.about().optional() || random.nextBoolean()) {
                section.set(field.name(), value(field.shape(), field.about()));
            }
        }
        for (Shape.Field field : group.fields()) {
            if (section.has(field.about().unless())) {
                section.remove(field.name());
            }
        }
        return section;
    }

    /** Names are odd, but the same for the same position, so that others can refer to the first of any list. */
    private static String name(int position) {
        return position == 0 ? "1e4" : "# a." + position;
    }

    private JsonNode value(Shape shape, Parameter about) {
        if (shape instanceof Shape.Group group) {
            return section(group, -1);
        }
        if (shape instanceof Shape.Kinds kinds) {
            List<String> names = List.copyOf(kinds.groups().keySet());
            String kind = names.get(random.nextInt(names.size()));
            ObjectNode section = JSON.objectNode().put(Shape.KIND, kind);
            return section.setAll(section(kinds.groups().get(kind), -1));
        }
        if (shape instanceof Shape.Listing listing) {
            ArrayNode list = JSON.arrayNode();
            int longest = (int) Math.min(LONGEST_LIST, about.max());
            int size = 1 + random.nextInt(longest); // never empty, since others refer to the first
            for (int i = 0; i < size; i++) {
                list.add(
                        listing.isNamed()
                                ? section((Shape.Group) listing.element(), i)
                                : value(listing.element(), about));
            }
            return list;
        }
        if (shape instanceof Shape.Keyed keyed) {
            ObjectNode section = JSON.objectNode();
            for (String key : List.of("choice.contacts", "platforms[0].quality")) {
                section.set(key, value(keyed.element(), about));
            }
            return section;
        }
        return single((Value) shape, about);
    }

    private JsonNode single(Value value, Parameter about) {
        if (!value.words().isEmpty()) {
            return JSON.textNode(value.words().get(random.nextInt(value.words().size())));
        }
        if (value.type() == long.class) {
            return JSON.numberNode(random.nextLong());
        }
        if (value.isNumber()) {
            double number = about.min() + random.nextDouble() * (about.max() - about.min());
            double edge = !about.above() && random.nextBoolean() ? about.min() : about.max();
            double drawn = random.nextInt(5) == 0 ? edge : number;
            return value.isWhole() ? JSON.numberNode((int) drawn) : JSON.numberNode(drawn);
        }
        if (value.type() == boolean.class) {
            return JSON.booleanNode(random.nextBoolean());
        }
        if (value.isDate()) {
            return JSON.textNode(LocalDate.ofEpochDay(random.nextInt(40_000)).toString());
        }
        if (!about.names().isEmpty()) {
            return JSON.textNode(name(0));
        }
        if (about.file()) {
            return JSON.textNode(anyFile.toString());
        }
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return JSON.textNode(about.lines() ? text : text.replaceAll("\\p{Cntrl}", " "));
    }
}
