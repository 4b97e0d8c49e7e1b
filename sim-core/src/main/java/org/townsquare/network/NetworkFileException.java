package org.townsquare.network;

import java.util.List;

/** The files of a network cannot be used; says everything that is wrong with them. */
public final class NetworkFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final List<String> problems;

    NetworkFileException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, each with file and line; the last says how many more there are. */
    public List<String> problems() {
        return problems;
    }
}
