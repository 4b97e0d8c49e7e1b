package org.townsquare.results.sweep;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.townsquare.results.Durable;
import org.townsquare.results.LogScan;
import org.townsquare.results.Part;
import org.townsquare.results.Parts;
import org.townsquare.results.ResultsFolderException;

/** Makes the tables of a sweep from its chunks, run by run, and no more than a run at a time in memory. */
public final class Tables implements Closeable {

    static final String RUNS = "runs.csv";
    static final String TIMESERIES = "timeseries.csv";
    static final String FAILURES = "failures.csv";

    private final List<Out> outs = new ArrayList<>();

    /** A table that is being written. */
    private record Out(char kind, Path file, OutputStream stream) {}

    private Tables() {}

    /**
     * Writes the tables into the folder.
     *
     * @throws ResultsFolderException if a chunk is missing or damaged; what is whole in one that is damaged is kept
     */
    static void write(Path folder, Parts parts, Outline outline, String identity) throws IOException {
        SortedMap<Integer, Parts.Complete> complete = parts.complete();
        try (Tables tables = new Tables()) {
            tables.open(KeptColumns.RUN, folder.resolve(RUNS), outline);
            tables.open(KeptColumns.FAILURE, folder.resolve(FAILURES), outline);
            if (!outline.columns().metrics().isEmpty()) {
                tables.open(KeptColumns.STEP, folder.resolve(TIMESERIES), outline);
            }
            for (int chunk = 0; chunk < outline.chunks(); chunk++) {
                Parts.Complete part = complete.get(chunk);
                if (part == null) {
                    throw new IllegalStateException("chunk " + chunk + " is missing in " + parts.folder());
                }
                if (!tables.add(part, outline, identity)) {
                    Part.reopen(parts, chunk, part.file());
                    throw new ResultsFolderException(part.file() + " has come to harm since it was written; its runs"
                            + " are made again when the sweep goes on: give the same command again");
                }
            }
            tables.force();
        }
    }

    private void open(char kind, Path file, Outline outline) throws IOException {
        OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        outs.add(new Out(kind, file, stream));
        stream.write(outline.columns().header(kind).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds the rows of a chunk; false if they are not all there. */
    private boolean add(Parts.Complete part, Outline outline, String identity) throws IOException {
        SortedMap<Long, Double> numbers = new TreeMap<>();
        LogScan scan = LogScan.of(part.file(), (key, content) -> {
            Block block = Block.read(key, content);
            numbers.put(block.run(), block.number());
        });
        if (!scan.harm().isEmpty()
                || !part.isOf(scan, identity)
                || numbers.size() != part.runs()
                || !outline.isWhole(part.chunk(), numbers)) {
            return false;
        }
        scan.read(numbers.keySet().stream().map(run -> Long.toString(run)).toList(), (key, content) -> add(content));
        return true;
    }

    private void add(byte[] block) throws IOException {
        int start = 0;
        for (int at = 0; at < block.length; at++) {
            if (block[at] == '\n') {
                for (Out out : outs) {
                    if (out.kind == block[start]) {
                        out.stream.write(block, start + 1, at - start);
                    }
                }
                start = at + 1;
            }
        }
    }

    private void force() throws IOException {
        for (Out out : outs) {
            out.stream.flush();
            Durable.force(out.file);
        }
    }

    @Override
    public void close() throws IOException {
        for (Out out : outs) {
            out.stream.close();
        }
    }
}
