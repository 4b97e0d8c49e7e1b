package org.townsquare.results.tipping;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.PlatformResult;
import org.townsquare.results.CsvRow;
import org.townsquare.results.Durable;
import org.townsquare.results.FolderContent;
import org.townsquare.results.FolderLock;
import org.townsquare.results.Json;
import org.townsquare.results.Manifest;
import org.townsquare.results.Marker;
import org.townsquare.results.OpenFolder;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.RunColumn;
import org.townsquare.scenario.Scenario;

/**
 * The results folder of a search for tipping points, in the making. Every finished run is a line of runs.csv at once: the
 * search goes by outcomes alone, so that one that was stopped goes on by asking again and finding the answers there.
 */
public final class TippingFolder implements OpenFolder {

    static final String RUNS = "runs.csv";
    private static final String HEAD =
            "row,value,replicate,seed,outcome,undecided,final_share,share_at_test,share_after_test,answer,critical_mass\n";
    private static final int FIELDS = 11;
    private static final int OUTCOME = 4;

    private final Path name;
    private final Path partial;
    private final Scenario scenario;
    private final FolderLock lock;
    private final Map<Run, String> runs = new TreeMap<>();
    private List<TippingFinding> findings = List.of();

    /**
     * A run of a search.
     *
     * @param row position of the second parameter's value; 0 without one
     */
    public record Run(int row, double value, int replicate) implements Comparable<Run> {

        @Override
        public int compareTo(Run other) {
            int byRow = Integer.compare(row, other.row);
            int byValue = Double.compare(value, other.value);
            return byRow != 0 ? byRow : byValue != 0 ? byValue : Integer.compare(replicate, other.replicate);
        }
    }

    private TippingFolder(Path name, Path partial, Scenario scenario, FolderLock lock) {
        this.name = name;
        this.partial = partial;
        this.scenario = scenario;
        this.lock = lock;
    }

    /** An answer to this question about a scenario. */
    public static FolderContent<TippingFolder> of(Scenario scenario, TippingQuestion question) {
        return new FolderContent<>(
                partial -> Asked.isOf(partial, Marker.TIPPING, question, scenario),
                (name, partial) -> open(name, partial, scenario, question));
    }

    private static TippingFolder open(Path name, Path partial, Scenario scenario, TippingQuestion question)
            throws IOException {
        TippingFolder folder = new TippingFolder(name, partial, scenario, FolderLock.take(partial));
        try {
            Asked.begin(partial, Marker.TIPPING, question, scenario);
            if (Files.exists(partial.resolve(RUNS))) {
                folder.runs.putAll(lines(partial));
            }
            folder.writeRuns();
            return folder;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** What was asked in the search whose folder this is. */
    public static TippingQuestion question(Path folder) throws IOException {
        return Json.read(Marker.TIPPING.in(folder), TippingQuestion.class);
    }

    /** The outcomes of the runs in a folder. */
    public static Map<Run, Outcome> outcomes(Path folder) throws IOException {
        Map<Run, Outcome> outcomes = new TreeMap<>();
        lines(folder).forEach((run, line) -> outcomes.put(run, outcome(line)));
        return outcomes;
    }

    private static Outcome outcome(String line) {
        return Outcome.of(line.split(",", -1)[OUTCOME]);
    }

    /** The lines that were written whole. */
    private static Map<Run, String> lines(Path folder) throws IOException {
        Map<Run, String> lines = new TreeMap<>();
        String text = Files.readString(folder.resolve(RUNS));
        text.substring(0, text.lastIndexOf('\n') + 1).lines().skip(1).forEach(line -> {
            String[] fields = line.split(",", -1);
            if (fields.length == FIELDS) {
                lines.put(
                        new Run(
                                Integer.parseInt(fields[0]),
                                Double.parseDouble(fields[1]),
                                Integer.parseInt(fields[2])),
                        line);
            }
        });
        return lines;
    }

    private void writeRuns() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        runs.values().forEach(line -> text.append(line).append('\n'));
        Durable.write(partial.resolve(RUNS), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The outcome of a run that is there already. */
    public synchronized Optional<Outcome> outcome(Run run) {
        return Optional.ofNullable(runs.get(run)).map(TippingFolder::outcome);
    }

    /** Keeps a run; threads may do so at once. */
    public synchronized void write(Run run, PlatformResult result, Outcome outcome) throws IOException {
        StringWriter line = new StringWriter();
        new CsvRow()
                .add(run.row())
                .add((Object) TippingTables.exact(run.value()))
                .add(run.replicate())
                .add(scenario.seed())
                .add((Object) outcome.word())
                .add(result.undecided() == null ? null : result.undecided().word())
                .add(result.finalShare())
                .add(result.shareAtTest())
                .add(result.shareAfterTest())
                .add(RunColumn.ANSWER.of(result))
                .add(RunColumn.CRITICAL_MASS.of(result))
                .writeTo(line);
        Files.writeString(partial.resolve(RUNS), line.toString(), StandardOpenOption.APPEND);
        runs.put(run, line.toString().strip());
    }

    /** Says what has been found, a finding for each row, so that the folder can be completed. */
    public void found(List<TippingFinding> all) {
        findings = List.copyOf(all);
    }

    @Override
    public Path partial() {
        return partial;
    }

    @Override
    public synchronized BitSet finished() {
        BitSet finished = new BitSet();
        finished.set(0, runs.size());
        return finished;
    }

    @Override
    public synchronized Path complete(List<String> commandLine) throws IOException {
        if (findings.isEmpty()) {
            throw new IllegalStateException("nothing has been found yet in " + partial);
        }
        writeRuns();
        Manifest.complete(partial, scenario, commandLine);
        TippingReport.write(partial, scenario, findings);
        lock.remove();
        return ResultsFolder.named(partial, name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
