package org.townsquare.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Another value of a number that may change while a simulation runs.
 *
 * @param parameter its path, as in {@code choice.contacts}
 */
record NewValue(String parameter, double value) {

    /**
     * A scenario with the new value.
     *
     * @throws IllegalArgumentException if there is no such parameter, if it cannot change while a simulation runs, or if the
     *     value is out of range
     */
    Record in(Record scenario) {
        return changed(scenario, parameter, false);
    }

    /** A section with the new value at the end of the rest of the path. */
    private Record changed(Record section, String rest, boolean changeable) {
        if (section instanceof Policy) {
            throw wrong("is part of a policy, which changes by an event of kind policy-change");
        }
        KeyPath path = KeyPath.of(rest);
        String key = path.key();
        List<Part> parts = Parts.of(section.getClass());
        Object[] values = new Object[parts.size()];
        boolean found = false;
        for (int i = 0; i < values.length; i++) {
            Part part = parts.get(i);
            values[i] = part.of().apply(section);
            if (part.name().equals(key)) {
                values[i] = changed(part, values[i], path.inside(), changeable || part.changeable());
                found = true;
            }
        }
        if (!found) {
            throw wrong(Gone.message(section.getClass(), key)
                    .map(gone -> "'" + key + "' " + gone)
                    .orElseGet(() -> "there is no '" + key + "'; allowed: "
                            + parts.stream().map(Part::name).collect(Collectors.joining(", "))));
        }
        return Parts.made(section.getClass(), values);
    }

    private Object changed(Part part, Object before, String inside, boolean changeable) {
        if (before instanceof Record section) {
            return changed(section, inside, changeable);
        }
        if (before instanceof List<?> list) {
            return changed(list, inside, changeable);
        }
        if (!changeable) {
            throw wrong("cannot change while a simulation runs, since it is settled before step 0");
        }
        if (!inside.isEmpty() || !part.isReal()) {
            throw wrong(inside.isEmpty() ? "is not a number" : "has no part '" + inside + "'");
        }
        if (!part.limits().allow(value)) {
            throw wrong(part.limits().refusal(String.valueOf(value)));
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
}
