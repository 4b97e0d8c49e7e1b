package org.townsquare.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody may have meant who wrote a value where a section or a list belongs. */
final class RightShape {

    /** Parameters that are named where nothing better can be said. */
    private static final int NAMED = 3;

    private RightShape() {}

    /** The whole message about a value that stands where a list belongs. */
    static String list(Shape.Listing listing, Node node) {
        if (listing.element() instanceof Value) {
            return node.shown() + " is not a list"
                    + (node instanceof Node.Scalar one ? "; did you mean [" + one.text() + "]?" : "");
        }
        String entry = listing.element() instanceof Shape.Group group ? named(group) : "kind: …, …";
        return node.shown() + " is not a list; allowed: [{" + entry + "}, …]";
    }

    /** The whole message about a value that stands where a section belongs. */
    static String section(Shape shape, Node node) {
        return node.shown() + " stands where a section belongs; " + meant(shape, node);
    }

    private static String meant(Shape shape, Node node) {
        List<Node.Scalar> given = given(node);
        if (shape instanceof Shape.Kinds kinds) {
            Optional<String> kind = given.size() == 1 ? kinds.named(given.get(0).text()) : Optional.empty();
            if (kind.isPresent()) {
                return "did you mean {kind: " + kind.get() + "}?";
            }
            String kinded = "kind: " + kinds.usual().orElse("…");
            return kinds.usual()
                    .flatMap(usual -> filled(kinds.groups().get(usual), given))
                    .map(rest -> "did you mean {" + kinded + ", " + rest + "}?")
                    .orElseGet(() -> "allowed: {kind: …} with one of "
                            + String.join(", ", kinds.groups().keySet()));
        }
        if (shape instanceof Shape.Group group) {
            return filled(group, given)
                    .map(all -> "did you mean {" + all + "}?")
                    .orElseGet(() -> "allowed: {" + named(group) + "}");
        }
        return "allowed: {path: …}, as often as needed";
    }

    private static List<Node.Scalar> given(Node node) {
        List<Node.Scalar> given = new ArrayList<>();
        for (Node each : node instanceof Node.Sequence list ? list.items() : List.of(node)) {
            if (each instanceof Node.Scalar scalar && scalar.literal() != Node.Literal.NOTHING) {
                given.add(scalar);
            }
        }
        return given;
    }

    /** The values with the names of the first parameters that they fit; nothing if some fit none. */
    private static Optional<String> filled(Shape.Group group, List<Node.Scalar> given) {
        Map<String, String> filled = new LinkedHashMap<>();
        int next = 0;
        for (Shape.Field field : group.fields()) {
            if (next < given.size() && fits(field, given.get(next))) {
                filled.put(field.name(), given.get(next++).text());
            }
        }
        return filled.isEmpty() || next < given.size()
                ? Optional.empty()
                : Optional.of(filled.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static boolean fits(Shape.Field field, Node.Scalar given) {
        if (!(field.shape() instanceof Value value)) {
            return false;
        }
        if (Value.date(given).isPresent()) {
            return field.about().date() || value.isDate();
        }
        return given.literal() == Node.Literal.NUMBER
                ? value.isNumber()
                : given.literal() == Node.Literal.TEXT
                        && (value.isText() || value.words().contains(given.text()));
    }

    private static String named(Shape.Group group) {
        String first =
                group.names().stream().limit(NAMED).map(name -> name + ": …").collect(Collectors.joining(", "));
        return group.names().size() > NAMED ? first + ", …" : first;
    }
}
