package org.townsquare.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.townsquare.scenario.EntryPath;
import org.townsquare.scenario.Gone;
import org.townsquare.scenario.KeyPath;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Worded;

/**
 * One override, {@code path=value}. The path's parts are separated by dots; an entry of a list is meant by its name or by
 * its position, {@code [0]} for the first; {@code alternative} and {@code incumbent} mean the first platform of that
 * role. The value is YAML and is laid over what is there as {@code extends} would.
 */
final class Overriding {

    private static final String PLATFORMS = "platforms";

    private final Place place;
    private final String path;

    private Overriding(String override, String path) {
        this.place = Place.override(override);
        this.path = path;
    }

    /** The tree with the override applied; the tree as it was if that is a problem. */
    static Node.Mapping apply(Node.Mapping root, String override, List<Problem> problems) {
        return apply(Shape.SCENARIO, root, override, problems);
    }

    /** The same for a tree of another shape. */
    static Node.Mapping apply(Shape.Group shape, Node.Mapping root, String override, List<Problem> problems) {
        int equals = override.indexOf('=');
        Overriding overriding = new Overriding(override, override.substring(0, Math.max(equals, 0)));
        try {
            if (equals < 1) {
                throw overriding.wrong("an override has the form path=value");
            }
            Optional<Node> value = YamlText.parse(override.substring(equals + 1), overriding.place, problems);
            return value.isEmpty()
                    ? root
                    : (Node.Mapping) overriding.set(shape, root, overriding.fullPath(root), value.get());
        } catch (WrongPath e) {
            problems.add(e.problem);
            return root;
        }
    }

    /** What stands at a path; nothing if nothing does. */
    static Optional<Node> value(Node.Mapping root, String path) {
        Overriding overriding = new Overriding(path + "=", path);
        try {
            return overriding.find(root, overriding.fullPath(root));
        } catch (WrongPath e) {
            return Optional.empty();
        }
    }

    /** A path with entries of lists by their positions: the same for all ways to say it. */
    static String inFull(Node.Mapping root, String path) {
        Overriding overriding = new Overriding(path + "=", path);
        try {
            return overriding.byPosition(root, overriding.fullPath(root));
        } catch (WrongPath e) {
            return path;
        }
    }

    private String byPosition(Node node, String rest) throws WrongPath {
        if (node instanceof Node.Sequence list) {
            EntryPath entry = entry(list.items(), rest);
            return entry.index() < list.items().size()
                    ? "[" + entry.index() + "]." + byPosition(list.items().get(entry.index()), entry.inside())
                    : rest;
        }
        if (node instanceof Node.Mapping section && !rest.isEmpty()) {
            KeyPath within = KeyPath.of(rest);
            return within.key() + "." + byPosition(section.get(within.key()), within.inside());
        }
        return rest;
    }

    private Optional<Node> find(Node node, String rest) throws WrongPath {
        if (rest.isEmpty() || node == null) {
            return Optional.ofNullable(node);
        }
        if (node instanceof Node.Sequence list) {
            EntryPath entry = entry(list.items(), rest);
            return entry.index() < list.items().size()
                    ? find(list.items().get(entry.index()), entry.inside())
                    : Optional.empty();
        }
        KeyPath within = KeyPath.of(rest);
        return node instanceof Node.Mapping section
                ? find(section.get(within.key()), within.inside())
                : Optional.empty();
    }

    /** The path with a role at its beginning turned into that platform's position. */
    private String fullPath(Node.Mapping root) throws WrongPath {
        KeyPath first = KeyPath.of(path);
        for (Role role : Role.values()) {
            if (first.key().equals(Worded.of(role))) {
                List<Node> platforms = items(root.get(PLATFORMS));
                for (int k = 0; k < platforms.size(); k++) {
                    if (platforms.get(k) instanceof Node.Mapping platform
                            && platform.text("role", "alternative").equals(Worded.of(role))) {
                        return PLATFORMS + "[" + k + "]." + first.inside();
                    }
                }
                throw wrong("no platform has the role " + Worded.of(role));
            }
        }
        return path;
    }

