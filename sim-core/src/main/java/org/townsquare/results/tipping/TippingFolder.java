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
import org.townsquare.results.Durable;
import org.townsquare.results.FolderContent;
import org.townsquare.results.Json;
import org.townsquare.results.Marker;
import org.townsquare.results.Origin;
import org.townsquare.results.RunLog;
import org.townsquare.results.SearchFolder;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The results folder of a search for tipping points, in the making. The search goes by outcomes alone. What it has of a run is
 * its line of runs.csv.
 */
public final class TippingFolder extends SearchFolder<TippingFolder.Run, String> {

    private static final int OUTCOME = 4;

    private List<TippingFinding> findings = List.of();

    /**
     * A run of a search.
     *
     * @param row position of the second parameter's value; 0 without one
     */
    public record Run(int row, double value, int replicate) implements SearchFolder.Keyed, Comparable<Run> {

        /** Of a line of runs.csv. */
        static Run of(String line) {
            String[] fields = line.split(",", -1);
            return new Run(Integer.parseInt(fields[0]), Double.parseDouble(fields[1]), Integer.parseInt(fields[2]));
        }

        @Override
        public String key() {
            return row + "/" + TippingTables.exact(value) + "/" + replicate;
        }

        @Override
        public String line() {
            return row + "," + TippingTables.exact(value) + "," + replicate;
        }

        @Override
        public int compareTo(Run other) {
            int byRow = Integer.compare(row, other.row);
            int byValue = Double.compare(value, other.value);
            return byRow != 0 ? byRow : byValue != 0 ? byValue : Integer.compare(replicate, other.replicate);
        }
    }

    private TippingFolder(Path name, Path partial, Origin origin) throws IOException {
        super(name, partial, origin, Run::of);
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

    /** What was asked in the search whose folder this is. */
    public static TippingQuestion question(Path folder) throws IOException {
        return Json.read(Marker.TIPPING.in(folder), TippingQuestion.class);
    }

    /** The outcome of a run, from its line. */
    public static Outcome outcome(String line) {
        return Outcome.of(line.split(",", -1)[OUTCOME]);
    }

    /** The lines of a complete folder, by the keys of its runs. */
    public static Map<String, String> lines(Path folder) throws IOException {
        try (Stream<String> all = Files.lines(folder.resolve(TippingTables.RUNS.file()))) {
            return all.skip(1).collect(Collectors.toMap(line -> Run.of(line).key(), line -> line));
        }
    }

    /** The runs that the search of an unfinished folder has asked for so far, by their numbers. */
    public static List<Run> asked(Path partial) throws IOException {
        return asked(partial, Run::of);
    }

    /** Adds a run to a log. */
    public static void add(RunLog log, Run run, long seed, PlatformResult result, Outcome outcome) throws IOException {
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
                .sorted(Comparator.comparing(Run::of))
                .forEach(line -> text.append(line).append('\n'));
        Durable.write(
                partial().resolve(TippingTables.RUNS.file()), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void writeReport() throws IOException {
        TippingReport.write(partial(), origin().scenario(), findings);
    }
}
