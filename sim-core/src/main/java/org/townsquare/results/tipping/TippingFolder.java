package org.townsquare.results.tipping;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.PlatformResult;
import org.townsquare.results.CsvRow;
import org.townsquare.results.Durable;
import org.townsquare.results.FolderContent;
import org.townsquare.results.Json;
import org.townsquare.results.Marker;
import org.townsquare.results.OpenFolder;
import org.townsquare.results.Origin;
import org.townsquare.results.RunColumn;
import org.townsquare.results.RunLog;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The results folder of a search for tipping points, in the making. The search goes by outcomes alone, so that one that was
 * stopped goes on by asking again and finding the answers in the log. What it has of a run is its line of runs.csv.
 */
public final class TippingFolder extends OpenFolder {

    private static final String RUNS = "runs.csv";
    private static final String ASKED = "asked.csv";
    private static final String HEAD =
            "row,value,replicate,seed,outcome,undecided,final_share,share_at_test,share_after_test,answer,critical_mass\n";
    private static final int OUTCOME = 4;

    /** The lines of the runs that are there. */
    private final Map<Run, String> runs = new TreeMap<>();

    private final Set<Run> asked = new LinkedHashSet<>();
    private List<TippingFinding> findings = List.of();

    /**
     * A run of a search.
     *
     * @param row position of the second parameter's value; 0 without one
     */
    public record Run(int row, double value, int replicate) implements Comparable<Run> {

        /** Of a line of runs.csv. */
        static Run of(String line) {
            String[] fields = line.split(",", -1);
            return new Run(Integer.parseInt(fields[0]), Double.parseDouble(fields[1]), Integer.parseInt(fields[2]));
        }

        /** Its key in the log. */
        public String key() {
            return row + "/" + TippingTables.exact(value) + "/" + replicate;
        }

        @Override
        public int compareTo(Run other) {
            int byRow = Integer.compare(row, other.row);
            int byValue = Double.compare(value, other.value);
            return byRow != 0 ? byRow : byValue != 0 ? byValue : Integer.compare(replicate, other.replicate);
        }
    }

    private TippingFolder(Path name, Path partial, Origin origin) throws IOException {
        super(name, partial, origin);
        runs.putAll(isMade() ? lines(partial) : kept());
        asked.addAll(asked(partial));
    }

    private Map<Run, String> kept() throws IOException {
        Map<Run, String> kept = new TreeMap<>();
        log().read((key, content) -> {
            String line = new String(content, StandardCharsets.UTF_8).strip();
            kept.put(Run.of(line), line);
        });
        return kept;
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

    /** The outcomes of the runs in a folder. */
    public static Map<Run, Outcome> outcomes(Path folder) throws IOException {
        Map<Run, Outcome> outcomes = new TreeMap<>();
        lines(folder).forEach((run, line) -> outcomes.put(run, outcome(line)));
        return outcomes;
    }

    private static Outcome outcome(String line) {
        return Outcome.of(line.split(",", -1)[OUTCOME]);
    }

    /** The lines of a complete folder. */
    private static Map<Run, String> lines(Path folder) throws IOException {
        Map<Run, String> lines = new TreeMap<>();
        try (Stream<String> all = Files.lines(folder.resolve(RUNS))) {
            all.skip(1).forEach(line -> lines.put(Run.of(line), line));
        }
        return lines;
    }

    /** The runs that the search of an unfinished folder has asked for so far, by their numbers. */
    public static List<Run> asked(Path partial) throws IOException {
        Path file = partial.resolve(ASKED);
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(Run::of).toList()
                : List.of();
    }

    /** The runs that the search has asked for so far, by their numbers. */
    public List<Run> asked() {
        return List.copyOf(asked);
    }

    /** Notes that runs are asked for, so that any process can make them that sees the folder. */
    public void ask(List<Run> more) throws IOException {
        if (!isMade() && asked.addAll(more)) {
            String lines = asked.stream()
                    .map(run -> run.row() + "," + TippingTables.exact(run.value()) + "," + run.replicate() + "\n")
                    .collect(Collectors.joining());
            Durable.write(partial().resolve(ASKED), lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The outcomes of runs that are there, in their order. */
    public List<Outcome> outcomes(List<Run> some) throws IOException {
        if (!isMade()) {
            runs.putAll(kept());
        }
        return some.stream().map(run -> outcome(runs.get(run))).toList();
    }

    /** Adds a run to a log. */
    public static void add(RunLog log, Run run, long seed, PlatformResult result, Outcome outcome) throws IOException {
        StringWriter line = new StringWriter();
        new CsvRow()
                .add(run.row())
                .add((Object) TippingTables.exact(run.value()))
                .add(run.replicate())
                .add(seed)
                .add((Object) outcome.word())
                .add(result.undecided() == null ? null : result.undecided().word())
                .add(result.finalShare())
                .add(result.shareAtTest())
                .add(result.shareAfterTest())
                .add(RunColumn.ANSWER.of(result))
                .add(RunColumn.CRITICAL_MASS.of(result))
                .writeTo(line);
        log.add(run.key(), line.toString());
    }

    /** Says what has been found, a finding for each row, so that the folder can be completed. */
    public void found(List<TippingFinding> all) {
        findings = List.copyOf(all);
    }

    @Override
    public BitSet finished() {
        BitSet finished = new BitSet();
        finished.set(0, runs.size());
        return finished;
    }

    @Override
    protected void writeTables() throws IOException {
        if (findings.isEmpty()) {
            throw new IllegalStateException("nothing has been found yet in " + partial());
        }
        StringBuilder text = new StringBuilder(HEAD);
        runs.values().forEach(line -> text.append(line).append('\n'));
        Durable.write(partial().resolve(RUNS), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void writeReport() throws IOException {
        TippingReport.write(partial(), origin().scenario(), findings);
    }

    @Override
    protected void tidyUp() throws IOException {
        super.tidyUp();
        Files.deleteIfExists(partial().resolve(ASKED));
    }
}
