package org.townsquare.scenario.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.townsquare.scenario.Gone;
import org.townsquare.scenario.Parameter;

/** Checks a tree against the shape of a scenario and fills in every default. Goes on after a problem to find them all. */
final class Resolver {

    /** How what is said of a parameter begins that must be there and is not. */
    static final String MISSING = "is missing";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Cast cast;
    private final List<Problem> problems;

    private Resolver(Cast cast, List<Problem> problems) {
        this.cast = cast;
        this.problems = problems;
    }

    /** The scenario with nothing left open; of use only if there are no problems. */
    static JsonNode resolve(Node.Mapping root, List<Problem> problems) {
        return resolve(Shape.SCENARIO, root, new Cast(root), problems);
    }

    /** What belongs to a scenario but stands elsewhere, with nothing left open; of use only if there are no problems. */
    static ObjectNode resolve(Shape.Group shape, Node.Mapping root, Cast cast, List<Problem> problems) {
        return new Resolver(cast, problems).section(shape, root, "");
    }

    /** The value of a parameter; null after a problem. */
    private JsonNode value(Shape shape, Parameter about, Node node, String path) {
        if (problems.size() >= Problem.ENOUGH) {
            return null;
        }
        if (shape instanceof Shape.Group group) {
            return group.inFull(node) instanceof Node.Mapping section
                    ? section(group, section, path)
                    : problem(node, path, RightShape.section(shape, node));
        }
        if (shape instanceof Shape.Kinds kinds) {
            return node instanceof Node.Mapping section
                    ? kind(kinds, section, path)
                    : problem(node, path, RightShape.section(shape, node));
        }
        if (shape instanceof Shape.Listing listing) {
            return node instanceof Node.Sequence list
                    ? list(listing, about, list, path)
                    : problem(node, path, RightShape.list(listing, node));
        }
        if (shape instanceof Shape.Keyed keyed) {
            return node instanceof Node.Mapping section
                    ? keyed(keyed, about, section, path)
                    : problem(node, path, RightShape.section(shape, node));
        }
        return single((Value) shape, about, node, path);
    }

    private ObjectNode keyed(Shape.Keyed keyed, Parameter about, Node.Mapping section, String path) {
        ObjectNode resolved = JSON.objectNode();
        section.entries().forEach((key, entry) -> {
            JsonNode value = value(keyed.element(), about, entry.value(), inside(path, key));
            if (value != null) {
                resolved.set(key, value);
            }
        });
        return resolved;
    }

    private ObjectNode section(Shape.Group group, Node.Mapping section, String path) {
        section.entries().forEach((key, entry) -> {
            if (group.field(key).isEmpty() && problems.size() < Problem.ENOUGH) {
                String message = Gone.message(group.type(), key)
                        .orElseGet(() -> "unknown parameter" + Nearest.hint(key, group.names()));
                problems.add(entry.key().problem(inside(path, key), message));
            }
        });
        ObjectNode resolved = JSON.objectNode();
        for (Shape.Field field : group.fields()) {
            String inside = inside(path, field.name());
            if (isGiven(section, field.about().unless())) {
                if (section.get(field.name()) != null) {
                    problem(
                            section.get(field.name()),
                            inside,
                            "does not go with '" + field.about().unless() + "'; allowed: one of the two");
                }
                continue;
            }
            Optional<Node> node = Optional.ofNullable(section.get(field.name()))
                    .map(given -> group.completed(field, given, section))
                    .or(() -> group.standard(field, section))
                    .filter(given -> !(field.about().optional() && isNothing(given)));
            if (node.isPresent()) {
                resolved.set(field.name(), value(field.shape(), field.about(), node.get(), inside));
            } else if (group.requires(field)) {
                problem(section, inside, MISSING);
            }
        }
        return resolved;
    }

