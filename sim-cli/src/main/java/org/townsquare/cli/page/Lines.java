package org.townsquare.cli.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lines that a page exchanges. */
final class Lines {

    private Lines() {}

    /** Those that differ, by their numbers; empty if there are more or fewer of them, which cannot be exchanged. */
    static Optional<Map<Integer, String>> others(List<String> some, List<String> changed) {
        if (some.size() != changed.size()) {
            return Optional.empty();
        }
        Map<Integer, String> others = new TreeMap<>();
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).equals(changed.get(i))) {
                others.put(i, changed.get(i));
            }
        }
        return Optional.of(others);
    }
}
