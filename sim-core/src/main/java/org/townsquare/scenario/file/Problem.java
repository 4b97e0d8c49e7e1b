package org.townsquare.scenario.file;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something wrong in a scenario.
 *
 * @param source the file, or the override as it was given
 * @param line line in the file, from 1; 0 if the problem is the file as a whole or lies in an override
 * @param column column in that line, from 1; 0 where line is 0
 * @param key path of the parameter, as in {@code platforms.Agora.quality}; empty for the file as a whole
 * @param message the value, what is allowed, and the nearest valid name
 */
public record Problem(String source, int line, int column, String key, String message) {

    /** After so many the rest is not looked for: nobody reads them, and a hostile file could have a million. */
    static final int ENOUGH = 1000;

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

    /** One line: {@code file:line:column: key: message}. */
    @Override
    public String toString() {
        String place = line > 0 ? source + ":" + line + ":" + column : source;
        return place + ": " + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
