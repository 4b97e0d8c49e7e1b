package org.townsquare.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The results folder of a sweep, in the making. It holds all that its runs need, so that a process that knows only the
 * folder can work on it: sweep.yaml, base.yaml (the scenario file that is varied, with what it extends) and points.csv if
 * the design is a list. scenario.yaml is the base scenario with all defaults, for people. Until all runs are there they
 * are kept in {@code parts/}, chunk by chunk; then the tables are made of them in the order of their numbers.
 */
public final class SweepFolder implements OpenFolder {

    /** The sweep. */
    public static final String SWEEP = "sweep.yaml";
    /** The scenario file that is varied. */
    public static final String BASE = "base.yaml";
    /** The design points, if they are listed. */
    public static final String POINTS = "points.csv";

    private static final String PARTS = "parts";
    private static final String MERGED = ".merged";

    private final Path name;
    private final Path partial;
    private final SweepOutline outline;
    private final FolderLock lock;
    private final SweepParts parts;

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

    private SweepFolder(Path name, Path partial, SweepOutline outline, FolderLock lock) {
        this.name = name;
        this.partial = partial;
        this.outline = outline;
        this.lock = lock;
        this.parts = new SweepParts(partial.resolve(PARTS));
    }

    static SweepFolder open(Path name, Path partial, SweepOutline outline) throws IOException {
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
        Durable.write(partial.resolve(SWEEP), bytes(outline.yaml()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a partial folder belongs to a sweep; one killed before it said to which belongs to all. */
    static boolean isOf(Path partial, SweepOutline outline) throws IOException {
        Path points = partial.resolve(POINTS);
        return Files.exists(partial.resolve(SWEEP))
                ? ResultsFolder.hasOrLacks(partial.resolve(SWEEP), outline.yaml())
                        && ResultsFolder.hasOrLacks(partial.resolve(BASE), outline.base())
                        && ResultsFolder.hasOrLacks(
                                partial.resolve(ResultsFolder.SCENARIO), ScenarioFiles.write(outline.scenario()))
                        && (outline.points().isEmpty()
                                || Files.mismatch(points, outline.points().get()) < 0)
                : Files.notExists(partial.resolve(Manifest.FILE));
    }

    /** Whether a folder holds a sweep, complete or not. */
    public static boolean isSweep(Path folder) {
        return Files.exists(folder.resolve(SWEEP));
    }

    /** How far the sweep of a folder has come; nothing is changed in it. */
    public static Status status(Path folder) throws IOException {
        return status(folder, FolderLock.isTaken(folder));
    }

    private static Status status(Path folder, boolean running) throws IOException {
        Path parts = folder.resolve(PARTS);
        if (Files.notExists(parts)) {
            return new Status(new BitSet(), 0, 0, 0, Instant.EPOCH, false, true);
        }
        SweepParts.Count count = new SweepParts(parts).count();
        return new Status(
                complete(folder), count.runsOfChunks(), count.runs(), count.failed(), count.last(), running, false);
    }

    /** How many runs of a complete folder failed. */
    public static long failures(Path folder) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(SweepTables.FAILURES))) {
            return lines.skip(1).count();
        }
    }

    /** Begins or goes on with a chunk of a folder that another process may have opened. */
    public static SweepPart part(Path folder, int chunk) throws IOException {
        return SweepPart.open(folder.resolve(PARTS), chunk);
    }

    /** Numbers of the chunks that are complete in a folder that another process may have opened. */
    public static BitSet complete(Path folder) throws IOException {
        BitSet numbers = new BitSet();
        new SweepParts(folder.resolve(PARTS)).complete().keySet().forEach(numbers::set);
        return numbers;
    }

    @Override
    public Path partial() {
        return partial;
    }

    /** Numbers of the chunks that are complete. */
    @Override
    public BitSet finished() throws IOException {
        if (isMerged()) {
            BitSet all = new BitSet();
            all.set(0, outline.chunks());
            return all;
        }
        return complete(partial);
    }

    /** How far it has come. */
    public Status status() throws IOException {
        return status(partial, true);
    }

    @Override
    public Path complete(List<String> commandLine) throws IOException {
        if (!isMerged()) {
            SweepTables.write(partial, parts, outline);
            Manifest.complete(partial, outline.scenario(), commandLine);
            Durable.rename(parts.folder(), partial.resolve(MERGED));
        }
        Durable.delete(partial.resolve(MERGED));
        lock.remove();
        return ResultsFolder.named(partial, name);
    }

    /** True when the tables are final and the parts superfluous. */
    private boolean isMerged() {
        return Files.notExists(parts.folder()) && Files.exists(partial.resolve(SweepTables.RUNS));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
