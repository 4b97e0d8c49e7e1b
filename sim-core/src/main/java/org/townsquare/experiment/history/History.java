package org.townsquare.experiment.history;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.results.table.CsvRow;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * Launches and the mapping that makes scenarios of them. All their runs together are one sweep of the scenario that they have
 * in common: each launch has a design point for every draw of how good it will be.
 */
public final class History {

    private static final String SWEEP = "sweep.yaml";
    private static final String POINTS = "points.csv";

    private final Mapping mapping;
    private final List<Launch> launches;
    private final Draft draft;
    private final List<String> set;
    private final Unknowns unknowns;
    private final List<List<Map<String, String>>> settings = new ArrayList<>();

    private History(Mapping mapping, List<Launch> launches, List<String> set, Path priors, int draws)
            throws InvalidScenarioException {
        this.mapping = mapping;
        this.launches = launches;
        this.set = set;
        this.draft = Draft.of(Path.of(mapping.scenario())).over(set);
        Scenario base = draft.with(List.of());
        if (!hasPlatforms(base)) {
            throw new InvalidScenarioException(List.of(new Problem(
                    mapping.scenario(),
                    0,
                    0,
                    "platforms",
                    "allowed: an incumbent called Incumbent and an alternative called"
                            + " Newcomer, of which a mapping makes the launch")));
        }
        unknowns = new Unknowns(mapping, draft, base, priors, draws);
        launches.forEach(launch -> settings.add(LaunchSettings.of(mapping, launch, base, unknowns)));
    }

    private static boolean hasPlatforms(Scenario base) {
        return base.platforms().size() == 2
                && base.platforms().get(0).name().equals("Incumbent")
                && base.platforms().get(0).role() == Role.INCUMBENT
                && base.platforms().get(LaunchSettings.NEWCOMER).name().equals("Newcomer")
                && base.platforms().get(LaunchSettings.NEWCOMER).role() == Role.ALTERNATIVE;
    }

    /**
     * Reads launches and a mapping.
     *
     * @param set other values for parameters of the scenario that all have in common, {@code path=value}
     * @param priors a file that says what is uncertain of people, who are then drawn anew for each draw; null for none
     * @param draws how many runs each launch gets; those that the mapping says if 0
     * @param doubts is told what is allowed in launches, but may not be meant
     * @throws InvalidScenarioException if anything at all is wrong in either; it carries every problem found
     */
    public static History read(
            Path launches, Path mapping, List<String> set, Path priors, int draws, Consumer<Problem> doubts)
            throws InvalidScenarioException {
        Mapping read = Mapping.read(mapping);
        return new History(
                read, LaunchFile.read(launches, read, doubts), set, priors, draws == 0 ? read.draws() : draws);
    }

    Mapping mapping() {
        return mapping;
    }

    List<Launch> launches() {
        return launches;
    }

    /** Runs of each launch. */
    public int draws() {
        return unknowns.draws();
    }

    /** Whether each draw has people of its own. */
    public boolean hasPriors() {
        return unknowns.hasPriors();
    }

    /** What the scenario of each launch is made of, a row each; the first row is the head, with the columns' names. */
    public List<List<String>> facts() {
        List<String> columns = new Facts(mapping).columns();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(Words.say("history.launch")));
        head.addAll(columns);
        rows.add(head);
        for (Launch launch : launches) {
            List<String> row = new ArrayList<>(List.of(launch.name()));
            columns.forEach(column -> row.add(launch.text(column)));
            rows.add(row);
        }
        return rows;
    }

    /** What the mapping says and why, a row each; the first row is the head. */
    public List<List<String>> reasons() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                Words.say("history.mapping.if"),
                Words.say("history.mapping.then"),
                Words.say("history.mapping.because")));
        for (Mapping.Amount amount : mapping.amounts()) {
            rows.add(List.of(
                    String.join(", ", amount.when()), amount.set() + " = " + amount.formula(), amount.because()));
        }
        for (Mapping.Rule rule : mapping.rules()) {
            List<String> then = new ArrayList<>(rule.set());
            then.addAll(rule.events());
            rows.add(List.of(String.join(", ", rule.when()), String.join(", ", then), rule.because()));
        }
        return rows;
    }

    /**
     * Writes the sweep of all runs, with its design points, into a folder, and the scenario of each launch at the middle draw
     * into {@code scenarios/} there, with what came of it.
     *
     * @throws InvalidScenarioException if the scenario of a launch cannot be; it carries every problem found
     */
    public void write(Path folder) throws IOException, InvalidScenarioException {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < launches.size(); i++) {
            List<String> overrides = new ArrayList<>();
            settings.get(i).get(draws() / 2).forEach((path, value) -> overrides.add(path + "=" + value));
            overrides.addAll(outcome(launches.get(i), draft.with(overrides)));
            files.put(launches.get(i).fileName(), ScenarioFiles.write(draft.with(overrides)));
        }
        Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(scenarios.resolve(file.getKey()), file.getValue());
        }
        writePoints(folder.resolve(POINTS));
        Files.writeString(folder.resolve(SWEEP), """
                title: History
                description: %d launches, each at %d draws of how good it will be.
                scenario: '%s'
                set: [%s]
                design: {kind: list, file: %s}
                replicates: {kind: fixed, count: 1}
                # Every run has luck of its own, so that shares of runs are chances of both.
                commonRandomNumbers: false
                keep: {metrics: [attention-share, mau], every: 30}
                """.formatted(
                        launches.size(),
                        draws(),
                        mapping.scenario().replace("'", "''"),
                        set.stream().map(LaunchSettings::quoted).collect(Collectors.joining(", ")),
                        POINTS));
    }

    /** What came of a launch, if that is known, for whoever calibrates with its scenario. */
    private static List<String> outcome(Launch launch, Scenario scenario) {
        String newcomer = scenario.platforms().get(LaunchSettings.NEWCOMER).name();
        LocalDate end = scenario.end();
        return launch.outcome().stream()
                .map(came -> "outcomes=[{platform: %s, outcome: %s, date: %s}]".formatted(newcomer, came.word(), end))
                .toList();
    }

    /** The sweep that {@link #write} has left in a folder. */
    public static Plan plan(Path folder) throws InvalidScenarioException {
        return SweepFiles.read(folder.resolve(SWEEP), List.of());
    }

    /** Columns in the order in which they apply; what a launch does not set is left as it is. */
    private void writePoints(Path file) throws IOException {
        Set<String> paths = new LinkedHashSet<>();
        settings.forEach(draws -> paths.addAll(draws.get(0).keySet()));
        try (Writer out = Files.newBufferedWriter(file)) {
            CsvRow header = new CsvRow();
            paths.forEach(header::add);
            out.write(header.end());
            for (List<Map<String, String>> draws : settings) {
                for (Map<String, String> draw : draws) {
                    CsvRow row = new CsvRow();
                    paths.forEach(path -> row.add(draw.get(path)));
                    out.write(row.end());
                }
            }
        }
    }
}
