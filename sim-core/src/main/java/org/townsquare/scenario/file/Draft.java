package org.townsquare.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Contradictions;
import org.townsquare.scenario.Scenario;

/**
 * A scenario file as it was when it was read, to make scenarios of with one override or another. Whoever makes many finds
 * the same file in all, even if somebody edits it meanwhile.
 */
public final class Draft {

    private static final Pattern FIRST = Pattern.compile("\\{\"\\w+\":\"([\\w-]+)\"");

    /** From these follows on which day a run ends. */
    private static final List<String> HORIZON = List.of("start", "steps");

    private final Optional<Node.Mapping> loaded;
    private final List<Problem> found;

    private Draft(Optional<Node.Mapping> loaded, List<Problem> found) {
        this.loaded = loaded;
        this.found = List.copyOf(found);
    }

    /** Reads a file and those that it extends; what is wrong there is told by {@link #with}. */
    public static Draft of(Path file) {
        List<Problem> problems = new ArrayList<>();
        return new Draft(Source.load(file, problems), problems);
    }

    /** The same with overrides laid over it; what is wrong with them is told by {@link #with}. */
    public Draft over(List<String> overrides) {
        List<Problem> problems = new ArrayList<>(found);
        return new Draft(loaded.map(tree -> apply(tree, overrides, problems)), problems);
    }

    /** The same with what a file of priors says is uncertain, unless this says otherwise; {@link #with} tells what is wrong. */
    public Draft above(Path priors) {
        List<Problem> problems = new ArrayList<>(found);
        Optional<Node.Mapping> lower = Source.alone(priors, "a file of priors", problems);
        if (loaded.isEmpty() || lower.isEmpty()) {
            return new Draft(loaded, problems);
        }
        Node.Mapping under = lower.get();
        for (Map.Entry<String, Node.Entry> entry : lower.get().entries().entrySet()) {
            if (!Uncertain.KEYS.contains(entry.getKey())) {
                String message = "is not allowed in a file of priors" + Nearest.hint(entry.getKey(), Uncertain.KEYS);
                problems.add(entry.getValue().key().problem(entry.getKey(), message));
                under = under.without(entry.getKey());
            }
        }
        return new Draft(Optional.of((Node.Mapping) Merge.over(Shape.SCENARIO, under, loaded.get())), problems);
    }

    /** The same with joint draws from a file, in place of the distributions of the parameters that are in it. */
    public Draft learnt(Path ensemble) {
        List<Problem> problems = new ArrayList<>(found);
        Place place = Place.option("--ensemble " + ensemble);
        try {
            List<String> paths = Ensemble.read(ensemble.toString()).paths();
            return new Draft(
                    loaded.map(tree -> {
                        Node.Mapping changed = tree;
                        if (tree.get(Uncertain.SECTION) instanceof Node.Mapping section) {
                            Node.Mapping rest = section;
                            for (String path : paths) {
                                rest = rest.without(path);
                            }
                            changed = changed.with(Uncertain.SECTION, rest);
                        }
                        Node file =
                                new Node.Scalar(place, ensemble.toAbsolutePath().toString(), Node.Literal.TEXT);
                        return changed.with(Uncertain.FILE, file);
                    }),
                    problems);
        } catch (IllegalArgumentException e) {
            problems.add(place.problem(e.getMessage()));
            return new Draft(loaded, problems);
        }
    }

    /** A scenario that has been read, to change it further. */
    public static Draft of(Scenario scenario) {
        return new Draft(Optional.of(Binding.asWritten(scenario)), List.of());
    }

    /**
     * The scenario with overrides.
     *
     * @param overrides laid over the file one after the other, each {@code path=value}
     * @throws InvalidScenarioException if anything at all is wrong in the file, in a file that it extends, or in an
     *     override; it carries every problem found
     */
    public Scenario with(List<String> overrides) throws InvalidScenarioException {
        List<Problem> problems = new ArrayList<>(found);
        if (loaded.isPresent()) {
            Node.Mapping tree = apply(loaded.get(), overrides, problems);
            var resolved = Resolver.resolve(tree, problems);
            if (problems.isEmpty()) {
                Scenario scenario = Binding.scenario(resolved);
                for (Contradiction contradiction : Contradictions.of(scenario)) {
                    problems.add(
                            tree.nearest(contradiction.path()).problem(contradiction.path(), contradiction.message()));
                }
                if (problems.isEmpty()) {
                    problems.addAll(Uncertain.problems(tree, scenario));
                    problems.addAll(FigureFiles.problems(tree, scenario));
                }
                if (problems.isEmpty()) {
                    return scenario;
                }
            }
        }
        throw new InvalidScenarioException(problems);
    }

