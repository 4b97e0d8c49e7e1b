package org.townsquare.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What may change in a scenario while a simulation of it runs: parameters marked {@link Parameter#changeable}, and events
 * that have not happened yet. Everything else is settled before step 0 and needs a new run.
 */
public final class Changeable {

    private final List<Contradiction> refused = new ArrayList<>();

    private Changeable() {}

    /** Every difference between two scenarios that cannot come about while a simulation runs; empty if there is none. */
    public static List<Contradiction> refused(Scenario before, Scenario after) {
        Changeable changes = new Changeable();
        changes.compare("", before, after);
        return changes.refused;
    }

    /**
     * Refuses what cannot come about while a simulation runs.
     *
     * @throws IllegalArgumentException which names every such difference
     */
    public static void require(Scenario before, Scenario after) {
        List<Contradiction> refused = refused(before, after);
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException(refused.stream()
                    .map(difference -> difference.path() + ": " + difference.message())
                    .collect(Collectors.joining("; ")));
        }
    }

    /** Two records of the same kind, component by component. */
    private void compare(String path, Object before, Object after) {
        for (Part part : Parts.of(before.getClass())) {
            Object was = part.of().apply(before);
            Object is = part.of().apply(after);
            if (!Objects.equals(was, is) && !part.changeable()) {
                differ(path + part.name(), was, is, before.getClass());
            }
        }
    }

    private void differ(String path, Object was, Object is, Class<?> section) {
        if (was instanceof Record && is != null && was.getClass() == is.getClass()) {
            compare(path + ".", was, is);
        } else if (was instanceof List<?> some && is instanceof List<?> others && some.size() == others.size()) {
            for (int i = 0; i < some.size(); i++) {
                if (!some.get(i).equals(others.get(i))) {
                    differ(path + "." + name(some.get(i), i), some.get(i), others.get(i), section);
                }
            }
        } else {
            refused.add(new Contradiction(path, reason(section)));
        }
    }

    /** Entries of a list with names go by these, all others by their position. */
    private static String name(Object entry, int position) {
        return entry instanceof PlatformSpec platform ? platform.name() : String.valueOf(position);
    }

    private static String reason(Class<?> section) {
        String others = Parts.of(section).stream()
                .filter(Part::changeable)
                .map(Part::name)
                .collect(Collectors.joining(", "));
        return "cannot change while a simulation runs, since it is settled before step 0: it needs a new run"
                + (others.isEmpty() ? "" : "; in the same section may change: " + others);
    }
}
