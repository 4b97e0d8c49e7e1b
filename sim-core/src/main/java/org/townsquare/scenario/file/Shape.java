package org.townsquare.scenario.file;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.townsquare.scenario.Action;
import org.townsquare.scenario.Alias;
import org.townsquare.scenario.DefaultsBy;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.GeneralAction;
import org.townsquare.scenario.Kind;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.Preset;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Trigger;
import org.townsquare.scenario.Worded;

/**
 * What a part of a scenario file may look like, read off the records by reflection. Validation, defaults, merging, the
 * JSON Schema and the reference all go by these shapes, so they cannot disagree.
 */
sealed interface Shape permits Value, Shape.Group, Shape.Listing, Shape.Keyed, Shape.Kinds {

    /** The whole scenario. */
    Group SCENARIO = Group.of(Scenario.class);

    /** Where a scenario forks. */
    Group FORK = Group.of(Fork.class);

    /** The key that tells the kind of a section, where there are several kinds. */
    String KIND = "kind";

    /** The key that names the entries of a list. */
    String NAME = "name";

    /** The shape of a type; the default tells which kind is meant when none is given. */
    static Shape of(Type type, Optional<Node> byDefault) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new Listing(of(list.getActualTypeArguments()[0], Optional.empty()));
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return new Keyed(of(map.getActualTypeArguments()[1], Optional.empty()));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Event.class) {
            return Kinds.ofEvents();
        }
        if (plain.isRecord()) {
            return Group.of(plain);
        }
        return plain.isSealed() ? Kinds.of(plain, byDefault) : new Value(plain);
    }

    /** The kind that a record stands for: HeavyTailed is heavy-tailed. */
    static String kindOf(Class<?> type) {
        Kind own = type.getAnnotation(Kind.class);
        return own != null
                ? own.value()
                : type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The records that a sealed type permits, by way of other sealed types or not. */
    static Stream<Class<?>> kinds(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? kinds(kind) : Stream.of(kind));
    }

    /** A record: a section of named parameters. */
    record Group(Class<?> type, List<Field> fields, Optional<DefaultsBy> defaultsBy) implements Shape {

        static Group of(Class<?> type) {
            List<Field> fields =
                    Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
            return new Group(type, fields, Optional.ofNullable(type.getAnnotation(DefaultsBy.class)));
        }

        Optional<Field> field(String name) {
            return fields.stream().filter(field -> field.name.equals(name)).findFirst();
        }

        List<String> names() {
            return fields.stream().map(Field::name).toList();
        }

        boolean hasShorthand() {
            return defaultsBy.isPresent() && defaultsBy.get().shorthand();
        }

        /** A section written in full: {@code strict} becomes {@code {preset: strict}}. */
        Node inFull(Node node) {
            return hasShorthand() && node instanceof Node.Scalar
                    ? Node.Mapping.of(node.place(), defaultsBy.get().value(), node)
                    : node;
        }

        /** The presets that may fill in this section, by name; none if its defaults depend on nothing. */
        Map<String, Preset> presets() {
            Map<String, Preset> presets = new LinkedHashMap<>();
            defaultsBy.flatMap(by -> field(by.value())).ifPresent(field -> {
                for (Object constant : ((Value) field.shape).type().getEnumConstants()) {
                    presets.put(Worded.of((Enum<?>) constant), (Preset) constant);
                }
            });
            return presets;
        }

        /** True if presets fill in this parameter. */
        boolean hasPreset(Field field) {
            return presets().values().stream()
                    .anyMatch(preset -> preset.defaults().containsKey(field.name));
        }

        /** What stands for a parameter that a section does not give; nothing if it has no default. */
        Optional<Node> standard(Field field, Node.Mapping section) {
            if (field.byDefault.isPresent()) {
                return field.byDefault;
            }
            if (hasPreset(field)) {
                Field by = field(defaultsBy.orElseThrow().value()).orElseThrow();
                Preset preset = presets().get(section.text(by.name, ((Node.Scalar) by.byDefault.orElseThrow()).text()));
                return Optional.ofNullable(preset)
                        .map(known -> known.defaults().get(field.name))
                        .map(Group::scalar);
            }
            return field.shape instanceof Group && !field.about.optional()
                    ? Optional.of(Node.Mapping.empty(section.place()))
                    : Optional.empty();
        }

        /** A parameter's section with the preset that this section's own preset names for it, unless it names one. */
        Node completed(Field field, Node given, Node.Mapping section) {
            if (!(given instanceof Node.Mapping own && field.shape instanceof Group group)
                    || !group.hasShorthand()
                    || !hasPreset(field)) {
                return given;
            }
            String by = group.defaultsBy.orElseThrow().value();
            return own.get(by) != null
                    ? given
                    : standard(field, section)
                            .<Node>map(preset -> own.with(by, preset))
                            .orElse(given);
        }

        private static Node scalar(Object value) {
            Node.Literal literal = value instanceof String ? Node.Literal.TEXT : Node.Literal.NUMBER;
            return new Node.Scalar(Place.DEFAULT, value.toString(), literal);
        }

        /** True if a parameter must be given. */
        boolean requires(Field field) {
            return field.byDefault.isEmpty()
                    && !field.about.optional()
                    && !(field.shape instanceof Group)
                    && !hasPreset(field);
        }
    }

    /** A list, all of whose entries look alike. */
    record Listing(Shape element) implements Shape {

        boolean isNamed() {
            return element instanceof Group group && group.field(NAME).isPresent();
        }
    }

    /** A section whose keys are paths of parameters, all of whose values look alike. */
    record Keyed(Shape element) implements Shape {

        /** With which key a path into such a section begins: the longest that is there, or else all of it as a new one. */
        String key(Node.Mapping section, String path) {
            return section.entries().keySet().stream()
                    .filter(key -> path.startsWith(key + "."))
                    .max(Comparator.comparing(String::length))
                    .orElse(path);
        }
    }

    /** One of several kinds of section, the records that a sealed type permits. */
    record Kinds(Class<?> type, Map<String, Group> groups, Optional<String> usual) implements Shape {

        static Kinds of(Class<?> type, Optional<Node> byDefault) {
            Map<String, Group> groups = new LinkedHashMap<>();
            kinds(type).forEach(kind -> groups.put(kindOf(kind), Group.of(kind)));
            return new Kinds(type, groups, byDefault.map(node -> ((Node.Mapping) node).text(KIND, null)));
        }

        /** Events: a section for each kind of action, which says what makes it happen and to whom as well. */
        static Kinds ofEvents() {
            Map<String, Group> groups = new LinkedHashMap<>();
            of(Action.class, Optional.empty()).groups.forEach((kind, action) -> {
                List<Field> fields = new ArrayList<>(trigger());
                if (!GeneralAction.class.isAssignableFrom(action.type)) {
                    Arrays.stream(Event.class.getRecordComponents())
                            .filter(component -> component.getType() == String.class)
                            .map(Field::of)
                            .forEach(fields::add);
                }
                fields.addAll(action.fields);
                groups.put(kind, new Group(action.type, fields, Optional.empty()));
            });
            return new Kinds(Action.class, groups, Optional.empty());
        }

        /** What an event's section says of its trigger, whatever its kind. */
        static List<Field> trigger() {
            return kinds(Trigger.class)
                    .flatMap(trigger -> Group.of(trigger).fields.stream())
                    .toList();
        }

        /** The kind that a section says it is, or the usual one; nothing if it says neither. */
        Optional<String> kind(Node.Mapping section) {
            if (section.get(KIND) == null) {
                return usual;
            }
            String said = section.text(KIND, "");
            return named(said).or(() -> Optional.of(said));
        }

        /** The kind of that name, or that is also called so; nothing if there is none. */
        Optional<String> named(String name) {
            return groups.entrySet().stream()
                    .filter(kind ->
                            kind.getKey().equals(name) || isAlso(kind.getValue().type(), name))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private static boolean isAlso(Class<?> type, String name) {
            Alias alias = type.getAnnotation(Alias.class);
            return alias != null && List.of(alias.value()).contains(name.toLowerCase(Locale.ROOT));
        }
    }

    /** A parameter: its name, its shape, what is said about it, and its default as it would stand in a file. */
    record Field(String name, Shape shape, Parameter about, Optional<Node> byDefault) {

        static Field of(RecordComponent component) {
            Parameter about = about(component);
            Optional<Node> byDefault = about.byDefault().isEmpty()
                    ? Optional.empty()
                    : YamlText.parse(about.byDefault(), Place.DEFAULT, new ArrayList<>());
            return new Field(component.getName(), Shape.of(component.getGenericType(), byDefault), about, byDefault);
        }

        private static Parameter about(RecordComponent component) {
            Parameter own = component.getAccessor().getAnnotation(Parameter.class);
            if (own != null) {
                return own;
            }
            for (Class<?> parent : component.getDeclaringRecord().getInterfaces()) {
                for (var method : parent.getMethods()) {
                    if (method.getName().equals(component.getName()) && method.isAnnotationPresent(Parameter.class)) {
                        return method.getAnnotation(Parameter.class);
                    }
                }
            }
            throw new IllegalStateException(component + " has no @Parameter");
        }
    }
}
