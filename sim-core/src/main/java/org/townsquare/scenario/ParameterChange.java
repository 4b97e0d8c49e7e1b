package org.townsquare.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A parameter has another value from now on, whatever the reason: what cannot be told as a story. Only numbers marked
 * {@link Parameter#changeable} can change; a policy changes by an event of its own.
 */
public record ParameterChange(
        @Parameter("Its path, as in choice.contacts or platforms.Agora.quality.")
        String parameter,

        @Parameter(value = "Its value from now on, within the limits of the parameter.", min = -1e13, max = 1e13)
        double value)
        implements GeneralAction {

    @Override
    public void happen(World world) {
        world.change(this);
    }

    /**
     * The scenario with the new value.
     *
     * @throws IllegalArgumentException if there is no such parameter, if it cannot change while a simulation runs, or if the
     *     value is out of range
     */
    public Scenario of(Scenario scenario) {
        return (Scenario) changed(scenario, parameter, false);
    }

    /** A section with the change at the end of the rest of the path. */
    Record changed(Record section, String rest, boolean changeable) {
        if (section instanceof Policy) {
            throw wrong("is part of a policy, which changes by an event of kind policy-change");
        }
        KeyPath path = KeyPath.of(rest);
        String key = path.key();
        RecordComponent[] components = section.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean found = false;
        for (int i = 0; i < components.length; i++) {
            values[i] = Changeable.value(components[i], section);
            if (components[i].getName().equals(key)) {
                boolean may = changeable || Changeable.isChangeable(components[i]);
                values[i] = changed(components[i], values[i], path.inside(), may);
                found = true;
            }
        }
        if (!found) {
            throw wrong(Gone.message(section.getClass(), key)
                    .map(gone -> "'" + key + "' " + gone)
                    .orElseGet(() -> "there is no '" + key + "'; allowed: "
                            + Arrays.stream(components)
                                    .map(RecordComponent::getName)
                                    .collect(Collectors.joining(", "))));
        }
        return built(section.getClass(), components, values);
    }

    private Object changed(RecordComponent component, Object before, String inside, boolean changeable) {
        if (before instanceof Record section) {
            return changed(section, inside, changeable);
        }
        if (before instanceof List<?> list) {
            return changed(list, inside, changeable);
        }
        if (!changeable) {
            throw wrong("cannot change while a simulation runs, since it is settled before step 0");
        }
        if (!inside.isEmpty() || (component.getType() != double.class && component.getType() != Double.class)) {
            throw wrong(inside.isEmpty() ? "is not a number" : "has no part '" + inside + "'");
        }
        Parameter about = component.getAccessor().getAnnotation(Parameter.class);
        if (!(value >= about.min() && value <= about.max()) || (about.above() && value == about.min())) {
            throw wrong(value + " is out of range; allowed: " + (about.above() ? "above " : "from ") + about.min()
                    + " to " + about.max());
        }
        return value;
    }

    /** With a change in the platform that the rest of the path names. */
    private List<Object> changed(List<?> list, String rest, boolean changeable) {
        List<Object> entries = new ArrayList<>(list);
        List<String> names = list.stream()
                .map(entry -> entry instanceof PlatformSpec platform ? platform.name() : "")
                .toList();
        EntryPath path = EntryPath.of(names, rest)
                .filter(entry -> entry.index() < entries.size())
                .orElseThrow(() ->
                        wrong("there is no entry '" + rest + "' whose numbers can change while a simulation runs"));
        if (!(entries.get(path.index()) instanceof PlatformSpec platform)) {
            throw wrong("there is no entry '" + rest + "' whose numbers can change while a simulation runs");
        }
        entries.set(path.index(), changed(platform, path.inside(), changeable));
        return List.copyOf(entries);
    }

    private IllegalArgumentException wrong(String message) {
        return new IllegalArgumentException(parameter + ": " + message);
    }

    private static Record built(Class<? extends Record> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a scenario's records are public", e);
        }
    }
}
