package org.townsquare.scenario.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * Something that could be different: a parameter, an event that could happen, or the answers of a platform that could stay
 * away. Its cost is in dollars, in effort, or both.
 */
public record Lever(
        @Parameter(value = "Its name, which must be unique.", verbatim = true)
        String name,

        @Parameter(value = "The parameter that it moves, as for --set.", optional = true, verbatim = true)
        String path,

        @Parameter(
                value = "Instead of a path: an additional event, written on one line as in a scenario; " + Lever.VALUE
                        + " in it stands for the lever's value.",
                optional = true,
                verbatim = true)
        String event,

        @Parameter(
                value =
                        "Instead of a path: a platform whose reactions (events that wait for a condition) do not happen.",
                optional = true,
                verbatim = true)
        String silences,

        @Parameter(value = "The range in which it can be.", optional = true)
        Span range,

        @Parameter(
                value =
                        "Instead of a range: the values that it can have, written as in a scenario, the smallest change first.",
                optional = true,
                verbatim = true,
                min = 1,
                max = 100)
        List<String> values,

        @Parameter(
                value =
                        "The value from which a range counts; the scenario's own if absent, or 0 for an event. It must be outside the range or at one of its ends.",
                optional = true,
                min = -1e15,
                max = 1e15)
        Double from,

        @Parameter(
                value = "What it costs for each unit moved, or once if it has no range.",
                unit = "$",
                optional = true,
                min = 0,
                max = 1e15)
        Double dollars,

        @Parameter(
                value =
                        "What it takes in addition to dollars, or instead of them, to reach the far end of its range, on a scale from 0 (nothing) to 1 (the hardest thing on the list); in proportion before that, and once if it has no range.",
                unit = "effort",
                optional = true,
                min = 0,
                max = 1)
        Double effort,

        @Parameter(
                value = "Names of levers that cannot be moved together with this one.",
                byDefault = "[]",
                verbatim = true,
                max = 100)
        List<String> excludes) {

    /** Stands for the value in an event. */
    static final String VALUE = "$value";

    /** A range of numbers. */
    public record Span(
            @Parameter(value = "Its lower end.", min = -1e15, max = 1e15)
            double low,

            @Parameter(value = "Its upper end.", min = -1e15, max = 1e15)
            double high) {}

    /** A copy whose lists cannot change. */
    public Lever {
        values = values == null ? null : List.copyOf(values);
        excludes = excludes == null ? List.of() : List.copyOf(excludes);
    }

    /** Things in it that do not go together, whatever the scenario. */
    Stream<String> clashes() {
        List<String> clashes = new ArrayList<>();
        if (targets() > 1) {
            clashes.add("has " + targets() + " of path, event and silences; allowed: one of them");
        }
        if (range != null && values != null) {
            clashes.add("has a range and values; allowed: one of them");
        }
        if (silences != null && varies()) {
            clashes.add("silences a platform and has a range or values; allowed: neither");
        }
        if (event != null && varies() && !event.contains(VALUE)) {
            clashes.add("has a range or values, but its event has no " + VALUE + "; allowed: both, or none");
        }
        if (range != null && !(range.low < range.high)) {
            clashes.add("has a range from " + ScenarioFiles.plain(range.low) + " to " + ScenarioFiles.plain(range.high)
                    + "; allowed: a higher end above the lower one");
        }
        return clashes.stream();
    }

    /** What is missing for saying what it moves and how far. */
    Optional<String> aim() {
        if (targets() == 0) {
            return Optional.of("has 0 of path, event and silences; allowed: one of them");
        }
        if (path != null && !varies()) {
            return Optional.of(
                    "has no range and no values, so it is not known how far it can move; allowed: one of them");
        }
        return event != null && !varies() && event.contains(VALUE)
                ? Optional.of("has " + VALUE + " in its event, but no range and no values; allowed: both, or none")
                : Optional.empty();
    }

    /** What is missing for saying what it costs. */
    Optional<String> price() {
        return dollars == null && effort == null
                ? Optional.of("has no cost; allowed: dollars from 0 on, effort from 0 to 1, or both")
                : Optional.empty();
    }

    private long targets() {
        return Stream.of(path, event, silences).filter(Objects::nonNull).count();
    }

    private boolean varies() {
        return range != null || values != null;
    }
}
