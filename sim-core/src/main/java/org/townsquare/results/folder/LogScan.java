package org.townsquare.results.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run log holds: its whole records, and a sentence about each place that has come to harm since it was written. A
 * record at the end that a kill has cut off is no harm. Reading changes nothing, so that a log may be read while it grows.
 */
public final class LogScan {

    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> harm = new ArrayList<>();
    private String identity;
    private long next;
    private long end;

    /** Where the content of a record is. */
    record Entry(long offset, LogHead head) {}

    /** Takes whole records as they are read. */
    public interface Reader {
        void read(String key, byte[] content) throws IOException;
    }

    private LogScan(Path file) {
        this.file = file;
    }

    /** Reads a log. */
    public static LogScan of(Path file) throws IOException {
        return of(file, (key, content) -> {});
    }

    /**
     * Reads a log.
     *
     * @param reader is given each whole record, in the order of the file
     */
    public static LogScan of(Path file, Reader reader) throws IOException {
        return of(file, null, reader);
    }

    /**
     * Reads a log.
     *
     * @param otherwise what its runs are taken to depend on if its first line does not tell; records of others have wrong sums
     */
    static LogScan of(Path file, String otherwise) throws IOException {
        return of(file, otherwise, (key, content) -> {});
    }

    private static LogScan of(Path file, String otherwise, Reader reader) throws IOException {
        LogScan scan = new LogScan(file);
        try (LogInput in = new LogInput(file)) {
            Optional<String> told = in.line().flatMap(LogHead::identity);
            if (told.isEmpty()) {
                scan.harm.add("its first line, which says what its runs belong to, is damaged");
            }
            scan.identity = told.orElse(otherwise);
            if (scan.identity != null) {
                scan.end = in.position();
                scan.readRecords(in, reader);
            }
        }
        return scan;
    }

    private void readRecords(LogInput in, Reader reader) throws IOException {
        long lost = -1; // from where on nothing whole has been found
        LogHead broken = null; // whose content is not what it says
        boolean cut = false; // as that goes on beyond the end of the file
        boolean excused = false; // a gap in the sequence has been told of
        while (true) {
            long start = in.position();
            Optional<byte[]> line = in.line();
            Optional<LogHead> found = line.flatMap(bytes -> LogHead.read(bytes, identity));
            if (found.isEmpty() && line.isPresent()) {
                lost = lost < 0 ? start : lost;
                continue;
            }
            if (lost >= 0 && !(cut && line.isEmpty())) {
                harm.add(
                        broken == null
                                ? "bytes " + lost + " to " + (start - 1) + " are damaged"
                                : "the record of run " + broken.key() + " is damaged");
                excused = true;
            }
            if (line.isEmpty()) {
                return;
            }
            LogHead head = found.get();
            long offset = in.position();
            Optional<byte[]> content = in.bytes(head.length());
            if (content.filter(bytes -> head.isOf(bytes, identity)).isPresent()) {
                if (add(head, offset, excused)) {
                    reader.read(head.key(), content.get());
                }
                end = in.position();
                lost = -1;
                broken = null;
                cut = false;
                excused = false;
            } else {
                // Where it ends is not known: the next record is looked for line by line.
                lost = offset;
                broken = head;
                cut = content.isEmpty();
                next = head.sequence() + 1;
                in.seek(offset);
            }
        }
    }

    private boolean add(LogHead head, long offset, boolean excused) {
        if (head.sequence() < next) {
            harm.add("the record of run " + head.key() + " is not in its place");
            return false;
        }
        if (head.sequence() > next && !excused) {
            harm.add("a record is missing before that of run " + head.key());
        }
        next = head.sequence() + 1;
        if (entries.putIfAbsent(head.key(), new Entry(offset, head)) != null) {
            harm.add("there is a second record of run " + head.key());
            return false;
        }
        return true;
    }

    /** What its runs depend on, as a digest; null if its first line does not tell. */
    public String identity() {
        return identity;
    }

    /** Where the content of each whole record is, in the order of the file. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** What has come to harm: beginnings of sentences, one for each place. */
    public List<String> harm() {
        return harm;
    }

    /** A sentence about a place of a log that has come to harm. */
    static String harm(Path file, String what) {
        return file + ": " + what + ". The runs lost by this are made again";
    }

    /** The sequence number of the next record. */
    long next() {
        return next;
    }

    /** Where the next record belongs: behind the last whole one. */
    long end() {
        return end;
    }

    /**
     * The contents of some records, in the order that is asked for.
     *
     * @throws ResultsFolderException if one has come to harm since the log was scanned
     */
    public void read(Iterable<String> keys, Reader reader) throws IOException {
        try (LogInput in = new LogInput(file)) {
            for (String key : keys) {
                Entry entry = entries.get(key);
                if (entry == null) {
                    throw new IllegalStateException("run " + key + " is missing in " + file);
                }
                in.seek(entry.offset);
                Optional<byte[]> content = in.bytes(entry.head.length());
                if (content.filter(bytes -> entry.head.isOf(bytes, identity)).isEmpty()) {
                    throw new ResultsFolderException(file + " was damaged while it was read: the record of run " + key
                            + " is damaged. It is made again when the same command continues with --resume");
                }
                reader.read(key, content.get());
            }
        }
    }

    /** What the runs of a log depend on, as a digest; null if its first line does not tell. */
    public static String identity(Path file) throws IOException {
        try (LogInput in = new LogInput(file)) {
            return in.line().flatMap(LogHead::identity).orElse(null);
        }
    }
}
