package org.townsquare.scenario.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Contradictions;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Gone;
import org.townsquare.scenario.Scenario;

/** Asks a person for parameters one by one, by what is said of them in the records, and takes the answers. */
public final class Questions {

    private static final Shape.Kinds EVENTS = Shape.Kinds.ofEvents();
    private static final String AT = "at";

    private final Cast cast;
    private final List<Question> questions = new ArrayList<>();

    private Questions(Scenario scenario) {
        cast = Cast.of(scenario);
    }

    /** All single parameters of a scenario with their present values, in the order of its file; events are left out. */
    public static List<Question> of(Scenario scenario) {
        Questions asking = new Questions(scenario);
        asking.askSection(Shape.SCENARIO, Binding.tree(scenario), "", false);
        return List.copyOf(asking.questions);
    }

    private void ask(Shape shape, JsonNode value, String path, boolean changeable) {
        if (shape instanceof Shape.Group group) {
            askSection(group, value, path + ".", changeable);
        } else if (shape instanceof Shape.Kinds kinds) {
            askSection(kinds.groups().get(value.get(Shape.KIND).textValue()), value, path + ".", changeable);
        } else if (shape instanceof Shape.Listing listing && !listing.element().equals(EVENTS)) {
            for (int i = 0; i < value.size(); i++) {
                String name =
                        listing.isNamed() ? "." + value.get(i).get(Shape.NAME).textValue() : "[" + i + "]";
                ask(listing.element(), value.get(i), path + name, changeable);
            }
        }
    }

    private void askSection(Shape.Group group, JsonNode section, String path, boolean within) {
        for (Shape.Field field : group.fields()) {
            JsonNode value = section.path(field.name());
            boolean changeable = within || field.about().changeable();
            if (field.shape() instanceof Value) {
                questions.add(Question.of(path + field.name(), group, field, text(value), changeable, cast));
            } else if (!value.isMissingNode()) {
                ask(field.shape(), value, path + field.name(), changeable);
            }
        }
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : value.isDouble() ? Value.plain(value.doubleValue()) : value.asText();
    }

    /** The kinds of events that there are, as scenario files name them. */
    public static List<String> kindsOfEvents() {
        return List.copyOf(EVENTS.groups().keySet());
    }

    /** What there is to say of an event of this kind, but for its step. */
    public static List<Question> ofEvent(Scenario scenario, String kind) {
        Questions asking = new Questions(scenario);
        asking.askAnew(group(kind), "");
        return List.copyOf(asking.questions);
    }

    private void askAnew(Shape.Group group, String path) {
        for (Shape.Field field : group.fields()) {
            if (field.shape() instanceof Shape.Group section) {
                askAnew(section, path + field.name() + ".");
            } else {
                questions.add(Question.of(path + field.name(), group, field, "", false, cast));
            }
        }
    }

    private static Shape.Group group(String kind) {
        Shape.Group group = EVENTS.groups().get(kind);
        if (group == null) {
            throw new IllegalArgumentException(Gone.message(EVENTS.type(), kind)
                    .map(gone -> "the kind of event " + Node.Scalar.quoted(kind) + " " + gone)
                    .orElseGet(() -> "there is no kind of event called " + kind));
        }
        List<Shape.Field> fields = new ArrayList<>(group.fields());
        fields.removeAll(Shape.Kinds.trigger());
        return new Shape.Group(group.type(), fields, group.defaultsBy());
    }

    /** The answers that an event is made of, by the questions' paths: all of them but what makes it happen. */
    public static Map<String, String> answers(Event event) {
        Map<String, String> answers = new LinkedHashMap<>();
        ObjectNode section = (ObjectNode) Binding.tree(event);
        section.remove(Shape.KIND);
        Shape.Kinds.trigger().forEach(field -> section.remove(field.name()));
        answer(section, "", answers);
        return answers;
    }

    private static void answer(JsonNode section, String path, Map<String, String> answers) {
        section.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                answer(field.getValue(), path + field.getKey() + ".", answers);
            } else {
                answers.put(path + field.getKey(), text(field.getValue()));
            }
        });
    }

    /**
     * The event that answers make.
     *
     * @param at the step at whose beginning it happens
     * @param answers by the questions' paths, each as it would stand in a file; what has none, or an empty one, has its
     *     default
     * @throws InvalidScenarioException if anything at all is wrong with the answers, or the event contradicts the scenario;
     *     it carries every problem found
     */
    public static Event event(Scenario scenario, int at, String kind, Map<String, String> answers)
            throws InvalidScenarioException {
        Shape.Group group = group(kind);
        List<Problem> problems = new ArrayList<>();
        Place place = Place.option(kind);
        Set<String> unknown = new TreeSet<>(answers.keySet());
        Node.Mapping tree = section(group, "", answers, unknown, place, problems);
        unknown.forEach(path -> problems.add(place.problem(path, unknown(group, path))));
        ObjectNode resolved = Resolver.resolve(group, tree, Cast.of(scenario), problems);
        if (problems.isEmpty()) {
            Event event = Binding.event(resolved.put(AT, at).put(Shape.KIND, kind));
            List<Contradiction> before = Contradictions.of(scenario);
            Scenario after = scenario.plus(scenario.title(), List.of(event));
            Contradictions.of(after).stream()
                    .filter(contradiction -> !before.contains(contradiction))
                    .forEach(contradiction -> problems.add(place.problem(contradiction.message())));
            if (problems.isEmpty()) {
                return event;
            }
        }
        throw new InvalidScenarioException(problems);
    }

    /** What is said of an answer to a question that is not asked. */
    static String unknown(Shape.Group group, String path) {
        int dot = path.indexOf('.');
        String key = dot < 0 ? path : path.substring(0, dot);
        Optional<Shape> inside = group.field(key).map(Shape.Field::shape);
        if (dot >= 0 && inside.isPresent() && inside.get() instanceof Shape.Group nested) {
            return unknown(nested, path.substring(dot + 1));
        }
        return Gone.message(group.type(), key).orElseGet(() -> "unknown parameter" + Nearest.hint(path, group.names()));
    }

    /** The answers as a section of a file; strikes them off those that are unknown. */
    private static Node.Mapping section(
            Shape.Group group,
            String path,
            Map<String, String> answers,
            Set<String> unknown,
            Place place,
            List<Problem> problems) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Shape.Field field : group.fields()) {
            String inside = path + field.name();
            String answer = answers.getOrDefault(inside, "").strip();
            unknown.remove(inside);
            if (field.shape() instanceof Shape.Group nested) {
                Node.Mapping section = section(nested, inside + ".", answers, unknown, place, problems);
                if (!section.entries().isEmpty()) {
                    entries.put(field.name(), new Node.Entry(place, section));
                }
            } else if (field.shape() instanceof Value value && value.isText() && !answer.isEmpty()) {
                entries.put(field.name(), new Node.Entry(place, new Node.Scalar(place, answer, Node.Literal.TEXT)));
            } else if (!answer.isEmpty()) {
                YamlText.parse(answer, place, problems)
                        .ifPresent(node -> entries.put(field.name(), new Node.Entry(place, node)));
            }
        }
        return new Node.Mapping(place, entries);
    }
}
