package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chunks of a folder that is not complete, made by any process that sees it: a file for each that is complete, called
 * {@code CHUNK_RUNS_FAILED}, and one for each attempt at one that is not, called {@code CHUNK.ATTEMPT.part}.
 */
public record Parts(Path folder) {

    private static final String FOLDER = "parts";
    private static final Pattern COMPLETE = Pattern.compile("(\\d{6})_(\\d+)_(\\d+)");

    /** A chunk that is complete. */
    public record Complete(int chunk, Path file, long runs, long failed) {

        /** What has come to harm in it, for people; empty if nothing. */
        public Optional<String> harm(String identityOfFolder) throws IOException {
            LogScan scan = LogScan.of(file);
            if (!isOf(scan, identityOfFolder)) {
                return Optional.of("it holds other runs than its name says");
            }
            return scan.harm().isEmpty() ? Optional.empty() : Optional.of(String.join(", ", scan.harm()));
        }

        /** Whether what was read from it belongs to that chunk of a folder. */
        public boolean isOf(LogScan scan, String identityOfFolder) {
            return Origin.identity(identityOfFolder, chunk).equals(scan.identity());
        }
    }

    /** Those of a folder. */
    public static Parts of(Path partial) {
        return new Parts(partial.resolve(FOLDER));
    }

    /** The file that a complete chunk gets. */
    Path file(int chunk, long runs, long failed) {
        return folder.resolve(name(chunk) + "_" + runs + "_" + failed);
    }

    static String name(int chunk) {
        return String.format(Locale.ROOT, "%06d", chunk);
    }

    /** The complete chunks by their numbers. */
    public SortedMap<Integer, Complete> complete() throws IOException {
        SortedMap<Integer, Complete> complete = new TreeMap<>();
        for (Path file : files()) {
            Matcher name = COMPLETE.matcher(file.getFileName().toString());
            if (name.matches()) {
                int chunk = Integer.parseInt(name.group(1));
                complete.put(
                        chunk, new Complete(chunk, file, Long.parseLong(name.group(2)), Long.parseLong(name.group(3))));
            }
        }
        return complete;
    }

    /** What attempts at chunks that are not complete have left, those that are still at work included. */
    public List<Path> unfinished() throws IOException {
        SortedMap<Integer, Complete> complete = complete();
        return files().stream()
                .filter(file -> file.getFileName().toString().endsWith(Part.UNFINISHED))
                .filter(file -> !complete.containsKey(
                        Integer.parseInt(file.getFileName().toString().substring(0, 6))))
                .toList();
    }

    /** What attempts at a chunk have left. */
    List<Path> unfinished(int chunk) throws IOException {
        String beginning = name(chunk) + ".";
        return files().stream()
                .filter(file -> file.getFileName().toString().startsWith(beginning)
                        && file.getFileName().toString().endsWith(Part.UNFINISHED))
                .toList();
    }

    /** All files, sorted; none if no chunk has been begun. */
    private List<Path> files() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Moves complete chunks into the log of their folder. Damaged ones and strangers go, and are made again. */
    void moveInto(RunLog log, String identity) throws IOException {
        for (Complete part : complete().values()) {
            if (part.harm(identity).isEmpty()) {
                LogScan.of(part.file(), log::add);
                log.force();
            }
            Files.delete(part.file());
        }
    }
}
