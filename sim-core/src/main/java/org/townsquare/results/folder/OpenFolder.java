package org.townsquare.results.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A results folder in the making, of any kind. It is called {@code NAME.partial} until {@link #complete} gives it its name,
 * and is locked against other processes until {@link #close}. Its life, in this order, so that a kill at any moment leaves
 * something to resume:
 *
 * <ol>
 *   <li>the files that say what is run, runs.log, which grows by each run, and manifest.json with the start;
 *   <li>tables, manifest.json with the end, charts and report: what is there is written again after a kill;
 *   <li>runs.log deleted, which says that all of that is there for good;
 *   <li>the lock deleted, the folder renamed.
 * </ol>
 */
public abstract class OpenFolder implements Closeable {

    /** The runs of a folder that is not complete. */
    public static final String LOG = "runs.log";

    /** Says that the tables shall be there as Parquet, too. */
    private static final String PARQUET = ".with-parquet";

    private final Path name;
    private final Path partial;
    private final Origin origin;
    private final FolderLock lock;
    private final List<String> harm = new ArrayList<>();
    /** Null when the tables are final. */
    private final RunLog log;

    /** Begins with a folder, or goes on with one. */
    protected OpenFolder(Path name, Path partial, Origin origin) throws IOException {
        this.name = name;
        this.partial = partial;
        this.origin = origin;
        this.lock = FolderLock.take(partial);
        RunLog opened = null;
        try {
            Manifest.requireSame(partial, origin);
            if (!Manifest.isComplete(partial)) {
                opened = begin();
            }
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
        this.log = opened;
    }

    private RunLog begin() throws IOException {
        // A log of other runs is refused before anything is written; the manifest comes last, so that where it is all
        // else is.
        if (Files.notExists(partial.resolve(LOG))) {
            origin.begin(partial);
        }
        RunLog opened = RunLog.open(partial.resolve(LOG), origin.identity());
        try {
            Manifest.open(partial, origin);
            opened.harm().forEach(what -> harm.add(LogScan.harm(partial.resolve(LOG), what)));
            Parts.of(partial).copyInto(opened, origin.identity());
            harm.addAll(Parts.of(partial).moveInto(opened, origin.identity()));
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** The name that the folder will have when complete. */
    public final Path name() {
        return name;
    }

    /** Where it is until it is complete. */
    public final Path partial() {
        return partial;
    }

    /** What it is about. */
    protected final Origin origin() {
        return origin;
    }

    /** Has the tables as Parquet, too, when it is completed, be it by this process or by one that goes on. */
    public final void alsoAsParquet() throws IOException {
        if (Files.notExists(partial.resolve(PARQUET))) {
            Files.createFile(partial.resolve(PARQUET));
        }
    }

    /** Whether the tables are final, and runs superfluous. */
    public final boolean isMade() {
        return log == null;
    }

    /** The finished runs; those whose key is there stay as they are. Threads may add to it at once. */
    public final RunLog log() {
        return log;
    }

    /** Takes chunks over that other processes have left in the folder's parts. */
    public final void gather() throws IOException {
        Parts.of(partial).moveInto(log, origin.identity());
    }

    /** What had come to harm since it was written, a sentence each; such runs are made again. */
    public final List<String> harm() {
        return List.copyOf(harm);
    }

    /**
     * Makes tables, charts, summary, manifest and report of the runs, and gives the folder its name.
     *
     * @param commandLine the words of the command that was given, for the manifest
     * @return the folder
     * @throws IllegalStateException if a run is missing
     */
    public final Path complete(List<String> commandLine) throws IOException {
        if (!isMade()) {
            origin.requireUnchanged();
            writeTables();
            if (Files.exists(partial.resolve(PARQUET))) {
                writeParquet();
            }
            Manifest.complete(partial, origin, commandLine);
            writeReport();
            log.close();
            Files.delete(partial.resolve(LOG));
        }
        tidyUp();
        Files.deleteIfExists(partial.resolve(PARQUET));
        lock.remove();
        if (Files.exists(name)) {
            throw new ResultsFolderException(
                    name + " has appeared while the run was working; its results are complete in " + partial);
        }
        Durable.rename(partial, name);
        return name;
    }

    /** Writes the tables of all runs. */
    protected abstract void writeTables() throws IOException;

    /** Writes the tables as Parquet, too. */
    protected void writeParquet() throws IOException {}

    /** Writes what is made of the tables. */
    protected abstract void writeReport() throws IOException;

    /** Deletes what is superfluous when all else is there. */
    protected void tidyUp() throws IOException {
        Durable.delete(Parts.of(partial).folder());
    }

    /** Lets other processes have the folder. */
    @Override
    public void close() throws IOException {
        if (log != null) {
            log.close();
        }
        lock.close();
    }
}
