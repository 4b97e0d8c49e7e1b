package org.townsquare.scenario.file;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A scenario cannot be used; carries everything that is wrong with it, and its message has a line for each. */
public final class InvalidScenarioException extends Exception {

    private static final long serialVersionUID = 1;

    private static final Comparator<Problem> IN_PLACE =
            Comparator.comparing(Problem::source).thenComparing(Problem::line).thenComparing(Problem::column);

    private final transient List<Problem> problems;

    /** With these problems, in any order. */
    public InvalidScenarioException(List<Problem> problems) {
        super(problems.stream().sorted(IN_PLACE).map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted(IN_PLACE).toList();
    }

    /** The problems, file by file, from top to bottom. */
    public List<Problem> problems() {
        return problems;
    }

    /** Reads a file of some kind. */
    public interface Reading {

        /** Reads it, and fails if anything is wrong. */
        void of(Path file) throws InvalidScenarioException;
    }

    /** Everything that is wrong in some files; what several of them have in common is told once. */
    public static List<Problem> in(List<Path> files, Reading reading) {
        Set<Problem> problems = new LinkedHashSet<>();
        for (Path file : files) {
            try {
                reading.of(file);
            } catch (InvalidScenarioException e) {
                problems.addAll(e.problems());
            }
        }
        return List.copyOf(problems);
    }
}
