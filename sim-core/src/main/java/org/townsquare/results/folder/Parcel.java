package org.townsquare.results.folder;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of an unfinished folder on their way to or from a machine that does not see the folder.
 *
 * @param files their names in the folder, and what is in them
 */
public record Parcel(List<Item> files) implements Serializable {

    /** A file. */
    public record Item(String name, byte[] content) implements Serializable {}

    /** All that the runs need, with what tells by which build they are to be made; of the log only its first line. */
    public static Parcel ofInput(Path folder) throws IOException {
        List<Item> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : (Iterable<Path>) all.sorted()::iterator) {
                if (Files.isRegularFile(file) && isInput(file.getFileName().toString())) {
                    files.add(item(folder, file));
                }
            }
        }
        String identity = LogScan.identity(folder.resolve(OpenFolder.LOG));
        files.add(new Item(OpenFolder.LOG, LogHead.firstLine(identity).getBytes(StandardCharsets.UTF_8)));
        return new Parcel(files);
    }

    private static boolean isInput(String name) {
        return !name.startsWith(".") && !name.equals(OpenFolder.LOG);
    }

    /** A chunk that is complete. */
    public static Parcel ofChunk(Path folder, int chunk) throws IOException {
        return new Parcel(List.of(item(folder, Parts.of(folder).complete().get(chunk))));
    }

    private static Item item(Path folder, Path file) throws IOException {
        return new Item(folder.relativize(file).toString(), Files.readAllBytes(file));
    }

    /** Puts the files into a folder; when this returns, they survive a kill. */
    public void unpack(Path folder) throws IOException {
        Files.createDirectories(Parts.of(folder).folder());
        for (Item file : files) {
            Durable.write(folder.resolve(file.name()), file.content());
        }
    }

    /** Deletes the files from a folder. */
    public void removeFrom(Path folder) throws IOException {
        for (Item file : files) {
            Files.deleteIfExists(folder.resolve(file.name()));
        }
    }
}
