package org.townsquare.results.sweep;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.results.Durable;

/**
 * Files of a sweep's folder on their way to or from a machine that does not see the folder.
 *
 * @param files their names in the folder, and what is in them
 */
public record Parcel(List<Item> files) implements Serializable {

    /** A file. */
    public record Item(String name, byte[] content) implements Serializable {}

    /** All that the runs need. */
    public static Parcel ofInput(Path folder) throws IOException {
        List<Item> files = new ArrayList<>();
        for (Path file : SweepFolder.input(folder)) {
            files.add(item(folder, file));
        }
        return new Parcel(files);
    }

    /** A chunk that is complete. */
    public static Parcel ofChunk(Path folder, int chunk) throws IOException {
        Path file = SweepFolder.parts(folder).complete().get(chunk).file();
        return new Parcel(List.of(item(folder, file)));
    }

    private static Item item(Path folder, Path file) throws IOException {
        return new Item(folder.relativize(file).toString(), Files.readAllBytes(file));
    }

    /** Puts the files into a folder; when this returns, they survive a kill. */
    public void unpack(Path folder) throws IOException {
        Files.createDirectories(SweepFolder.parts(folder).folder());
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
