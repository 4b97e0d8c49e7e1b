package org.townsquare.results.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.Table;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.file.ParameterPath;

/**
 * A parameter whose value is not the same in all folders.
 *
 * @param values by folder; empty where there is no such parameter
 */
public record DifferentParameter(String path, List<String> values) {

    /**
     * A row of parameters.csv.
     *
     * @param side name of the folder
     */
    record Row(String path, String side, String value) {}

    static final Table<Row> TABLE = new Table<>(
            "parameters",
            "parameter that differs, and folder",
            List.of(
                    Column.text("parameter", "its path, as for --set", Row::path),
                    Column.text("side", "the folder", Row::side),
                    Column.text("value", "its value there; empty where there is no such parameter", Row::value)));

    /** A platform that a folder does not have is told as a whole. */
    private static final String PLATFORMS = "platforms.";

    /** Those of some folders, in the order in which they stand in scenarios. */
    static List<DifferentParameter> all(List<Side> sides) {
        Set<Role> byRole = Stream.of(Role.values())
                .filter(role -> sides.stream().allMatch(side -> side.hasOne(role)))
                .collect(Collectors.toSet());
        List<Map<String, String>> all = sides.stream()
                .map(side -> merged(side.parameters(byRole), side, sides))
                .toList();
        Set<String> paths = new LinkedHashSet<>();
        all.forEach(values -> paths.addAll(values.keySet()));
        return paths.stream()
                .map(path -> new DifferentParameter(
                        path,
                        all.stream()
                                .map(values -> values.getOrDefault(path, ""))
                                .toList()))
                .filter(DifferentParameter::differs)
                .toList();
    }

    private static Map<String, String> merged(Map<String, String> parameters, Side side, List<Side> sides) {
        Map<String, String> merged = new LinkedHashMap<>(parameters);
        merged.values().removeIf("{}"::equals); // an empty section says nothing
        for (PlatformSpec own : side.scenario().platforms()) {
            boolean isEverywhere = sides.stream()
                    .allMatch(other -> other.scenario().platforms().stream()
                            .anyMatch(each -> each.name().equals(own.name())));
            String path = PLATFORMS + own.name();
            if (!isEverywhere && merged.keySet().removeIf(each -> each.startsWith(path + "."))) {
                merged.put(path, own.role().word());
            }
        }
        return merged;
    }

    boolean differs() {
        return values.stream().distinct().count() > 1;
    }

    Stream<Row> rows(List<Side> sides) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Row(path, sides.get(i).name(), values.get(i)));
    }

    /** What the parameter means; empty where that is not known. */
    String meaning() {
        return ParameterPath.about(path).map(Parameter::value).orElse("");
    }
}
