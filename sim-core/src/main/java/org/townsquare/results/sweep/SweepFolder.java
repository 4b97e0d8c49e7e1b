package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.townsquare.results.FolderContent;
import org.townsquare.results.FolderLock;
import org.townsquare.results.LogScan;
import org.townsquare.results.Manifest;
import org.townsquare.results.Marker;
import org.townsquare.results.OpenFolder;
import org.townsquare.results.Origin;
import org.townsquare.results.ParquetFile;
import org.townsquare.results.Part;
import org.townsquare.results.Parts;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.ResultsFolderException;
import org.townsquare.results.Table;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The results folder of a sweep, in the making. It holds all that its runs need, so that a process that knows only the
 * folder can work on it: sweep.yaml, base.yaml (the scenario file that is varied, with what it extends) and design.csv if
 * the design is a list. scenario.yaml is the base scenario with all defaults, for people. The run log is cut into a file for
 * each chunk, in {@code parts/}, so that many processes can write it: runs.log itself says only what they belong to. The
 * tables are made of them in the order of their numbers.
 */
public final class SweepFolder extends OpenFolder {

    /** The design points, if they are listed. */
    public static final String POINTS = "design.csv";

    private final Outline outline;
    private final Parts parts;
    private final List<String> harm = new ArrayList<>();

    /**
     * How far a sweep has come.
     *
     * @param chunks numbers of those that are complete
     * @param runsOfChunks runs in them
     * @param runs all that are there, those that failed included
     * @param last when a run was last added
     * @param running whether a process of this machine works on it
     * @param complete whether the tables are there
     */
    public record Status(
            BitSet chunks,
            long runsOfChunks,
            long runs,
            long failed,
            Instant last,
            boolean running,
            boolean complete) {}

    private SweepFolder(Path name, Path partial, Origin origin, Outline outline) throws IOException {
        super(name, partial, origin);
        this.outline = outline;
        this.parts = Parts.of(partial);
        if (!isMade()) {
            reopenHarmed();
        }
    }

    /** The runs of a sweep. */
    public static FolderContent<SweepFolder> of(Outline outline) throws IOException {
        Origin origin = origin(outline);
        return new FolderContent<>(origin, (name, partial) -> new SweepFolder(name, partial, origin, outline));
    }

