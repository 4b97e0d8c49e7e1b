package org.townsquare.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.measure.Searches;
import org.townsquare.scenario.Scenario;

/**
 * A results folder in the making. It is called {@code NAME.partial} until {@link #complete} gives it its name, and is
 * locked against other processes until {@link #close}. Life of the folder, in this order, so that a kill at any moment
 * leaves something to resume:
 *
 * <ol>
 *   <li>scenario.yaml, manifest.json with the start, and {@code replicates/} with a part for each finished replicate;
 *   <li>tables, summary, charts and report beside the parts: what is there is written again after a kill;
 *   <li>{@code replicates/} renamed to {@code .merged}, which says that all of that is there for good;
 *   <li>{@code .merged} and the lock deleted, the folder renamed.
 * </ol>
 */
public final class ResultsFolder implements OpenFolder {

    public static final String SCENARIO = "scenario.yaml";
    /** End of the name of a folder that is not complete. */
    static final String PARTIAL = ".partial";

    private static final String PARTS = "replicates";
    private static final String MERGED = ".merged";

    private final Path name;
    private final Path partial;
    private final Scenario scenario;
    private final FolderLock lock;
    private final Parts parts;
    private final KeptSearches searches;

    private ResultsFolder(Path name, Path partial, Scenario scenario, FolderLock lock) {
        this.name = name;
        this.partial = partial;
        this.scenario = scenario;
        this.lock = lock;
        this.parts = new Parts(partial.resolve(PARTS));
        this.searches = new KeptSearches(partial.resolve(PARTS).resolve("searches"));
    }

    /**
     * The replicates of a scenario.
     *
     * @param scenario the resolved scenario
     * @param yaml its text, to become scenario.yaml
     */
    public static FolderContent<ResultsFolder> of(Scenario scenario, String yaml) {
        return new FolderContent<>(
                partial -> isOf(partial, yaml), (name, partial) -> open(name, partial, scenario, yaml));
    }

    static ResultsFolder open(Path name, Path partial, Scenario scenario, String yaml) throws IOException {
        ResultsFolder folder = new ResultsFolder(name, partial, scenario, FolderLock.take(partial));
        try {
            if (Files.notExists(partial.resolve(SCENARIO))) {
                Durable.write(partial.resolve(SCENARIO), yaml.getBytes(StandardCharsets.UTF_8));
            }
            if (!folder.isMerged()) {
                Files.createDirectories(folder.parts.folder());
                folder.parts.dropDamaged(scenario);
                Manifest.open(partial, scenario);
            }
            return folder;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static boolean isUnfinished(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName().toString().endsWith(PARTIAL);
    }

    public static void requireFinished(Path folder) {
        if (isUnfinished(folder)) {
            throw new ResultsFolderException(
                    folder + " is unfinished: go on with its run by --resume, which writes the report at the end");
        }
    }

    /** Whether a partial folder belongs to the scenario with this text; one killed before it had any belongs to all. */
    private static boolean isOf(Path partial, String yaml) throws IOException {
        return Stream.of(Marker.values()).noneMatch(other -> other.isIn(partial))
                && hasOrLacks(partial.resolve(SCENARIO), yaml);
    }

    public static boolean hasOrLacks(Path file, String text) throws IOException {
        return Files.notExists(file) || Files.readString(file).equals(text);
    }

    /** The name that the folder will have when complete. */
    public Path name() {
        return name;
    }

    @Override
    public Path partial() {
        return partial;
    }

    @Override
    public BitSet finished() throws IOException {
        return isMerged() ? OpenFolder.all(scenario.replicates()) : parts.finished();
    }

    /**
     * Adds a finished replicate; when this returns, it survives a kill. Threads may call this at the same time with
     * different replicates, in any order. A replicate that is there already stays as it is.
     */
    public void write(ReplicateResult result) throws IOException {
        parts.add(result, scenario);
    }

    /** Critical masses of replicates that are not finished. */
    public Searches searches() {
        return searches;
    }

    @Override
    public Path complete(List<String> commandLine) throws IOException {
        if (!isMerged()) {
            int missing = parts.finished().nextClearBit(0);
            if (missing < scenario.replicates()) {
                throw new IllegalStateException("replicate " + missing + " is missing in " + partial);
            }
            for (Table table : Table.values()) {
                parts.merge(table, partial.resolve(table.file()));
            }
            Manifest.complete(partial, scenario, commandLine);
            Verdict.read(partial, scenario).write(partial);
            Report.draw(partial, scenario);
            Durable.rename(parts.folder(), partial.resolve(MERGED));
        }
        Durable.delete(partial.resolve(MERGED));
        lock.remove();
        return named(partial, name);
    }

    /** Gives a complete folder its name. */
    public static Path named(Path partial, Path name) throws IOException {
        if (Files.exists(name)) {
            throw new ResultsFolderException(
                    name + " has appeared while the run was working; its results are complete in " + partial);
        }
        Durable.rename(partial, name);
        return name;
    }

    /** Lets other processes have the folder. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** True when the tables are final and the parts superfluous. */
    private boolean isMerged() {
        return Files.notExists(parts.folder()) && Files.exists(partial.resolve(Report.FILE));
    }
}