    /**
     * The scenario as somebody gives it: its run must come to all that is published of its platforms, unless an override says when
     * it begins or how long it is. Such a run is often made short on purpose.
     *
     * @throws InvalidScenarioException as {@link #with} does, and if the run ends before
     */
    public Scenario given(List<String> overrides) throws InvalidScenarioException {
        Scenario scenario = with(overrides);
        boolean isMoved = HORIZON.stream()
                .anyMatch(path -> setting(scenario, overrides, path).isPresent());
        if (!isMoved) {
            List<Problem> late = Late.problems(apply(loaded.orElseThrow(), overrides, new ArrayList<>()), scenario);
            if (!late.isEmpty()) {
                throw new InvalidScenarioException(late);
            }
        }
        return scenario;
    }

    /** What has to be laid over a draft to give parameters these values. */
    public static List<String> overrides(List<String> paths, List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(j -> paths.get(j) + "=" + values.get(j))
                .toList();
    }

    /** What is wrong in the file's own values, of which an override may hide some; that something is missing is not. */
    List<Problem> wrongValues() {
        List<Problem> problems = new ArrayList<>();
        loaded.ifPresent(tree -> Resolver.resolve(tree, problems));
        return problems.stream()
                .filter(problem -> !problem.message().startsWith(Resolver.MISSING))
                .toList();
    }

    /**
     * The value of a parameter, as it would stand in an override; a section by the name of the preset that it is, or as YAML on one
     * line; empty if it has none.
     *
     * @param scenario this draft's, without overrides
     */
    public String value(Scenario scenario, String path) {
        return Overriding.value(loaded.orElseThrow(), path)
                .filter(Node.Scalar.class::isInstance)
                .map(Given::text)
                .or(() -> shown(scenario, path).map(text -> preset(path, text).orElse(text)))
                .orElse("");
    }

    /**
     * The last override that sets a parameter, in whatever way it says so; nothing if none does.
     *
     * @param scenario this draft's
     */
    public static Optional<String> setting(Scenario scenario, List<String> overrides, String path) {
        Node.Mapping root = Cast.of(scenario).root();
        String sought = Overriding.inFull(root, path);
        return overrides.stream()
                .filter(override -> Overriding.inFull(root, override.substring(0, override.indexOf('=')))
                        .equals(sought))
                .reduce((first, second) -> second);
    }

    /** A path with entries of lists by their positions: the same for all ways to say it. */
    String inFull(String path) {
        return Overriding.inFull(loaded.orElseThrow(), path);
    }

    /** Whether two paths mean the same parameter, or one of them a part of the other's, in whatever way they say so. */
    public static boolean overlap(Scenario scenario, String one, String other) {
        Node.Mapping root = Cast.of(scenario).root();
        String first = closed(Overriding.inFull(root, one));
        String second = closed(Overriding.inFull(root, other));
        return first.startsWith(second) || second.startsWith(first);
    }

    /** With a dot at its end, so that what begins with it is a part. */
    private static String closed(String path) {
        return path.endsWith(".") ? path : path + ".";
    }

    private static Optional<String> shown(Scenario scenario, String path) {
        return Overriding.value(Cast.of(scenario).root(), path).map(Given::text);
    }

    /** The first word of a section if that alone would make it what it is. */
    private Optional<String> preset(String path, String section) {
        Matcher first = FIRST.matcher(section);
        if (!first.lookingAt()) {
            return Optional.empty();
        }
        try {
            String named = first.group(1);
            return shown(with(List.of(path + "=null", path + "=" + named)), path)
                    .filter(section::equals)
                    .map(same -> named);
        } catch (InvalidScenarioException e) {
            return Optional.empty();
        }
    }

    private static Node.Mapping apply(Node.Mapping tree, List<String> overrides, List<Problem> problems) {
        Node.Mapping changed = tree;
        for (String override : overrides) {
            changed = Overriding.apply(changed, override, problems);
        }
        return changed;
    }

    /**
     * All that the file and those that it extends say, as one file that extends none and names other files absolutely.
     * A draft of it makes the same scenarios as this one, whatever the overrides; defaults are not filled in, since what
     * they are may depend on an override.
     */
    public String yaml() {
        return Binding.yaml(Given.json(Shape.SCENARIO, loaded.orElseThrow(), false));
    }
}