    private static Origin origin(Outline outline) throws IOException {
        SortedMap<String, byte[]> texts = new TreeMap<>();
        texts.put(Marker.SWEEP.file(), bytes(outline.yaml()));
        texts.put(Origin.BASE, bytes(outline.base()));
        texts.put(ResultsFolder.SCENARIO, bytes(ScenarioFiles.write(outline.scenario())));
        if (outline.points().isPresent()) {
            texts.put(POINTS, Files.readAllBytes(outline.points().get()));
        }
        return new Origin(Optional.of(Marker.SWEEP), outline.scenario(), texts, Origin.contents(outline.inputs()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Chunks that have come to harm are not complete any more: what is whole in them is kept, the rest made again. */
    private void reopenHarmed() throws IOException {
        for (Parts.Complete chunk : parts.complete().values()) {
            Optional<String> what = chunk.harm(origin().identity());
            if (what.isPresent()) {
                harm.add(chunk.file() + " has come to harm: " + what.get() + ". What is lost by that is made again");
                Part.reopen(parts, chunk.chunk(), chunk.file());
            }
        }
    }

    @Override
    public List<String> harm() {
        return Stream.concat(super.harm().stream(), harm.stream()).toList();
    }

    /**
     * Refuses to repeat a run of a folder, complete or not, if anything has changed on which its runs depend.
     *
     * @param outline read from the folder
     * @throws ResultsFolderException names all that has changed
     */
    public static void requireSame(Path folder, Outline outline) throws IOException {
        Manifest.requireSame(folder, origin(outline));
    }

    /** Whether a folder holds a sweep, complete or not. */
    public static boolean isSweep(Path folder) {
        return Marker.SWEEP.isIn(folder);
    }

    /** Paths of the parameters that a finished sweep varies. */
    public static List<String> parameters(Path folder) throws IOException {
        return PointTable.parameters(folder.resolve(PointTable.FILE), "platform");
    }

    /** What a finished sweep says, in sentences. */
    public static List<String> verdict(Path folder) throws IOException {
        return SweepVerdict.read(folder, Survey.read(folder, SweepReport::unit), SensitivityRow.read(folder))
                .sentences();
    }

    /**
     * Draws the charts of a finished sweep again and writes its report again.
     *
     * @param base read from its scenario.yaml
     * @return the report
     * @throws ResultsFolderException if the folder is unfinished or a table is damaged
     */
    public static Path report(Path folder, Scenario base) throws IOException {
        ResultsFolder.requireFinished(folder);
        return SweepReport.draw(folder, base);
    }

    /** How far the sweep of a folder has come; nothing is changed in it. */
    public static Status status(Path folder) throws IOException {
        return status(folder, FolderLock.isTaken(folder));
    }

    private static Status status(Path folder, boolean running) throws IOException {
        if (Manifest.isComplete(folder)) {
            return new Status(new BitSet(), 0, 0, 0, Instant.EPOCH, false, true);
        }
        Parts parts = Parts.of(folder);
        FileTime last = Files.getLastModifiedTime(Files.exists(parts.folder()) ? parts.folder() : folder);
        Collection<Parts.Complete> complete = parts.complete().values();
        SortedMap<Long, Boolean> others = new TreeMap<>();
        for (Path file : parts.unfinished()) {
            try {
                LogScan.of(file, (key, content) -> {
                    Block block = Block.read(key, content);
                    others.put(block.run(), block.failed());
                });
                FileTime changed = Files.getLastModifiedTime(file);
                last = changed.compareTo(last) > 0 ? changed : last;
            } catch (NoSuchFileException completeNow) {
                // It counts from the next time on.
            }
        }
        long runs = complete.stream().mapToLong(Parts.Complete::runs).sum();
        long failed = complete.stream().mapToLong(Parts.Complete::failed).sum()
                + others.values().stream().filter(failure -> failure).count();
        return new Status(complete(folder), runs, runs + others.size(), failed, last.toInstant(), running, false);
    }

    /** How many runs of a complete folder failed. */
    public static long failures(Path folder) throws IOException {
        try (Stream<String> lines =
                Files.lines(folder.resolve(SweepTables.failures(List.of()).file()))) {
            return lines.skip(1).count();
        }
    }

    /**
     * Chunks that are missing in a folder that another process may have opened, and that this one may make.
     *
     * @param outline read from the folder
     * @param asked numbers of chunks
     * @throws ResultsFolderException if there are such, and this process has another build or other files than that which
     *     opened the folder
     */
    public static BitSet missing(Path folder, Outline outline, BitSet asked) throws IOException {
        BitSet missing = (BitSet) asked.clone();
        missing.andNot(complete(folder));
        if (!missing.isEmpty()) {
            requireSame(folder, outline);
        }
        return missing;
    }

    /** Numbers of the chunks that are complete in a folder that another process may have opened. */
    public static BitSet complete(Path folder) throws IOException {
        BitSet numbers = new BitSet();
        Parts.of(folder).complete().keySet().forEach(numbers::set);
        return numbers;
    }

    /** Numbers of the chunks that are complete. */
    @Override
    public BitSet finished() throws IOException {
        return isMade() ? all(outline.chunks()) : complete(partial());
    }

    /** How far it has come. */
    public Status status() throws IOException {
        return status(partial(), true);
    }

    @Override
    protected void writeTables() throws IOException {
        Tables.write(partial(), parts, outline, origin().identity());
        PointTable.write(partial(), outline.scenario());
        List<SensitivityRow> sensitivities = outline.sensitivities(Responses.read(partial()));
        if (!sensitivities.isEmpty()) {
            SensitivityRow.TABLE.write(partial(), sensitivities.stream());
        }
        Table<?> steps = outline.columns().tables().get(KeptColumns.STEP);
        if (steps != null) {
            ParquetFile.write(partial(), steps);
            if (!outline.csv()) {
                Files.delete(partial().resolve(steps.file()));
            }
        }
    }

    @Override
    protected void writeReport() throws IOException {
        SweepReport.draw(partial(), outline.scenario());
    }
}
