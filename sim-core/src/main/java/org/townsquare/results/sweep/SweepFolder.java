package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.townsquare.results.Durable;
import org.townsquare.results.FolderContent;
import org.townsquare.results.FolderLock;
import org.townsquare.results.Manifest;
import org.townsquare.results.Marker;
import org.townsquare.results.OpenFolder;
import org.townsquare.results.ParquetFile;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.ResultsFolderException;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The results folder of a sweep, in the making. It holds all that its runs need, so that a process that knows only the
 * folder can work on it: sweep.yaml, base.yaml (the scenario file that is varied, with what it extends) and points.csv if
 * the design is a list. scenario.yaml is the base scenario with all defaults, for people. Until all runs are there they
 * are kept in {@code parts/}, chunk by chunk; then the tables are made of them in the order of their numbers.
 */
public final class SweepFolder implements OpenFolder {

    /** The scenario file that is varied. */
    public static final String BASE = "base.yaml";
    /** The design points, if they are listed. */
    public static final String POINTS = "design.csv";

    private static final String PARTS = "parts";
    private static final String MERGED = ".merged";

    private final Path name;
    private final Path partial;
    private final Outline outline;
    private final FolderLock lock;
    private final Parts parts;

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

    private SweepFolder(Path name, Path partial, Outline outline, FolderLock lock) {
        this.name = name;
        this.partial = partial;
        this.outline = outline;
        this.lock = lock;
        this.parts = parts(partial);
    }

    /** The runs of a sweep. */
    public static FolderContent<SweepFolder> of(Outline outline) {
        return new FolderContent<>(partial -> isOf(partial, outline), (name, partial) -> open(name, partial, outline));
    }

    private static SweepFolder open(Path name, Path partial, Outline outline) throws IOException {
        SweepFolder folder = new SweepFolder(name, partial, outline, FolderLock.take(partial));
        try {
            if (!isSweep(partial)) {
                folder.begin();
            }
            if (!folder.isMerged()) {
                Files.createDirectories(folder.parts.folder());
                Manifest.open(partial, outline.scenario());
            }
            return folder;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Writes down what the runs need; the sweep last, so that where it is all else is. */
    private void begin() throws IOException {
        if (outline.points().isPresent()) {
            Durable.write(
                    partial.resolve(POINTS), Files.readAllBytes(outline.points().get()));
        }
        Durable.write(partial.resolve(BASE), bytes(outline.base()));
        Durable.write(partial.resolve(ResultsFolder.SCENARIO), bytes(ScenarioFiles.write(outline.scenario())));
        Durable.write(Marker.SWEEP.in(partial), bytes(outline.yaml()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a partial folder belongs to a sweep; one killed before it said to which belongs to all. */
    private static boolean isOf(Path partial, Outline outline) throws IOException {
        Path points = partial.resolve(POINTS);
        return Marker.SWEEP.isIn(partial)
                ? ResultsFolder.hasOrLacks(Marker.SWEEP.in(partial), outline.yaml())
                        && ResultsFolder.hasOrLacks(partial.resolve(BASE), outline.base())
                        && ResultsFolder.hasOrLacks(
                                partial.resolve(ResultsFolder.SCENARIO), ScenarioFiles.write(outline.scenario()))
                        && (outline.points().isEmpty()
                                || Files.mismatch(points, outline.points().get()) < 0)
                : Files.notExists(partial.resolve(Manifest.FILE));
    }

    /** The files that its runs need, and that which tells by which build they are to be made. */
    static List<Path> input(Path folder) {
        return Stream.of(
                        Marker.SWEEP.in(folder),
                        folder.resolve(BASE),
                        folder.resolve(POINTS),
                        folder.resolve(Manifest.FILE))
                .filter(Files::exists)
                .toList();
    }

    /** Whether a folder holds a sweep, complete or not. */
    public static boolean isSweep(Path folder) {
        return Marker.SWEEP.isIn(folder);
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
        Parts parts = parts(folder);
        if (Files.notExists(parts.folder())) {
            return new Status(new BitSet(), 0, 0, 0, Instant.EPOCH, false, true);
        }
        Parts.Count count = parts.count();
        return new Status(
                complete(folder), count.runsOfChunks(), count.runs(), count.failed(), count.last(), running, false);
    }

    /** How many runs of a complete folder failed. */
    public static long failures(Path folder) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(Tables.FAILURES))) {
            return lines.skip(1).count();
        }
    }

    static Parts parts(Path folder) {
        return new Parts(folder.resolve(PARTS));
    }

    /** Begins or goes on with a chunk of a folder that another process may have opened. */
    public static Part part(Path folder, int chunk) throws IOException {
        return Part.open(parts(folder).folder(), chunk);
    }

    /**
     * Chunks that are missing in a folder that another process may have opened, and that this one may make.
     *
     * @param asked numbers of chunks
     * @throws ResultsFolderException if there are such and another build of this program has opened the folder
     */
    public static BitSet missing(Path folder, BitSet asked) throws IOException {
        BitSet missing = (BitSet) asked.clone();
        missing.andNot(complete(folder));
        if (!missing.isEmpty()) {
            Manifest.requireSameBuild(folder);
        }
        return missing;
    }

    /** Numbers of the chunks that are complete in a folder that another process may have opened. */
    public static BitSet complete(Path folder) throws IOException {
        BitSet numbers = new BitSet();
        parts(folder).complete().keySet().forEach(numbers::set);
        return numbers;
    }

    @Override
    public Path partial() {
        return partial;
    }

    /** Numbers of the chunks that are complete. */
    @Override
    public BitSet finished() throws IOException {
        return isMerged() ? OpenFolder.all(outline.chunks()) : complete(partial);
    }

    /** How far it has come. */
    public Status status() throws IOException {
        return status(partial, true);
    }

    @Override
    public Path complete(List<String> commandLine) throws IOException {
        if (!isMerged()) {
            Tables.write(partial, parts, outline);
            PointTable.write(partial, outline.scenario());
            List<SensitivityRow> sensitivities = outline.sensitivities(Responses.read(partial));
            if (!sensitivities.isEmpty()) {
                SensitivityRow.write(partial, sensitivities);
            }
            if (!outline.columns().metrics().isEmpty()) {
                ParquetFile.write(partial, "timeseries");
                if (!outline.csv()) {
                    Files.delete(partial.resolve(Tables.TIMESERIES));
                }
            }
            Manifest.complete(partial, outline.scenario(), commandLine);
            SweepReport.draw(partial, outline.scenario());
            Durable.rename(parts.folder(), partial.resolve(MERGED));
        }
        Durable.delete(partial.resolve(MERGED));
        lock.remove();
        return ResultsFolder.named(partial, name);
    }

    /** True when the tables are final and the parts superfluous. */
    private boolean isMerged() {
        return Files.notExists(parts.folder()) && Files.exists(partial.resolve(Tables.RUNS));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
