package org.townsquare.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lays one tree over another, as {@code extends} and overrides do. The upper one wins; sections merge key by key; lists
 * whose entries have names merge by name, in the lower one's order, and other lists are replaced. A section of another
 * kind and a policy of another preset replace what they lie on.
 */
final class Merge {

    private Merge() {}

    static Node over(Shape shape, Node lower, Node upper) {
        if (shape instanceof Shape.Listing listing
                && listing.isNamed()
                && lower instanceof Node.Sequence below
                && upper instanceof Node.Sequence above) {
            return above.items().isEmpty() ? upper : lists(listing, below, above);
        }
        if (shape instanceof Shape.Group group
                && group.inFull(lower) instanceof Node.Mapping below
                && group.inFull(upper) instanceof Node.Mapping above) {
            return isAnotherPreset(group, below, above) ? upper : sections(group, below, above);
        }
        if (shape instanceof Shape.Keyed keyed
                && lower instanceof Node.Mapping below
                && upper instanceof Node.Mapping above) {
            return merged(below, above, key -> Optional.of(keyed.element()));
        }
        if (shape instanceof Shape.Kinds kinds
                && lower instanceof Node.Mapping below
                && upper instanceof Node.Mapping above) {
            String kind = kinds.kind(below).orElse("");
            boolean another = !above.text(Shape.KIND, kind).equals(kind);
            Shape.Group group = kinds.groups().get(kind);
            return another || group == null ? upper : sections(group, below, above);
        }
        return upper;
    }

    private static boolean isAnotherPreset(Shape.Group group, Node.Mapping below, Node.Mapping above) {
        if (!group.hasShorthand()) {
            return false;
        }
        String key = group.defaultsBy().orElseThrow().value();
        return above.get(key) != null && !above.text(key, "").equals(below.text(key, ""));
    }

    private static Node sections(Shape.Group group, Node.Mapping below, Node.Mapping above) {
        return merged(below, above, key -> group.field(key).map(Shape.Field::shape));
    }

    private static Node merged(Node.Mapping below, Node.Mapping above, Function<String, Optional<Shape>> shapeOf) {
        Map<String, Node.Entry> merged = new LinkedHashMap<>(below.entries());
        above.entries().forEach((key, entry) -> {
            Node lower = below.get(key);
            Node value = lower == null
                    ? entry.value()
                    : shapeOf.apply(key)
                            .map(shape -> over(shape, lower, entry.value()))
                            .orElse(entry.value());
            merged.put(key, new Node.Entry(entry.key(), value));
        });
        return new Node.Mapping(above.place(), merged);
    }

    private static Node lists(Shape.Listing listing, Node.Sequence below, Node.Sequence above) {
        List<Node> merged = new ArrayList<>(below.items());
        List<String> names =
                new ArrayList<>(below.items().stream().map(Node::name).toList());
        for (Node item : above.items()) {
            int position = item.name().isEmpty() ? -1 : names.indexOf(item.name());
            if (position < 0) {
                merged.add(item);
            } else {
                merged.set(position, over(listing.element(), merged.get(position), item));
                names.set(position, ""); // a second entry of this name in the same list stays visible as a duplicate
            }
        }
        return new Node.Sequence(above.place(), merged);
    }
}
