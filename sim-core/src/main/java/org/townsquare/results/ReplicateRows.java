package org.townsquare.results;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.results.folder.Durable;
import org.townsquare.scenario.Scenario;

/**
 * The tables of a scenario's runs, made of what the run log has of each: for every table a line with its number of bytes,
 * and then its rows.
 */
final class ReplicateRows implements Closeable {

    private final Path folder;
    private final Map<ReplicateTable<?>, OutputStream> outs = new LinkedHashMap<>();

    /** Begins the tables of a folder. */
    ReplicateRows(Path folder) throws IOException {
        this.folder = folder;
        try {
            for (ReplicateTable<?> table : ReplicateTable.ALL) {
                OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(table.file())), 1 << 16);
                outs.put(table, out);
                out.write(table.table().header().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** What the log keeps of a replicate. */
    static byte[] of(ReplicateResult result, Scenario scenario) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (ReplicateTable<?> table : ReplicateTable.ALL) {
            StringWriter text = new StringWriter();
            table.write(result, scenario, text);
            byte[] rows = text.toString().getBytes(StandardCharsets.UTF_8);
            all.write((rows.length + "\n").getBytes(StandardCharsets.UTF_8));
            all.write(rows);
        }
        return all.toByteArray();
    }

    /** Adds the rows of a replicate. */
    void add(byte[] kept) throws IOException {
        int at = 0;
        for (OutputStream out : outs.values()) {
            int length = 0;
            for (; kept[at] != '\n'; at++) {
                length = 10 * length + kept[at] - '0';
            }
            out.write(kept, at + 1, length);
            at += 1 + length;
        }
    }

    /** Forces the tables to disk. */
    void force() throws IOException {
        for (Map.Entry<ReplicateTable<?>, OutputStream> out : outs.entrySet()) {
            out.getValue().flush();
            Durable.force(folder.resolve(out.getKey().file()));
        }
    }

    @Override
    public void close() throws IOException {
        for (OutputStream out : outs.values()) {
            out.close();
        }
    }
}
