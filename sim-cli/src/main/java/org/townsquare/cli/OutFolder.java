package org.townsquare.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.townsquare.results.folder.Place;

/** Where --out has a command write. Folders that are missing above it are made when it writes, for every command. */
final class OutFolder {

    private OutFolder() {}

    /**
     * A new folder for results.
     *
     * @param out null for the next free one of this name in results/
     */
    static Place place(Path out, Home home, String name) throws BadInput {
        if (out == null) {
            return Place.numbered(home.results(), name);
        }
        if (out.toString().isEmpty()) {
            throw new BadInput("--out must name a new folder, but is empty");
        }
        Path folder = out.toAbsolutePath().normalize();
        if (folder.getParent() == null) {
            throw new BadInput("--out must name a new folder, not " + out);
        }
        if (!Place.isNamed(folder)) {
            throw new BadInput(
                    "--out " + out + " cannot end in .partial, which marks folders that are not complete: leave"
                            + " it out, and give --resume to continue");
        }
        return Place.named(folder);
    }

    /**
     * The nearest folder above that is there.
     *
     * @throws BadInput if a file is in its place
     */
    static Path above(Path place) throws BadInput {
        Path above = place.toAbsolutePath().normalize().getParent();
        while (above.getParent() != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (!Files.isDirectory(above)) {
            throw new BadInput(Home.shown(above) + " is a file, not a folder");
        }
        return above;
    }
}
