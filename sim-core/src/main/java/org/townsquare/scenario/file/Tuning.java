package org.townsquare.scenario.file;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.townsquare.scenario.Contradictions;
import org.townsquare.scenario.EntryPath;
import org.townsquare.scenario.KeyPath;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.Scenario;

/**
 * Scenarios that differ from one in the values of some parameters, of which many are made: the paths are followed once, and numbers
 * are put into the records. All else (words, sections, a contradiction that has to be told with its place) is laid over the scenario
 * and read anew, which gives the same and takes several times as long.
 */
public final class Tuning {

    private final Scenario scenario;
    private final Draft draft;
    private final List<String> paths;
    /** Where numbers go; nothing unless all paths lead to numbers. */
    private final Optional<List<Slot>> slots;

    private Tuning(Scenario scenario, List<String> paths) {
        this.scenario = scenario;
        this.draft = Draft.of(scenario);
        this.paths = List.copyOf(paths);
        List<Slot> found = new ArrayList<>();
        for (String path : paths) {
            Slot.of(scenario, Shape.SCENARIO, draft.inFull(path), List.of()).ifPresent(found::add);
        }
        slots = found.size() == paths.size() ? Optional.of(found) : Optional.empty();
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
        Object tuned = slots.isPresent() ? scenario : null;
        for (int j = 0; tuned != null && j < values.size(); j++) {
            Slot slot = slots.get().get(j);
            Object value = slot.read(values.get(j));
            tuned = value == null ? null : slot.put(tuned, value);
        }
        return tuned instanceof Scenario made && Contradictions.of(made).isEmpty()
                ? made
                : draft.with(Draft.overrides(paths, values));
    }

    /** Whether all paths lead to numbers. */
    boolean isOfNumbers() {
        return slots.isPresent();
    }

    /** A number in the records of a scenario. */
    private record Slot(List<Step> steps, Value shape, Parameter about) {

        /** The end of a path with entries of lists by their positions; nothing if that is no number, or others go by it. */
        static Optional<Slot> of(Object at, Shape shape, String rest, List<Step> before) {
            List<Step> steps = new ArrayList<>(before);
            if (at instanceof List<?> list && shape instanceof Shape.Listing listing) {
                Optional<EntryPath> entry = EntryPath.of(List.of(), rest).filter(some -> some.index() < list.size());
                if (entry.isEmpty()) {
                    return Optional.empty();
                }
                Step step = new Step(null, null, entry.get().index());
                steps.add(step);
                return of(step.of(list), listing.element(), entry.get().inside(), steps);
            }
            KeyPath path = KeyPath.of(rest);
            Optional<Shape.Group> group = at instanceof Record section ? group(shape, section) : Optional.empty();
            Optional<Shape.Field> field = group.flatMap(some -> some.field(path.key()));
            if (field.isEmpty()) {
                return Optional.empty();
            }
            Step step = Step.of(at.getClass(), path.key());
            steps.add(step);
            return field.get().shape() instanceof Value value
                    ? Optional.of(new Slot(steps, value, field.get().about()))
                            .filter(slot -> path.inside().isEmpty() && slot.isAlone(group.get(), path.key()))
                    : of(step.of(at), field.get().shape(), path.inside(), steps);
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

        Object put(Object into, Object value) {
            return put(into, 0, value);
        }

        private Object put(Object into, int depth, Object value) {
            if (depth == steps.size()) {
                return value;
            }
            Step step = steps.get(depth);
            return step.with(into, put(step.of(into), depth + 1, value));
        }
    }

    /**
     * One part of a record or of a list.
     *
     * @param made makes the record; null for a list
     * @param parts of the record
     * @param place of the part
     */
    private record Step(Constructor<?> made, RecordComponent[] parts, int place) {

        static Step of(Class<?> type, String name) {
            RecordComponent[] parts = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            int place =
                    Arrays.stream(parts).map(RecordComponent::getName).toList().indexOf(name);
            try {
                return new Step(type.getDeclaredConstructor(types), parts, place);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has one of these", e);
            }
        }

        Object of(Object whole) {
            return whole instanceof List<?> list ? list.get(place) : part(whole, place);
        }

        Object with(Object whole, Object part) {
            if (whole instanceof List<?> list) {
                List<Object> entries = new ArrayList<>(list);
                entries.set(place, part);
                return List.copyOf(entries);
            }
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = i == place ? part : part(whole, i);
            }
            try {
                return made.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a scenario's records are public", e);
            }
        }

        private Object part(Object whole, int i) {
            try {
                return parts[i].getAccessor().invoke(whole);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(parts[i] + " cannot be read", e);
            }
        }
    }
}
