package org.townsquare.scenario.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** What files give, as a tree that can be written: as it stands, with nothing filled in. */
final class Given {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Given() {}

    /** The tree of a node of some shape; null where the shape is not known. */
    static JsonNode json(Shape shape, Node node, boolean file) {
        if (shape instanceof Shape.Keyed keyed && node instanceof Node.Mapping section) {
            ObjectNode json = JSON.objectNode();
            section.entries().forEach((key, entry) -> json.set(key, json(keyed.element(), entry.value(), false)));
            return json;
        }
        if (node instanceof Node.Mapping section) {
            Shape.Group group = group(shape, section);
            ObjectNode json = JSON.objectNode();
            section.entries().forEach((key, entry) -> {
                Shape.Field field = group == null ? null : group.field(key).orElse(null);
                json.set(
                        key,
                        field == null
                                ? json(null, entry.value(), false)
                                : json(
                                        field.shape(),
                                        entry.value(),
                                        field.about().file()));
            });
            return json;
        }
        if (node instanceof Node.Sequence list) {
            ArrayNode json = JSON.arrayNode();
            Shape element = shape instanceof Shape.Listing listing ? listing.element() : null;
            list.items().forEach(item -> json.add(json(element, item, file)));
            return json;
        }
        return single((Node.Scalar) node, file);
    }

    /** A value as it would stand in an override; numbers without needless zeros. */
    static String text(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            return json(null, node, false).toString();
        }
        return scalar.literal() == Node.Literal.NUMBER
                ? number(scalar).stripTrailingZeros().toPlainString()
                : scalar.text();
    }

    private static BigDecimal number(Node.Scalar scalar) {
        return new BigDecimal(scalar.text().replace("_", ""));
    }

    private static Shape.Group group(Shape shape, Node.Mapping section) {
        if (shape instanceof Shape.Kinds kinds) {
            return kinds.groups().get(kinds.kind(section).orElse(""));
        }
        return shape instanceof Shape.Group group ? group : null;
    }

    private static JsonNode single(Node.Scalar scalar, boolean file) {
        return switch (scalar.literal()) {
            case NUMBER -> JSON.numberNode(number(scalar));
            case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NOTHING -> JSON.nullNode();
            case TEXT ->
                JSON.textNode(
                        file
                                ? scalar.place()
                                        .folder()
                                        .resolve(scalar.text())
                                        .normalize()
                                        .toString()
                                : scalar.text());
        };
    }
}
