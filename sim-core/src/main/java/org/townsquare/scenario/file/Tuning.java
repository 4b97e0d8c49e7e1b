package org.townsquare.scenario.file;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.townsquare.scenario.Contradictions;
import org.townsquare.scenario.EntryPath;
import org.townsquare.scenario.KeyPath;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.Scenario;

/**
 * Scenarios that differ from one in the values of some parameters, of which many are made: the paths are followed once, and each
 * record with such numbers is made once anew. All else (words, sections, a contradiction that has to be told with its place) is laid over the scenario
 * and read anew, which gives the same and takes several times as long.
 */
public final class Tuning {

    private final Draft draft;
    private final List<String> paths;
    /** Where numbers go; nothing unless all paths lead to numbers. */
    private final Optional<List<Slot>> slots;

    private final Mould mould;

    private Tuning(Scenario scenario, List<String> paths) {
        this.draft = Draft.of(scenario);
        this.paths = List.copyOf(paths);
        List<Slot> found = new ArrayList<>();
        for (String path : paths) {
            Slot.of(scenario, Shape.SCENARIO, draft.inFull(path), List.of()).ifPresent(found::add);
        }
        slots = found.size() == paths.size() ? Optional.of(found) : Optional.empty();
        mould = new Mould(scenario);
        for (int j = 0; slots.isPresent() && j < found.size(); j++) {
            mould.add(found.get(j).places(), j);
        }
    }

    /** Of a scenario in which nothing is uncertain, at paths of its parameters as for {@code --set}. */
    public static Tuning of(Scenario scenario, List<String> paths) {
        return new Tuning(scenario, paths);
    }

    /**
     * The scenario with these values, one for each path, as they would stand in an override.
     *
     * @throws InvalidScenarioException if that cannot be
     */
    public Scenario with(List<String> values) throws InvalidScenarioException {
        Optional<Scenario> made = numbers(values)
                .map(numbers -> (Scenario) mould.with(numbers))
                .filter(tuned -> Contradictions.of(tuned).isEmpty());
        return made.isPresent() ? made.get() : draft.with(Draft.overrides(paths, values));
    }

    /** What the texts stand for; nothing unless all are numbers that are allowed. */
    private Optional<Object[]> numbers(List<String> values) {
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        Object[] numbers = new Object[values.size()];
        for (int j = 0; j < numbers.length; j++) {
            numbers[j] = slots.get().get(j).read(values.get(j));
            if (numbers[j] == null) {
                return Optional.empty();
            }
        }
        return Optional.of(numbers);
    }

    /** Whether all paths lead to numbers. */
    boolean isOfNumbers() {
        return slots.isPresent();
    }

    /**
     * A number in the records of a scenario.
     *
     * @param places of the parts that lead to it, each in the one before
     */
    private record Slot(List<Integer> places, Value shape, Parameter about) {

        /** The end of a path with entries of lists by their positions; nothing if that is no number, or others go by it. */
        static Optional<Slot> of(Object at, Shape shape, String rest, List<Integer> before) {
            List<Integer> places = new ArrayList<>(before);
            if (at instanceof List<?> list && shape instanceof Shape.Listing listing) {
                Optional<EntryPath> entry = EntryPath.of(List.of(), rest).filter(some -> some.index() < list.size());
                if (entry.isEmpty()) {
                    return Optional.empty();
                }
                int place = entry.get().index();
                places.add(place);
                return of(list.get(place), listing.element(), entry.get().inside(), places);
            }
            KeyPath path = KeyPath.of(rest);
            Optional<Shape.Group> group = at instanceof Record section ? group(shape, section) : Optional.empty();
            Optional<Shape.Field> field = group.flatMap(some -> some.field(path.key()));
            if (field.isEmpty()) {
                return Optional.empty();
            }
            int place = Arrays.stream(at.getClass().getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList()
                    .indexOf(path.key());
            places.add(place);
            return field.get().shape() instanceof Value value
                    ? Optional.of(new Slot(places, value, field.get().about()))
                            .filter(slot -> path.inside().isEmpty() && slot.isAlone(group.get(), path.key()))
                    : of(Mould.parts(at)[place], field.get().shape(), path.inside(), places);
        }

        private static Optional<Shape.Group> group(Shape shape, Record section) {
            Shape.Group group = shape instanceof Shape.Kinds kinds
                    ? kinds.groups().get(Shape.kindOf(section.getClass()))
                    : shape instanceof Shape.Group plain ? plain : null;
            return Optional.ofNullable(group).filter(some -> some.type() == section.getClass());
        }

        /** Whether it is a number that may be set without regard to any other parameter. */
        private boolean isAlone(Shape.Group group, String key) {
            return shape.isNumber()
                    && !about.date()
                    && about.unless().isEmpty()
                    && group.fields().stream()
                            .noneMatch(other -> other.about().unless().equals(key));
        }

        /** The number that a text stands for; null if it is none, or not allowed here. */
        Object read(String text) {
            if (!YamlText.isNumber(text)) {
                return null;
            }
            var number = shape.read(new Node.Scalar(Place.DEFAULT, text, Node.Literal.NUMBER), about, complaint -> {});
            if (number == null) {
                return null;
            }
            if (shape.isReal()) {
                return number.doubleValue();
            }
            return shape.type() == long.class ? (Object) number.longValue() : (Object) number.intValue();
        }
    }

    /** A record or a list of the scenario, to be made anew with other numbers in it. */
    private static final class Mould {

        private final Constructor<?> record; // null for a list
        private final Object[] parts;
        /** Which of the numbers goes where. */
        private final Map<Integer, Integer> numbers = new TreeMap<>();
        /** Parts in which there are such numbers, by their places. */
        private final Map<Integer, Mould> inner = new TreeMap<>();

        Mould(Object whole) {
            record = whole instanceof List<?> ? null : canonical(whole.getClass());
            parts = parts(whole);
        }

        /** Has a number go where these places lead. */
        void add(List<Integer> places, int number) {
            int place = places.get(0);
            if (places.size() == 1) {
                numbers.put(place, number);
            } else {
                inner.computeIfAbsent(place, same -> new Mould(parts[same]))
                        .add(places.subList(1, places.size()), number);
            }
        }

        /** The same with these numbers. */
        Object with(Object[] values) {
            Object[] all = parts.clone();
            numbers.forEach((place, number) -> all[place] = values[number]);
            inner.forEach((place, mould) -> all[place] = mould.with(values));
            if (record == null) {
                return List.of(all);
            }
            try {
                return record.newInstance(all);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a scenario's records are public", e);
            }
        }

        static Object[] parts(Object whole) {
            if (whole instanceof List<?> list) {
                return list.toArray();
            }
            RecordComponent[] components = whole.getClass().getRecordComponents();
            Object[] parts = new Object[components.length];
            for (int i = 0; i < parts.length; i++) {
                try {
                    parts[i] = components[i].getAccessor().invoke(whole);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(components[i] + " cannot be read", e);
                }
            }
            return parts;
        }

        private static Constructor<?> canonical(Class<?> type) {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                return type.getDeclaredConstructor(types);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has one of these", e);
            }
        }
    }
}
