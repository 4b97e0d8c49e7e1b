package org.townsquare.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The {@code townsquare} command of this build, without the checkout's launcher, which might build another. */
final class Launcher {

    /** Options of a Java that is soon gone again: thorough compilation would not pay. */
    static final List<String> SOON_GONE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private Launcher() {}

    /**
     * Writes it as a program.
     *
     * @param before a line of shell that may change the words
     */
    static void write(Path home, Path file, String before) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(SOON_GONE);
        words.addAll(List.of("-Djava.awt.headless=true", "-Dtownsquare.home=" + home));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.townsquare.cli.Main"));
        String start = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Files.writeString(file, "#!/bin/sh\n" + before + "\nexec " + start + " \"$@\"\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }
}
