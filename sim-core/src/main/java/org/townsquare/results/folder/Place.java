package org.townsquare.results.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where results shall land: in a folder that the user named, or in the first free one of {@code name}, {@code name-2},
 * {@code name-3} and so on. A folder that is there is never written to, be it finished or not.
 *
 * @param first the folder, or the first of the numbered ones
 * @param numbered whether the next number is tried if there is something already
 */
public record Place(Path first, boolean numbered) {

    /** End of the name of a folder that is not complete. */
    public static final String PARTIAL = ".partial";

    /** The folder that the user named. */
    public static Place named(Path folder) {
        return new Place(folder, false);
    }

    /** The first free folder within {@code results} with this name or this name and a number. */
    public static Place numbered(Path results, String name) {
        return new Place(results.resolve(name), true);
    }

    /** Whether a folder has its name, which it gets when it is complete. */
    public static boolean isNamed(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null || !name.toString().endsWith(PARTIAL);
    }

    /** Where an unfinished folder stands, whatever name it was found by. */
    public static Place ofPartial(Path folder) {
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        return named(folder.resolveSibling(name.replaceFirst("\\Q" + PARTIAL + "\\E$", "")));
    }

    /**
     * Refuses what is no folder.
     *
     * @throws ResultsFolderException says why
     */
    public static void requireFolder(Path folder) throws ResultsFolderException {
        if (!Files.isDirectory(folder)) {
            throw new ResultsFolderException(
                    folder + (Files.exists(folder) ? " is a file, not a results folder" : " does not exist"));
        }
    }

    /**
     * Refuses a folder that is unfinished, or not as it was when it was finished.
     *
     * @throws ResultsFolderException says why
     */
    public static void requireFinished(Path folder) throws IOException {
        if (!isNamed(folder)) {
            throw new ResultsFolderException(
                    folder + " is unfinished: continue its run with --resume, which writes the report at the end");
        }
        if (Files.exists(folder.resolve(Manifest.FILE))) {
            Manifest.requireWhole(folder);
        }
    }

    /**
     * Opens a new folder here.
     *
     * @throws ResultsFolderException if the user named a folder that already exists
     */
    public <F extends OpenFolder> F create(FolderContent<F> content) throws IOException {
        return open(claim(), content);
    }

    /**
     * Opens the unfinished folder here again; of several numbered ones, the last that is about this.
     *
     * @throws ResultsFolderException if there is none, it is about something else, or another process works on it
     */
    public <F extends OpenFolder> F resume(FolderContent<F> content) throws IOException {
        return open(find(content.origin()), content);
    }

    /**
     * Opens the unfinished folder here again; of several numbered ones, the last that is about this. If there is no
     * unfinished one, a new folder.
     *
     * @throws ResultsFolderException if the user named a folder that is complete, if there are only unfinished folders
     *     about something else, or another process works on it
     */
    public <F extends OpenFolder> F resumeOrCreate(FolderContent<F> content) throws IOException {
        return isUnfinished() ? resume(content) : create(content);
    }

    /** Fills a folder. */
    public interface Filling {

        /** Writes all that there is. */
        void into(Path folder) throws IOException;
    }

    /**
     * Makes a new folder here of what is written at once, so that there is nothing to go on with after a kill.
     *
     * @throws ResultsFolderException if the user named a folder that already exists
     */
    public Path fill(Filling filling) throws IOException {
        Path name = claim();
        Path partial = partial(name);
        try {
            filling.into(partial);
        } catch (IOException | RuntimeException e) {
            Durable.delete(partial);
            throw e;
        }
        Durable.rename(partial, name);
        return name;
    }

    private static <F extends OpenFolder> F open(Path name, FolderContent<F> content) throws IOException {
        return content.opening().open(name, partial(name));
    }

    /** Whether one of the folders here is unfinished. */
    private boolean isUnfinished() {
        for (int number = 1; number == 1 || (numbered && isTaken(number)); number++) {
            if (Files.isDirectory(partial(name(number)))) {
                return true;
            }
        }
        return false;
    }

    private Path claim() throws IOException {
        Durable.makeFolder(first.toAbsolutePath().getParent());
        for (int number = 1; ; number++) {
            Path name = name(number);
            Path partial = partial(name);
            if (claim(name, partial)) {
                return name;
            }
            if (!numbered) {
                throw new ResultsFolderException(
                        isThere(name)
                                ? name + " already exists, and results are never overwritten: choose another --out"
                                : partial
                                        + " holds an unfinished run: continue it with --resume, or choose another --out");
            }
        }
    }

    private Path find(Origin sought) throws IOException {
        Path found = null;
        List<Path> others = new ArrayList<>();
        for (int number = 1; number == 1 || (numbered && isTaken(number)); number++) {
            Path partial = partial(name(number));
            if (Files.isDirectory(partial)) {
                if (sought.isIn(partial)) {
                    found = name(number);
                } else {
                    others.add(partial);
                }
            }
        }
        if (found != null) {
            return found;
        }
        if (!others.isEmpty()) {
            String scenarios = others.stream()
                    .map(partial -> partial.resolve(Origin.SCENARIO).toString())
                    .collect(Collectors.joining(" and "));
            throw new ResultsFolderException(scenarios
                    + (others.size() == 1 ? " differs" : " differ")
                    + " from the scenario as it is now (file, --set, --seed, --replicates, --steps or --fork with its"
                    + " variants): resume with what it was started with, or start again without --resume");
        }
        throw new ResultsFolderException("nothing to resume: there is no " + partial(first)
                + (Files.exists(first) ? ", and " + first + " is complete" : ""));
    }

    private Path name(int number) {
        return number == 1 ? first : first.resolveSibling(first.getFileName() + "-" + number);
    }

    private boolean isTaken(int number) {
        return isThere(name(number)) || isThere(partial(name(number)));
    }

    static Path partial(Path name) {
        return name.resolveSibling(name.getFileName() + PARTIAL);
    }

    /** A link counts, even one that leads nowhere: no folder can get its name. */
    private static boolean isThere(Path name) {
        return Files.exists(name, LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes the partial folder if the name is free. Whoever makes it owns the name. */
    private static boolean claim(Path name, Path partial) throws IOException {
        if (isThere(name)) {
            return false;
        }
        try {
            Files.createDirectory(partial);
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
        if (Files.exists(name)) { // finished by another process between the two lines above
            Files.delete(partial);
            return false;
        }
        return true;
    }
}
