package org.townsquare.scenario.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.townsquare.scenario.Parameter;

/** Writes shapes as a JSON Schema, draft 2020-12. Each record becomes a definition. */
final class Schema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode definitions = JSON.objectNode();

    /** That of scenario files. */
    static ObjectNode of(Shape.Group scenario) {
        ObjectNode root = of(scenario, "Townsquare scenario");
        // A file that extends another may leave to it what is required of the whole.
        JsonNode required = root.remove("required");
        ArrayNode alternatives = root.putArray("anyOf");
        alternatives.addObject().set("required", required);
        alternatives.addObject().putArray("required").add(Source.EXTENDS);
        ((ObjectNode) root.get("properties"))
                .putObject(Source.EXTENDS)
                .put("type", "string")
                .put("description", "Scenario file on which this one builds; relative to this file's folder.");
        return root;
    }

    /** That of files of variants. */
    static ObjectNode ofVariants() {
        Schema schema = new Schema();
        ObjectNode root = schema.root("Townsquare variants", Shape.FORK);
        // The command line may say where the variants part, and events that give no step happen there.
        root.putArray("required").add(ForkFiles.VARIANTS);
        for (JsonNode section : schema.definitions) {
            for (String step : List.of(ForkFiles.AT, ForkFiles.FROM)) {
                if (section.path("properties").get(step) instanceof ObjectNode at) {
                    at.remove("default");
                }
            }
        }
        ObjectNode variant = (ObjectNode) schema.definitions.get("Fork.Variant").get("properties");
        ((ObjectNode) variant.get(Shape.NAME)).put("pattern", "^" + ForkFiles.NAME_FORM + "$");
        return root;
    }

    /** That of files with a section of this shape. */
    static ObjectNode of(Shape.Group shape, String title) {
        return new Schema().root(title, shape);
    }

    private ObjectNode root(String title, Shape.Group group) {
        ObjectNode root = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title);
        root.setAll(section(group));
        root.set("$defs", definitions);
        return root;
    }

    private ObjectNode shape(Shape shape, Parameter about) {
        if (shape instanceof Shape.Group group) {
            return defined(group);
        }
        if (shape instanceof Shape.Kinds kinds) {
            ObjectNode schema = JSON.objectNode();
            ArrayNode branches = schema.putArray("oneOf");
            kinds.groups().forEach((kind, group) -> branches.add(kind(kinds, kind, group)));
            return schema;
        }
        if (shape instanceof Shape.Listing listing) {
            ObjectNode schema = JSON.objectNode().put("type", "array");
            limit(schema, "minItems", about.min());
            limit(schema, "maxItems", about.max());
            schema.set("items", shape(listing.element(), about));
            return schema;
        }
        if (shape instanceof Shape.Keyed keyed) {
            ObjectNode schema = JSON.objectNode().put("type", "object");
            schema.set("additionalProperties", shape(keyed.element(), about));
            return schema;
        }
        return value((Value) shape, about);
    }

    private ObjectNode defined(Shape.Group group) {
        String name = name(group);
        if (!definitions.has(name)) {
            ObjectNode section = section(group);
            definitions.set(name, group.hasShorthand() ? orShorthand(group, section) : section);
        }
        return reference(name);
    }

    private static ObjectNode orShorthand(Shape.Group group, ObjectNode section) {
        ObjectNode either = JSON.objectNode();
        ArrayNode words = either.putArray("anyOf").addObject().putArray("enum");
        group.presets().keySet().forEach(words::add);
        either.withArray("anyOf").add(section);
        return either;
    }

    private ObjectNode kind(Shape.Kinds kinds, String kind, Shape.Group group) {
        String name = name(group);
        ObjectNode section = section(group);
        ObjectNode properties = JSON.objectNode();
        properties.putObject(Shape.KIND).put("const", kind);
        properties.setAll((ObjectNode) section.get("properties"));
        section.set("properties", properties);
        if (!kinds.usual().equals(Optional.of(kind))) {
            section.withArray("required").add(Shape.KIND);
        }
        definitions.set(name, section);
        return reference(name);
    }

    private static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode section(Shape.Group group) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (Shape.Field field : group.fields()) {
            properties.set(field.name(), field(field));
            if (field.name().equals(Shape.NAME)) {
                ((ObjectNode) properties.get(Shape.NAME)).put("pattern", "^(?=.*\\S)" + Value.LINE_FORM + "$");
            }
            if (!field.about().unless().isEmpty()) {
                ObjectNode both = schema.putObject("not");
                both.putArray("required").add(field.name()).add(field.about().unless());
                both.putObject("properties").putObject(field.about().unless()).put("type", "object");
            }
            if (group.requires(field)) {
                schema.withArray("required").add(field.name());
            }
        }
        return schema.put("additionalProperties", false);
    }

    private ObjectNode field(Shape.Field field) {
        Parameter about = field.about();
        ObjectNode schema = shape(field.shape(), about);
        if (about.optional()) {
            ObjectNode orNothing = JSON.objectNode();
            orNothing.putArray("anyOf").add(schema).addObject().put("type", "null");
            schema = orNothing;
        }
        String unit = about.unit().isEmpty() ? "" : " Unit: " + about.unit() + ".";
        schema.put("description", about.value() + unit);
        if (field.byDefault().isPresent()) {
            schema.set("default", asJson(field.byDefault().get()));
        }
        return schema;
    }

    /** A default, as it would stand in a file. */
    private static JsonNode asJson(Node node) {
        if (node instanceof Node.Mapping section) {
            ObjectNode json = JSON.objectNode();
            section.entries().forEach((key, entry) -> json.set(key, asJson(entry.value())));
            return json;
        }
        if (node instanceof Node.Sequence) {
            return JSON.arrayNode();
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.literal()) {
            case NUMBER -> JSON.numberNode(new BigDecimal(scalar.text()));
            case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            case TEXT, NOTHING -> JSON.textNode(scalar.text());
        };
    }

    private static ObjectNode value(Value value, Parameter about) {
        ObjectNode schema = JSON.objectNode();
        if (!value.words().isEmpty()) {
            ArrayNode words = schema.putArray("enum");
            value.words().forEach(words::add);
            return schema;
        }
        if (value.isNumber()) {
            schema.put("type", value.isWhole() ? "integer" : "number");
            limit(schema, about.above() ? "exclusiveMinimum" : "minimum", about.min());
            limit(schema, "maximum", about.max());
            return about.date() ? orDate(schema) : schema;
        }
        if (value.isDate()) {
            return date();
        }
        if (about.verbatim()) {
            schema.putArray("type").add("string").add("number").add("boolean").add("null");
            return schema;
        }
        if (value.isText()) {
            return schema.put("type", "string")
                    .put("pattern", "^" + (about.lines() ? Value.LINES_FORM : Value.LINE_FORM) + "$");
        }
        return schema.put("type", "boolean");
    }

    private static ObjectNode orDate(ObjectNode step) {
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(step).add(date());
        return either;
    }

    private static ObjectNode date() {
        return JSON.objectNode()
                .put("type", "string")
                .put("format", "date")
                .put("pattern", "^" + Value.DATE_FORM + "$");
    }

    private static void limit(ObjectNode schema, String keyword, double limit) {
        if (Double.isFinite(limit)) {
            schema.put(keyword, Value.decimal(limit));
        }
    }

    /** Records of the same name in different places, as {@code Launch} and {@code PlatformEvent.Launch}, stay apart. */
    private static String name(Shape.Group group) {
        Class<?> around = group.type().getEnclosingClass();
        return (around == null ? "" : around.getSimpleName() + ".")
                + group.type().getSimpleName();
    }
}