    private JsonNode kind(Shape.Kinds kinds, Node.Mapping section, String path) {
        Optional<String> kind = kinds.kind(section);
        Shape.Group group = kinds.groups().get(kind.orElse(""));
        String inside = inside(path, Shape.KIND);
        if (kind.isEmpty()) {
            return problem(
                    section, inside, MISSING + Nearest.hint("", kinds.groups().keySet()));
        }
        if (group == null) {
            Node wrong = section.get(Shape.KIND);
            return problem(
                    wrong,
                    inside,
                    wrong.shown() + " "
                            + Gone.message(kinds.type(), kind.get())
                                    .orElseGet(() -> "is unknown"
                                            + Nearest.hint(
                                                    kind.get(), kinds.groups().keySet())));
        }
        ObjectNode resolved = JSON.objectNode().put(Shape.KIND, kind.get());
        return resolved.setAll(section(group, section.without(Shape.KIND), path));
    }

    private JsonNode list(Shape.Listing listing, Parameter about, Node.Sequence list, String path) {
        int size = list.items().size();
        if (size > about.max() || size < about.min()) {
            return problem(list, path, "a list of " + size + " is out of range; allowed: " + Value.range(about));
        }
        Map<String, Place> earlier = new HashMap<>();
        ArrayNode resolved = JSON.arrayNode();
        for (int i = 0; i < size; i++) {
            Node item = list.items().get(i);
            Node name = item instanceof Node.Mapping section && listing.isNamed() ? section.get(Shape.NAME) : null;
            String inside = path + "[" + i + "]";
            if (name instanceof Node.Scalar scalar) {
                if (scalar.text().isBlank()) {
                    problem(name, inside(inside, Shape.NAME), "must not be blank");
                } else {
                    Place first = earlier.putIfAbsent(scalar.text(), name.place());
                    if (first == null) {
                        inside = inside(path, scalar.text());
                    } else { // its name means the first
                        problem(name, inside(inside, Shape.NAME), name.shown() + " is taken; first at " + first);
                    }
                }
            }
            resolved.add(value(listing.element(), about, item, inside));
        }
        return resolved;
    }

    private JsonNode single(Value shape, Parameter about, Node node, String path) {
        Optional<LocalDate> date = about.date() ? Value.date(node) : Optional.empty();
        if (date.isPresent()) {
            return cast.start()
                    .map(start -> step(date.get(), start, about, node, path))
                    .orElse(null);
        }
        JsonNode value = shape.read(node, about, message -> problem(node, path, message));
        if (value == null) {
            return null;
        }
        List<String> names = about.names().isEmpty() ? List.of() : cast.names(about.names());
        if (!about.names().isEmpty() && !names.contains(value.textValue())) {
            return problem(
                    node, path, node.shown() + " is not in " + about.names() + Nearest.hint(value.textValue(), names));
        }
        return about.file() ? file(value.textValue(), node, path) : value;
    }

    private JsonNode step(LocalDate date, LocalDate start, Parameter about, Node node, String path) {
        long step = ChronoUnit.DAYS.between(start, date);
        if (step < 0 && about.past()) {
            return JSON.numberNode(0);
        }
        if (step < 0) {
            return problem(node, path, node.shown() + " is before step 0; allowed: from " + start);
        }
        if (step < about.min() || step > about.max()) {
            return problem(node, path, node.shown() + " is step " + step + "; allowed: " + Value.range(about));
        }
        return JSON.numberNode((int) step);
    }

    private JsonNode file(String name, Node node, String path) {
        try {
            Path file = node.place().folder().resolve(name).normalize();
            return InputFiles.problem(file)
                    .map(wrong -> problem(node, path, Node.Scalar.quoted(file.toString()) + " " + wrong))
                    .orElseGet(() -> JSON.textNode(file.toString()));
        } catch (InvalidPathException e) {
            return problem(node, path, node.shown() + " is not the name of a file");
        }
    }

    private static boolean isGiven(Node.Mapping section, String key) {
        return section.get(key) != null && !isNothing(section.get(key));
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && scalar.literal() == Node.Literal.NOTHING;
    }

    private JsonNode problem(Node node, String path, String message) {
        problems.add(node.place().problem(path, message));
        return null;
    }

    private static String inside(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
