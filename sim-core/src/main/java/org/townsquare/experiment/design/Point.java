package org.townsquare.experiment.design;

import java.util.List;

/**
 * A design point: what an experiment changes in the base scenario.
 *
 * @param index its place in the design, from 0
 * @param settings in the order of the experiment's parameters; what is not set is as in the base scenario
 */
public record Point(long index, List<Setting> settings) {

    /** Keeps the settings as they are now. */
    public Point {
        settings = List.copyOf(settings);
    }

    /**
     * One parameter's value.
     *
     * @param path in the scenario
     * @param value as it would stand in a scenario file
     */
    public record Setting(String path, String value) {}

    /** Whether it changes a parameter. */
    public boolean sets(String path) {
        return settings.stream().anyMatch(setting -> setting.path().equals(path));
    }

    /** The settings as {@code path=value}. */
    public List<String> overrides() {
        return settings.stream()
                .map(setting -> setting.path() + "=" + setting.value())
                .toList();
    }
}
