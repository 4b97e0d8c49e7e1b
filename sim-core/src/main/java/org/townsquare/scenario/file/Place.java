package org.townsquare.scenario.file;

import java.nio.file.Path;

/** Where something stands: in a line of a file, or (line 0) in an override or in a file as a whole. */
record Place(String source, Path folder, int line, int column) {

    /** Where defaults stand: they are valid, so no problem ever shows this place. */
    static final Place DEFAULT = new Place("default", Path.of(""), 0, 0);

    static Place file(Path file) {
        return new Place(file.toString(), file.toAbsolutePath().getParent(), 1, 1);
    }

    static Place override(String override) {
        return option("--set " + override);
    }

    /** Words on the command line. Relative files in them count from the folder in which the command runs. */
    static Place option(String words) {
        return new Place(words, Path.of("").toAbsolutePath(), 0, 0);
    }

    /** Another place in the same file; an override has only one. */
    Place at(int otherLine, int otherColumn) {
        return line == 0 ? this : new Place(source, folder, otherLine, otherColumn);
    }

    Problem problem(String key, String message) {
        return new Problem(source, line, column, Problem.oneLine(key), message);
    }

    /** A problem of the file as a whole. */
    Problem problem(String message) {
        return new Problem(source, 0, 0, "", message);
    }

    @Override
    public String toString() {
        return line > 0 ? source + ":" + line + ":" + column : source;
    }
}
