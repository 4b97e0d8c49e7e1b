package org.townsquare.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The {@code townsquare} command of this build, without the checkout's launcher, which might build another. */
final class Launcher {

    private Launcher() {}

    /** The words that start it, to which a command is added. */
    static List<String> words(Path home) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It is soon gone again: thorough compilation would not pay.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dtownsquare.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "org.townsquare.cli.Main");
    }

    /**
     * Writes it as a program.
     *
     * @param before a line of shell that may change the words
     */
    static void write(Path home, Path file, String before) throws IOException {
        String start = words(home).stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Files.writeString(file, "#!/bin/sh\n" + before + "\nexec " + start + " \"$@\"\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }
}
