package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.townsquare.results.LogScan;

/**
 * The chunks of a sweep that is not complete: a file for each that is, called {@code CHUNK_RUNS_FAILED}, and one for each
 * attempt at one that is not, called {@code CHUNK.ATTEMPT.part}.
 */
record Parts(Path folder) {

    private static final Pattern COMPLETE = Pattern.compile("(\\d{6})_(\\d+)_(\\d+)");

    /** A chunk that is complete. */
    record Complete(Path file, long runs, long failed) {}

    /** How much is there. */
    record Count(long runsOfChunks, long runs, long failed, Instant last) {}

    /** The file that a complete chunk gets. */
    static Path file(Path folder, int chunk, long runs, long failed) {
        return folder.resolve(name(chunk) + "_" + runs + "_" + failed);
    }

    static String name(int chunk) {
        return String.format(java.util.Locale.ROOT, "%06d", chunk);
    }

    /** The complete chunks by their numbers. */
    SortedMap<Integer, Complete> complete() throws IOException {
        SortedMap<Integer, Complete> complete = new TreeMap<>();
        if (Files.notExists(folder)) {
            return complete; // no chunk has been begun
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Matcher name = COMPLETE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    complete.put(
                            Integer.parseInt(name.group(1)),
                            new Complete(file, Long.parseLong(name.group(2)), Long.parseLong(name.group(3))));
                }
            }
        }
        return complete;
    }

    /** What there is, that of unfinished chunks included. */
    Count count() throws IOException {
        if (Files.notExists(folder)) {
            return new Count(
                    0, 0, 0, Files.getLastModifiedTime(folder.getParent()).toInstant());
        }
        SortedMap<Integer, Complete> complete = complete();
        long runs = complete.values().stream().mapToLong(Complete::runs).sum();
        long failed = complete.values().stream().mapToLong(Complete::failed).sum();
        SortedMap<Long, Boolean> others = new TreeMap<>();
        FileTime last = Files.getLastModifiedTime(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(Part.UNFINISHED) && !complete.containsKey(Integer.parseInt(name.substring(0, 6)))) {
                    try {
                        LogScan.of(file, (key, content) -> {
                            Block block = Block.read(key, content);
                            others.put(block.run(), block.failed());
                        });
                        FileTime changed = Files.getLastModifiedTime(file);
                        last = changed.compareTo(last) > 0 ? changed : last;
                    } catch (NoSuchFileException completeNow) {
                        // It counts from the next time on.
                    }
                }
            }
        }
        return new Count(
                runs,
                runs + others.size(),
                failed + others.values().stream().filter(failure -> failure).count(),
                last.toInstant());
    }
}
