package org.townsquare.results.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * Where the results come from: manifest.json.
 *
 * @param townsquare version of the program
 * @param commit commit that it was built from; "unknown" if built outside a clone
 * @param modified true if the sources differed from that commit
 * @param replicates null for a sweep
 * @param scenarioSha256 of scenario.yaml
 * @param sweepSha256 of sweep.yaml; null if it is no sweep
 * @param inputs SHA-256 of each file that the runs read, by path; "none" if there is no such file
 * @param identity SHA-256 of all that the runs depend on: build, what the folder says of them, and inputs; null in folders of
 *     version 0.1
 * @param tables SHA-256 of each table, by name; null until the folder is complete
 * @param started when the folder was made, be it by a process that was killed
 * @param resumed when the run was gone on with, each time
 * @param finished null until the folder is complete
 */
public record Manifest(
        String townsquare,
        String commit,
        boolean modified,
        long seed,
        Integer replicates,
        String scenarioSha256,
        String sweepSha256,
        SortedMap<String, String> inputs,
        String identity,
        SortedMap<String, String> tables,
        Java java,
        String os,
        Instant started,
        List<Instant> resumed,
        Instant finished,
        List<String> commandLine) {

    public static final String FILE = ScenarioFiles.MANIFEST;

    /** The Java that ran it. */
    record Java(String version, String vendor, String vm) {}

    /** Notes in a folder that work on it starts or goes on. */
    public static void open(Path folder, Origin origin) throws IOException {
        if (Files.notExists(folder.resolve(FILE))) {
            of(folder, origin, now(), List.of(), null, List.of()).write(folder);
            return;
        }
        Manifest before = read(folder);
        List<Instant> resumed = new ArrayList<>(before.resumed);
        resumed.add(now());
        of(folder, origin, before.started, resumed, null, List.of()).write(folder);
    }

    /** Notes that the folder is complete, and by which command. */
    static void complete(Path folder, Origin origin, List<String> commandLine) throws IOException {
        Manifest before = read(folder);
        of(folder, origin, before.started, before.resumed, now(), commandLine).write(folder);
    }

    /** The same history for a folder within, about a part of what this one is about. */
    public void write(Path within, Origin part) throws IOException {
        of(within, part, started, resumed, finished, commandLine).write(within);
    }

    /** Whether a folder is complete: its tables are all there, and final. */
    public static boolean isComplete(Path folder) throws IOException {
        return Files.exists(folder.resolve(FILE))
                && Files.notExists(folder.resolve(OpenFolder.LOG))
                && read(folder).finished != null;
    }

    /**
     * Refuses to go on with a folder, or to repeat a run of it, if anything has changed on which its runs depend.
     *
     * @throws ResultsFolderException names all that has changed
     */
    public static void requireSame(Path folder, Origin origin) throws IOException {
        if (Files.notExists(folder.resolve(FILE))) {
            return; // killed before there was a run
        }
        Manifest manifest = read(folder);
        if (manifest.identity == null) {
            throw new ResultsFolderException(folder + " was made by an older version of Townsquare, whose runs this one"
                    + " cannot continue or repeat: start again");
        }
        List<String> changes = new ArrayList<>();
        Build opened = new Build(manifest.townsquare, manifest.commit, manifest.modified);
        Build own = Build.own();
        if (!own.equals(opened)) {
            changes.add(folder + " was opened by Townsquare " + opened.words() + ", but this is " + own.words()
                    + ": results of two builds are never mixed; use the same build on all machines");
        }
        SortedMap<String, String> contents = origin.inputs();
        Set<String> paths = new TreeSet<>(contents.keySet());
        paths.addAll(manifest.inputs.keySet());
        for (String path : paths) {
            if (!Objects.equals(contents.get(path), manifest.inputs.get(path))) {
                changes.add(path + " is not what it was when " + folder
                        + " was opened: put it back, or start again with what it is now");
            }
        }
        if (changes.isEmpty() && !manifest.identity.equals(origin.identity())) {
            changes.add(folder + ": " + String.join(", ", origin.texts().keySet()) + " or " + FILE
                    + " has been changed since the runs were made; start again");
        }
        if (!changes.isEmpty()) {
            throw new ResultsFolderException(String.join(System.lineSeparator(), changes));
        }
    }

    /**
     * Refuses a finished folder with tables that are not as they were written. One that is not there is missed where it is
     * needed.
     *
     * @throws ResultsFolderException names all that are not
     */
    public static void requireWhole(Path folder) throws IOException {
        SortedMap<String, String> written = read(folder).tables;
        if (written == null) {
            return; // made by an earlier version
        }
        SortedMap<String, String> now = tables(folder);
        List<String> harmed = written.keySet().stream()
                .filter(name -> now.containsKey(name) && !now.get(name).equals(written.get(name)))
                .map(name -> folder.resolve(name) + " is damaged: it is not as it was written; run the scenario again")
                .toList();
        if (!harmed.isEmpty()) {
            throw new ResultsFolderException(String.join(System.lineSeparator(), harmed));
        }
    }

    /** What is in the tables of a folder. */
    private static SortedMap<String, String> tables(Path folder) throws IOException {
        SortedMap<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Manifest::isTable)::iterator) {
                tables.put(file.getFileName().toString(), Origin.sha256(file));
            }
        }
        return tables;
    }

    private static boolean isTable(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".csv") || name.endsWith(".parquet"));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Manifest of(
            Path folder,
            Origin origin,
            Instant started,
            List<Instant> resumed,
            Instant finished,
            List<String> commandLine)
            throws IOException {
        Scenario scenario = origin.scenario();
        boolean sweep = Marker.SWEEP.isIn(folder);
        Build build = Build.own();
        return new Manifest(
                build.townsquare(),
                build.commit(),
                build.modified(),
                scenario.seed(),
                sweep ? null : (Integer) scenario.replicates(),
                Origin.sha256(folder.resolve(Origin.SCENARIO)),
                sweep ? Origin.sha256(Marker.SWEEP.in(folder)) : null,
                origin.inputs(),
                origin.identity(),
                finished == null ? null : tables(folder),
                new Java(property("java.version"), property("java.vendor"), property("java.vm.version")),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                started,
                List.copyOf(resumed),
                finished,
                List.copyOf(commandLine));
    }

    /** @throws ResultsFolderException if the file is damaged */
    public static Manifest read(Path folder) throws IOException {
        Manifest manifest = Json.read(folder.resolve(FILE), Manifest.class);
        if (manifest.resumed != null && manifest.townsquare != null && manifest.commit != null) {
            return manifest;
        }
        throw new ResultsFolderException(
                folder.resolve(FILE) + " is damaged: it does not say where the results come from");
    }

    private void write(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), this);
    }

    private static String property(String key) {
        return System.getProperty(key, "unknown");
    }
}
