package org.townsquare.results.tipping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.PlatformResult;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.folder.FolderContent;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.results.folder.SearchFolder;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The results folder of a search for tipping points, in the making. The search goes by outcomes alone. What it has of a run is
 * its line of runs.csv.
 */
public final class TippingFolder extends SearchFolder<TippingRun, String> {

    private static final int OUTCOME = 4;

    private List<TippingFinding> findings = List.of();

    private TippingFolder(Path name, Path partial, Origin origin) throws IOException {
        super(name, partial, origin, TippingRun::of);
    }

    /**
     * An answer to this question about a scenario.
     *
     * @param base the scenario file that is varied
     */
    public static FolderContent<TippingFolder> of(Scenario scenario, TippingQuestion question, String base)
            throws IOException {
        Origin origin = Origin.of(Marker.TIPPING, Json.text(question), scenario, ScenarioFiles.write(scenario))
                .with(Origin.BASE, base);
        return new FolderContent<>(origin, (name, partial) -> new TippingFolder(name, partial, origin));
    }

    /** The outcome of a run, from its line. */
    public static Outcome outcome(String line) {
        return Outcome.of(line.split(",", -1)[OUTCOME]);
    }

    /** The lines of a complete folder, by the keys of its runs. */
    public static Map<String, String> lines(Path folder) throws IOException {
        try (Stream<String> all = Files.lines(folder.resolve(TippingTables.RUNS.file()))) {
            return all.skip(1)
                    .collect(Collectors.toMap(line -> TippingRun.of(line).key(), line -> line));
        }
    }

    /** The runs that the search of an unfinished folder has asked for so far, by their numbers. */
    public static List<TippingRun> asked(Path partial) throws IOException {
        return asked(partial, TippingRun::of);
    }

    /** Adds a run to a log. */
    public static void add(RunLog log, TippingRun run, long seed, PlatformResult result, Outcome outcome)
            throws IOException {
        log.add(run.key(), TippingTables.RUNS.line(new TippingTables.Found(run, seed, outcome, result)));
    }

    /** Says what has been found, a finding for each row, so that the folder can be completed. */
    public void found(List<TippingFinding> all) {
        findings = List.copyOf(all);
    }

    @Override
    protected String answer(String content) {
        return content.strip();
    }

    @Override
    protected Map<String, String> tabled() throws IOException {
        return lines(partial());
    }

    @Override
    protected void writeTables() throws IOException {
        if (findings.isEmpty()) {
            throw new IllegalStateException("nothing has been found yet in " + partial());
        }
        StringBuilder text = new StringBuilder(TippingTables.RUNS.header());
        answers().values().stream()
                .sorted(Comparator.comparing(TippingRun::of))
                .forEach(line -> text.append(line).append('\n'));
        Durable.write(
                partial().resolve(TippingTables.RUNS.file()), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void writeReport() throws IOException {
        TippingReport.write(partial(), origin().scenario(), findings);
    }
}
