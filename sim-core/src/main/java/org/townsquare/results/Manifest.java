package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.townsquare.scenario.Scenario;

/**
 * Where the results come from: manifest.json.
 *
 * @param townsquare version of the program
 * @param commit commit that it was built from; "unknown" if built outside a clone
 * @param modified true if the sources differed from that commit
 * @param replicates null for a sweep
 * @param scenarioSha256 of scenario.yaml
 * @param sweepSha256 of sweep.yaml; null if it is no sweep
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
        Java java,
        String os,
        Instant started,
        List<Instant> resumed,
        Instant finished,
        List<String> commandLine) {

    public static final String FILE = "manifest.json";

    /** The Java that ran it. */
    record Java(String version, String vendor, String vm) {}

    /** Notes in a folder that work on it starts or goes on. */
    public static void open(Path folder, Scenario scenario) throws IOException {
        if (Files.notExists(folder.resolve(FILE))) {
            of(folder, scenario, now(), List.of(), null, List.of()).write(folder);
            return;
        }
        Manifest before = read(folder);
        List<Instant> resumed = new ArrayList<>(before.resumed);
        resumed.add(now());
        of(folder, scenario, before.started, resumed, null, List.of()).write(folder);
    }

    /** Notes that the folder is complete, and by which command. */
    public static void complete(Path folder, Scenario scenario, List<String> commandLine) throws IOException {
        Manifest before = read(folder);
        of(folder, scenario, before.started, before.resumed, now(), commandLine).write(folder);
    }

    /** Refuses to work on a folder that another build of this program has opened, since results would mix. */
    public static void requireSameBuild(Path folder) throws IOException {
        Manifest manifest = read(folder);
        Build opened = new Build(manifest.townsquare, manifest.commit, manifest.modified);
        Build own = Build.own();
        if (!own.equals(opened)) {
            throw new ResultsFolderException(folder + " was opened by Townsquare " + opened.words() + ", but this is "
                    + own.words() + ": results of two builds are never mixed; use the same build on all machines");
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Manifest of(
            Path folder,
            Scenario scenario,
            Instant started,
            List<Instant> resumed,
            Instant finished,
            List<String> commandLine)
            throws IOException {
        boolean sweep = Marker.SWEEP.isIn(folder);
        Build build = Build.own();
        return new Manifest(
                build.townsquare(),
                build.commit(),
                build.modified(),
                scenario.seed(),
                sweep ? null : (Integer) scenario.replicates(),
                sha256(folder.resolve(ResultsFolder.SCENARIO)),
                sweep ? sha256(Marker.SWEEP.in(folder)) : null,
                new Java(property("java.version"), property("java.vendor"), property("java.vm.version")),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                started,
                List.copyOf(resumed),
                finished,
                List.copyOf(commandLine));
    }

    public static Manifest read(Path folder) throws IOException {
        return Json.read(folder.resolve(FILE), Manifest.class);
    }

    private void write(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), this);
    }

    private static String property(String key) {
        return System.getProperty(key, "unknown");
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
