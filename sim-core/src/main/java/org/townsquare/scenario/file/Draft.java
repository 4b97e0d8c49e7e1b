package org.townsquare.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Scenario;

/**
 * A scenario file as it was when it was read, to make scenarios of with one override or another. Whoever makes many finds
 * the same file in all, even if somebody edits it meanwhile.
 */
public final class Draft {

    private final Optional<Node.Mapping> loaded;
    private final List<Problem> found;

    private Draft(Optional<Node.Mapping> loaded, List<Problem> found) {
        this.loaded = loaded;
        this.found = found;
    }

    /** Reads a file and those that it extends; what is wrong there is told by {@link #with}. */
    public static Draft of(Path file) {
        List<Problem> problems = new ArrayList<>();
        return new Draft(Source.load(file, problems), List.copyOf(problems));
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
}
