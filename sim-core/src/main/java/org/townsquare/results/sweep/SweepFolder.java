package org.townsquare.results.sweep;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.folder.FolderContent;
import org.townsquare.results.folder.FolderLock;
import org.townsquare.results.folder.LogScan;
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.OpenFolder;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.Parts;
import org.townsquare.results.folder.Place;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.folder.RunLog;
import org.townsquare.results.table.ParquetFile;
import org.townsquare.results.table.Table;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The results folder of a sweep, in the making. It holds all that its runs need, so that a process that knows only the
 * folder can work on it: sweep.yaml, base.yaml (the scenario file that is varied, with what it extends) and design.csv if
 * the design is a list. scenario.yaml is the base scenario with all defaults, for people. The log has a {@link Block} of each
 * run; the tables are made of them in the order of their numbers.
 */
public final class SweepFolder extends OpenFolder {

    /** The design points, if they are listed. */
    public static final String POINTS = "design.csv";

    private final Outline outline;

    /**
     * How far a sweep has come.
     *
     * @param keys of the runs that are there, those that failed included
     * @param last when a run was last added
     * @param running whether a process of this machine works on it
     * @param complete whether the tables are there
     */
    public record Status(Set<String> keys, long failed, Instant last, boolean running, boolean complete) {}

    private SweepFolder(Path name, Path partial, Origin origin, Outline outline) throws IOException {
        super(name, partial, origin);
        this.outline = outline;
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
        texts.put(Origin.SCENARIO, bytes(ScenarioFiles.write(outline.scenario())));
        if (outline.points().isPresent()) {
            texts.put(POINTS, Files.readAllBytes(outline.points().get()));
        }
        return new Origin(Optional.of(Marker.SWEEP), outline.scenario(), texts, Origin.contents(outline.inputs()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
        Place.requireFinished(folder);
        return SweepReport.draw(folder, base);
    }

    /** How far the sweep of a folder has come; nothing is changed in it. */
    public static Status status(Path folder) throws IOException {
        if (Manifest.isComplete(folder)) {
            return new Status(Set.of(), 0, Instant.EPOCH, false, true);
        }
        Set<String> failed = new HashSet<>();
        Set<String> keys = new HashSet<>();
        Instant last = Files.getLastModifiedTime(Marker.SWEEP.in(folder)).toInstant(); // what was there before any log
        Path log = folder.resolve(LOG);
        for (Path file :
                Stream.concat(Parts.of(folder).logs().stream(), Stream.of(log)).toList()) {
            try {
                LogScan.of(file, (key, content) -> {
                    if (keys.add(key) && Block.read(key, content).failed()) {
                        failed.add(key);
                    }
                });
                Instant changed = Files.getLastModifiedTime(file).toInstant();
                last = changed.isAfter(last) ? changed : last;
            } catch (NoSuchFileException moved) {
                // Its runs are in a file that comes after it, or count from the next time on.
            }
        }
        return new Status(keys, failed.size(), last, FolderLock.isTaken(folder), false);
    }

    /** How many runs of a complete folder failed. */
    public static long failures(Path folder) throws IOException {
        try (Stream<String> lines =
                Files.lines(folder.resolve(SweepTables.failures(List.of()).file()))) {
            return lines.skip(1).count();
        }
    }

    /** Adds a run to a log. */
    public static void add(RunLog log, Block block, boolean isLast) throws IOException {
        log.add(Block.key(block.run(), isLast), block.content());
    }

    /**
     * What those of some runs were judged by that a log has, by their numbers.
     *
     * @param first number of the first run
     * @param count how many runs
     */
    public static Map<Long, Double> known(RunLog log, long first, int count) throws IOException {
        List<String> there = LongStream.range(first, first + count)
                .boxed()
                .flatMap(run -> Stream.of(Block.key(run, false), Block.key(run, true)))
                .filter(log::has)
                .toList();
        Map<Long, Double> known = new HashMap<>();
        if (!there.isEmpty()) {
            log.read(there, (key, content) -> {
                Block block = Block.read(key, content);
                known.put(block.run(), block.number());
            });
        }
        return known;
    }

    @Override
    protected void writeTables() throws IOException {
        writeRuns();
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

    private void writeRuns() throws IOException {
        Map<Character, OutputStream> outs = new HashMap<>();
        try {
            for (Map.Entry<Character, Table<?>> each :
                    outline.columns().tables().entrySet()) {
                Path file = partial().resolve(each.getValue().file());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                outs.put(each.getKey(), out);
                out.write(bytes(each.getValue().header()));
            }
            log().read(outline.runs(log().keys()), (key, content) -> Block.split(content, outs));
        } finally {
            for (OutputStream out : outs.values()) {
                out.close();
            }
        }
        for (Table<?> each : outline.columns().tables().values()) {
            Durable.force(partial().resolve(each.file()));
        }
    }

    @Override
    protected void writeReport() throws IOException {
        SweepReport.draw(partial(), outline.scenario());
    }
}
