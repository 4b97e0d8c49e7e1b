package org.townsquare.scenario.file;

import java.util.Comparator;
import java.util.List;
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
}
