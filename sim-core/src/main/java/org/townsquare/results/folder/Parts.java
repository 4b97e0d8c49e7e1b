package org.townsquare.results.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chunks of a folder that is not complete, made by any process that sees it: a file for each that is complete, called by its
 * number, and one for each attempt at one that is not, called {@code CHUNK.ATTEMPT.part}.
 */
public record Parts(Path folder) {

    private static final String FOLDER = "parts";
    private static final Pattern COMPLETE = Pattern.compile("\\d{6}");
    private static final Pattern UNFINISHED = Pattern.compile("\\d{6}\\..*\\" + Part.UNFINISHED);

    /** Those of a folder. */
    public static Parts of(Path partial) {
        return new Parts(partial.resolve(FOLDER));
    }

    static String name(int chunk) {
        return String.format(Locale.ROOT, "%06d", chunk);
    }

    /** The complete chunks by their numbers. */
    public SortedMap<Integer, Path> complete() throws IOException {
        SortedMap<Integer, Path> complete = new TreeMap<>();
        for (Path file : files(COMPLETE)) {
            complete.put(chunk(file), file);
        }
        return complete;
    }

    /** What attempts at a chunk have left. */
    List<Path> unfinished(int chunk) throws IOException {
        return files(UNFINISHED).stream().filter(file -> chunk(file) == chunk).toList();
    }

    /** All logs that are there, of chunks and of attempts at them. */
    public List<Path> logs() throws IOException {
        return Stream.concat(complete().values().stream(), files(UNFINISHED).stream())
                .toList();
    }

    private static int chunk(Path file) {
        return Integer.parseInt(file.getFileName().toString().substring(0, 6));
    }

    /** Files of such names, sorted; none if no chunk has been begun. */
    private List<Path> files(Pattern name) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /** Takes into the log of their folder what is whole in chunks that are not complete. */
    void copyInto(RunLog log, String identity) throws IOException {
        for (Path file : files(UNFINISHED)) {
            try {
                take(file, log, identity);
            } catch (NoSuchFileException completeNow) {
                // It is taken as such.
            }
        }
    }

    /**
     * Takes into the log of their folder what is whole in complete chunks, and deletes these; what they lack is made again.
     *
     * @return what has come to harm in them, for people
     */
    List<String> moveInto(RunLog log, String identity) throws IOException {
        List<String> harm = new ArrayList<>();
        for (Path file : complete().values()) {
            take(file, log, identity).forEach(what -> harm.add(LogScan.harm(file, what)));
            log.force();
            Files.delete(file);
        }
        return harm;
    }

    private static List<String> take(Path file, RunLog log, String identity) throws IOException {
        if (!Origin.identity(identity, chunk(file)).equals(LogScan.identity(file))) {
            return List.of("it holds other runs than its name says");
        }
        return LogScan.of(file, log::add).harm();
    }
}
