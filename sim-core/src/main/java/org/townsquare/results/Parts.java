package org.townsquare.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.scenario.Scenario;

/**
 * The finished replicates of a folder that is not complete yet: one folder each with its rows of every table. A part
 * is written under a temporary name and renamed when all of it is on disk, so that it is there as a whole or not at all.
 */
record Parts(Path folder) {

    /** Adds a replicate. Several threads may do so at once, each with its own replicates. */
    void add(ReplicateResult result, Scenario scenario) throws IOException {
        Path part = part(result.replicate());
        if (Files.exists(part)) {
            return;
        }
        Path temporary = part.resolveSibling("." + part.getFileName() + ".tmp");
        Durable.delete(temporary);
        Files.createDirectory(temporary);
        for (Table table : Table.values()) {
            Path file = temporary.resolve(table.file());
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                table.write(result, scenario, out);
            }
            Durable.force(file);
        }
        Durable.forceFolder(temporary);
        Durable.rename(temporary, part);
    }

    /** Deletes the replicates that have come to harm since they were written, so that they are run again. */
    void dropDamaged(Scenario scenario) throws IOException {
        for (int replicate : finished().stream().toArray()) {
            for (Table table : Table.values()) {
                if (!table.isWhole(part(replicate).resolve(table.file()), scenario)) {
                    Durable.delete(part(replicate));
                    break;
                }
            }
        }
    }

    /** Numbers of the replicates that are there. What a kill left unfinished does not count. */
    BitSet finished() throws IOException {
        BitSet numbers = new BitSet();
        try (Stream<Path> parts = Files.list(folder)) {
            parts.map(part -> part.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .mapToInt(Integer::parseInt)
                    .forEach(numbers::set);
        }
        return numbers;
    }

    /** Writes a table from the rows of all replicates, in their order. */
    void merge(Table table, Path file) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write(StandardCharsets.UTF_8.encode(table.header() + "\n"));
            for (int replicate : finished().stream().toArray()) {
                try (FileChannel in = FileChannel.open(part(replicate).resolve(table.file()))) {
                    for (long at = 0; at < in.size(); ) {
                        at += in.transferTo(at, in.size() - at, out);
                    }
                }
            }
            out.force(true);
        }
    }

    private Path part(int replicate) {
        return folder.resolve(String.format(Locale.ROOT, "%05d", replicate));
    }
}
