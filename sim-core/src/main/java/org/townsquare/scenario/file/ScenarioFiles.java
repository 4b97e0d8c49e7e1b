package org.townsquare.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Scenario;

/** Reads, checks and writes scenario files, and describes them to editors and people. */
public final class ScenarioFiles {

    private ScenarioFiles() {}

    /**
     * Reads a scenario.
     *
     * @param overrides laid over the file one after the other, each {@code path=value}
     * @throws InvalidScenarioException if anything at all is wrong in the file, in a file that it extends, or in an
     *     override; it carries every problem found
     */
    public static Scenario read(Path file, List<String> overrides) throws InvalidScenarioException {
        List<Problem> problems = new ArrayList<>();
        Optional<Node.Mapping> loaded = Source.load(file, problems);
        if (loaded.isPresent()) {
            Node.Mapping tree = loaded.get();
            for (String override : overrides) {
                tree = Overriding.apply(tree, override, problems);
            }
            var resolved = Resolver.resolve(tree, problems);
            if (problems.isEmpty()) {
                Scenario scenario = Binding.scenario(resolved);
                for (Contradiction contradiction : scenario.contradictions()) {
                    problems.add(
                            tree.nearest(contradiction.path()).problem(contradiction.path(), contradiction.message()));
                }
                if (problems.isEmpty()) {
                    return scenario;
                }
            }
        }
        throw new InvalidScenarioException(problems);
    }

    /** Everything that is wrong in some files; a problem in a file that several of them extend is told once. */
    public static List<Problem> check(List<Path> files) {
        Set<Problem> problems = new LinkedHashSet<>();
        for (Path file : files) {
            try {
                read(file, List.of());
            } catch (InvalidScenarioException e) {
                problems.addAll(e.problems());
            }
        }
        return List.copyOf(problems);
    }

    /**
     * A scenario as YAML with nothing left open: every default is filled in and every file named absolutely. Reading it
     * gives an equal scenario, and the bytes are the same on every Java.
     */
    public static String write(Scenario scenario) {
        return Binding.yaml(scenario);
    }

    /** The JSON Schema (draft 2020-12) of scenario files, from which editors complete and check. */
    public static String schema() {
        return Schema.of(Shape.SCENARIO).toPrettyString();
    }

    /** Every parameter with its meaning, default, range, unit and source, as Markdown for docs/scenarios.md. */
    public static String reference() {
        return Reference.of(Shape.SCENARIO);
    }
}
