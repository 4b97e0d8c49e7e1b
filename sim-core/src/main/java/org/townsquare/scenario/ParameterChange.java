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
        String key = rest.substring(0, rest.contains(".") ? rest.indexOf('.') : rest.length());
        String inside = rest.substring(Math.min(rest.length(), key.length() + 1));
        RecordComponent[] components = section.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean found = false;
        for (int i = 0; i < components.length; i++) {
            values[i] = Changeable.value(components[i], section);
            if (components[i].getName().equals(key)) {
                boolean may = changeable || Changeable.isChangeable(components[i]);
                values[i] = changed(components[i], values[i], inside, may);
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

    /** With a change in the entry with whose name the rest of the path begins. */
    private List<Object> changed(List<?> list, String rest, boolean changeable) {
        List<Object> entries = new ArrayList<>(list);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof PlatformSpec platform && rest.startsWith(platform.name() + ".")) {
                String inside = rest.substring(platform.name().length() + 1);
                entries.set(i, changed(platform, inside, changeable));
                return List.copyOf(entries);
            }
        }
        throw wrong("there is no entry '" + rest + "' whose numbers can change while a simulation runs");
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
