package org.townsquare.results.folder;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The finished runs of a folder that is not complete yet: one file, to which each run adds a record under its key. A record
 * survives a kill as soon as it is added, and a power cut a second later. Every record has a checksum and its place in the
 * sequence; the first line binds them all to what the runs depend on. So a record that is cut off, damaged, moved, doubled
 * or of another log is noticed and counts as not made.
 *
 * <p>Whoever adds must hold the folder, or the file must be his alone.
 */
public final class RunLog implements Closeable {

    private static final long UNFORCED = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private final String identity;
    private final RandomAccessFile out;
    private final Set<String> keys;
    private final List<String> harm;
    private long next;
    private long end;
    private long forced = System.nanoTime();
    private boolean dirty;

    private RunLog(Path file, LogScan scan, List<String> harm) throws IOException {
        this.file = file;
        this.identity = scan.identity();
        this.keys = new LinkedHashSet<>(scan.entries().keySet());
        this.harm = harm;
        this.next = scan.next();
        this.end = scan.end();
        this.out = new RandomAccessFile(file.toFile(), "rw");
        out.setLength(end); // what a kill has cut off
    }

    /**
     * Begins a log, or goes on with one. What has come to harm is taken out of it.
     *
     * @param identity digest of all that the runs depend on
     * @throws ResultsFolderException if the log is that of other runs
     */
    public static RunLog open(Path file, String identity) throws IOException {
        if (Files.notExists(file)) {
            Durable.write(file, LogHead.firstLine(identity).getBytes(StandardCharsets.UTF_8));
        }
        Files.deleteIfExists(copy(file)); // of a mending that was killed
        LogScan scan = LogScan.of(file, identity);
        if (!scan.identity().equals(identity)) {
            throw new ResultsFolderException(file
                    + " holds runs of something else than its folder says: put the right one back, or move this one away, and"
                    + " its runs are made again");
        }
        if (scan.harm().isEmpty()) {
            return new RunLog(file, scan, List.of());
        }
        copyWhole(scan, file);
        return new RunLog(file, LogScan.of(file), List.copyOf(scan.harm()));
    }

    private static Path copy(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".mended");
    }

    private static void copyWhole(LogScan scan, Path file) throws IOException {
        Path copy = copy(file);
        Durable.write(copy, LogHead.firstLine(scan.identity()).getBytes(StandardCharsets.UTF_8));
        try (RunLog whole = open(copy, scan.identity())) {
            scan.read(scan.entries().keySet(), whole::add);
        }
        Durable.rename(copy, file);
    }

    /** What had come to harm when the log was opened, for people; empty if nothing. Such runs are not among the keys. */
    public List<String> harm() {
        return harm;
    }

    /** The runs that need not be made any more, in the order in which they were added. */
    public synchronized Set<String> keys() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    }

    /** Whether a run need not be made any more. */
    public synchronized boolean has(String key) {
        return keys.contains(key);
    }

    /** Adds a run; one that already exists stays as it is. Threads may do so at once. */
    public void add(String key, String content) throws IOException {
        add(key, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a run; one that already exists stays as it is. Threads may do so at once. */
    public synchronized void add(String key, byte[] content) throws IOException {
        if (!keys.add(key)) {
            return;
        }
        byte[] ended = ended(content);
        byte[] head = LogHead.of(next, key, ended, identity).line(identity).getBytes(StandardCharsets.UTF_8);
        try {
            out.seek(end);
            out.write(head);
            out.write(ended);
        } catch (IOException e) {
            keys.remove(key);
            out.setLength(end); // so that the next record does not stand behind half of this one
            throw e;
        }
        next++;
        end += head.length + ended.length;
        dirty = true;
        if (System.nanoTime() - forced > UNFORCED) {
            force();
        }
    }

    private static byte[] ended(byte[] content) {
        if (content.length > 0 && content[content.length - 1] == '\n') {
            return content;
        }
        byte[] ended = Arrays.copyOf(content, content.length + 1);
        ended[content.length] = '\n';
        return ended;
    }

    /** Has what was added survive a power cut. */
    synchronized void force() throws IOException {
        if (dirty) {
            out.getFD().sync();
        }
        dirty = false;
        forced = System.nanoTime();
    }

    /** The runs, each with its content, in the order in which they were added. */
    public void read(LogScan.Reader reader) throws IOException {
        LogScan.of(file, reader);
    }

    /** The contents of some runs, in the order that is asked for; content ends with a line end. */
    public void read(Iterable<String> inThisOrder, LogScan.Reader reader) throws IOException {
        LogScan.of(file).read(inThisOrder, reader);
    }

    @Override
    public synchronized void close() throws IOException {
        force();
        out.close();
    }
}
