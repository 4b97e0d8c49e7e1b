package org.townsquare.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Worded;

/**
 * All parameters of a scenario with their values, by paths as those for {@code --set}: entries of a list by their names, or by their
 * positions where they have none. Platforms of a role that has one alone can be named by it, so that two scenarios with different
 * alternatives can be held against each other.
 */
public final class ParameterList {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Scenario scenario;
    private final Set<Role> byRole;

    private ParameterList(Scenario scenario, Set<Role> byRole) {
        this.scenario = scenario;
        this.byRole = byRole;
    }

    /**
     * Values by path, in the order of the scenario's file.
     *
     * @param byRole roles whose platforms are named by them, of which the scenario must have one each
     */
    public static Map<String, String> of(Scenario scenario, Set<Role> byRole) {
        ParameterList list = new ParameterList(scenario, byRole);
        list.add("", Binding.asWritten(scenario));
        return list.values;
    }

    /** Values by path, of those parameters alone that must be said: they are no defaults. */
    public static Map<String, String> stated(Scenario scenario) {
        ParameterList list = new ParameterList(scenario, Set.of());
        list.add("", Brief.said(scenario));
        return list.values;
    }

    private void add(String path, Node node) {
        if (node instanceof Node.Mapping section && !section.entries().isEmpty()) {
            section.entries().forEach((key, entry) -> add(path.isEmpty() ? key : path + "." + key, entry.value()));
        } else if (node instanceof Node.Sequence list
                && list.items().stream().anyMatch(Node.Mapping.class::isInstance)) {
            addEach(path, list.items());
        } else {
            values.put(path, text(node));
        }
    }

    private void addEach(String path, List<Node> items) {
        for (int i = 0; i < items.size(); i++) {
            String name = items.get(i).name();
            add(
                    name.isEmpty()
                            ? path + "[" + i + "]"
                            : path.equals("platforms") ? platform(name) : path + "." + name,
                    items.get(i));
        }
    }

    private String platform(String name) {
        Role role = scenario.platforms().get(scenario.platformIndex(name)).role();
        return byRole.contains(role) ? Worded.of(role) : "platforms." + name;
    }

    private static String text(Node node) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(ParameterList::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof Node.Scalar value ? value.text() : "{}";
    }
}