    private Node set(Shape shape, Node old, String rest, Node value) throws WrongPath {
        if (rest.isEmpty()) {
            return old == null ? value : Merge.over(shape, old, value);
        }
        if (shape instanceof Shape.Group group) {
            return setInSection(group, group, group.inFull(old), rest, value);
        }
        if (shape instanceof Shape.Kinds kinds) {
            Node.Mapping section = old instanceof Node.Mapping mapping ? mapping : Node.Mapping.empty(place);
            String kind = kinds.kind(section).orElse("");
            Shape.Group group = kinds.groups().get(kind);
            if (group == null || rest.equals(Shape.KIND)) {
                return Merge.over(shape, section, Node.Mapping.of(place, rest, value));
            }
            return setInSection(shape, group, section, rest, value);
        }
        if (shape instanceof Shape.Listing listing) {
            return setInList(listing, items(old), rest, value);
        }
        if (shape instanceof Shape.Keyed keyed) {
            Node.Mapping section = old instanceof Node.Mapping mapping ? mapping : Node.Mapping.empty(place);
            String key = keyed.key(section, rest);
            String inside = rest.substring(Math.min(rest.length(), key.length() + 1));
            Node part = set(keyed.element(), section.get(key), inside, value);
            return Merge.over(shape, section, Node.Mapping.of(section.place(), key, part));
        }
        throw wrong("a single value has no part " + Node.Scalar.quoted(rest));
    }

    private Node setInSection(Shape shape, Shape.Group group, Node old, String rest, Node value) throws WrongPath {
        KeyPath within = KeyPath.of(rest);
        Node.Mapping section = old instanceof Node.Mapping mapping ? mapping : Node.Mapping.empty(place);
        Optional<Shape.Field> field = group.field(within.key());
        if (field.isEmpty()) {
            throw wrong(entry(group, section, rest).orElseGet(() -> unknown(group, within.key())));
        }
        Node before = section.get(field.get().name());
        if (before == null
                && field.get().shape() instanceof Shape.Listing
                && !within.inside().isEmpty()) {
            // An entry of a list that the scenario leaves at its default.
            before = group.standard(field.get(), section).orElse(null);
        }
        Node part = set(field.get().shape(), before, within.inside(), value);
        if (field.get().shape() instanceof Shape.Listing && !within.inside().isEmpty()) {
            return section.with(field.get().name(), part); // all of the list, in which a name may be another now
        }
        // The section stays where it was: only the value stands in the override.
        return Merge.over(
                shape, section, Node.Mapping.of(section.place(), field.get().name(), part));
    }

    /** What to say where a path begins with the name of an entry, without the list in which that is. */
    private static Optional<String> entry(Shape.Group group, Node.Mapping section, String rest) {
        return group.names().stream()
                .filter(list -> items(section.get(list)).stream()
                        .map(Node::name)
                        .anyMatch(name -> !name.isEmpty() && (rest + ".").startsWith(name + ".")))
                .findFirst()
                .map(list -> "unknown parameter "
                        + Node.Scalar.quoted(KeyPath.of(rest).key()) + "; did you mean "
                        + Node.Scalar.quoted(list + "." + rest) + "?");
    }

    private static String unknown(Shape.Group group, String key) {
        String quoted = Node.Scalar.quoted(key);
        return Gone.message(group.type(), key)
                .map(gone -> quoted + " " + gone)
                .orElseGet(() -> "unknown parameter " + quoted + Nearest.hint(key, names(group)));
    }

    private static List<String> names(Shape.Group group) {
        Stream<String> roles =
                group.type() == Scenario.class ? Stream.of(Role.values()).map(Worded::of) : Stream.of();
        return Stream.concat(group.names().stream(), roles).toList();
    }

    private Node setInList(Shape.Listing listing, List<Node> items, String rest, Node value) throws WrongPath {
        EntryPath entry = entry(items, rest);
        if (entry.index() >= items.size()) {
            throw wrong("there is no entry [" + entry.index() + "]; there are " + items.size());
        }
        List<Node> changed = new ArrayList<>(items);
        changed.set(entry.index(), set(listing.element(), items.get(entry.index()), entry.inside(), value));
        return new Node.Sequence(place, changed);
    }

    private EntryPath entry(List<Node> items, String rest) throws WrongPath {
        List<String> names = items.stream().map(Node::name).toList();
        Optional<EntryPath> entry = EntryPath.of(names, rest);
        if (entry.isEmpty()) {
            String name = rest.substring(0, rest.contains(".") ? rest.indexOf('.') : rest.length());
            throw wrong("no entry is called " + Node.Scalar.quoted(name)
                    + Nearest.hint(
                            name, names.stream().filter(n -> !n.isEmpty()).toList()));
        }
        return entry.get();
    }

    private static List<Node> items(Node list) {
        return list instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    private WrongPath wrong(String message) {
        return new WrongPath(place.problem(path, message));
    }

    /** The path leads nowhere. */
    private static final class WrongPath extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        private WrongPath(Problem problem) {
            this.problem = problem;
        }
    }
}
