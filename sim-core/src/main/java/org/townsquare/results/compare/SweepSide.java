package org.townsquare.results.compare;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.results.Measurements;
import org.townsquare.results.ReplicateTable;
import org.townsquare.results.Verdict;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;

/**
 * The design points of a sweep.
 *
 * @param failed runs that failed: nothing else counts them
 */
record SweepSide(String name, Path folder, Scenario scenario, List<Cell> cells, Map<String, String> beside, long failed)
        implements Side {

    /** More values of a parameter than this are told by their number. */
    private static final int MOST_VALUES = 8;

    private static final List<String> OF_POPULATION = List.of("users.", "network.");

    static SweepSide read(String name, Path folder, Scenario scenario) throws IOException {
        Path runs = folder.resolve(ReplicateTable.RUNS.file());
        if (!Files.isRegularFile(runs)) {
            throw new ResultsFolderException(
                    folder + " is not a complete results folder: it has no " + runs.getFileName());
        }
        Reading reading = new Reading(name, folder, scenario, SweepFolder.parameters(folder));
        CsvFile.read(runs, reading::add);
        reading.endPoint();
        return new SweepSide(
                name, folder, scenario, List.copyOf(reading.cells), reading.varied(), SweepFolder.failures(folder));
    }

    @Override
    public String holds() {
        long runs = cells.stream().mapToLong(cell -> cell.runs().size()).sum();
        return Words.count(cells.size(), "point") + ", " + Words.count(runs, "run")
                + (failed == 0 ? "" : Words.say("compare.failed", failed));
    }

    /** Makes a cell of the rows of a point when the next one begins. */
    private static final class Reading {
        private final String side;
        private final Path folder;
        private final Scenario scenario;
        private final Set<String> platforms;
        private final List<String> parameters;
        private final List<Cell> cells = new ArrayList<>();
        private final Map<String, List<NamedCsvRecord>> runs = new LinkedHashMap<>();
        private final Map<String, Map<String, Boolean>> values = new LinkedHashMap<>();
        private String point = "";

        Reading(String side, Path folder, Scenario scenario, List<String> parameters) {
            this.side = side;
            this.folder = folder;
            this.scenario = scenario;
            this.platforms = Set.copyOf(scenario.platformNames());
            this.parameters = parameters;
            parameters.forEach(path -> values.put(path, new LinkedHashMap<>()));
        }

        void add(NamedCsvRecord row) {
            if (!platforms.contains(row.getField("platform"))) {
                throw new ResultsFolderException(
                        folder + " varies which platforms there are, as those of a history do: "
                                + row.getField("platform") + " is none of its scenario. Its points cannot be compared");
            }
            if (!row.getField("point").equals(point)) {
                endPoint();
                point = row.getField("point");
            }
            runs.computeIfAbsent(row.getField("run"), run -> new ArrayList<>()).add(row);
        }

        void endPoint() {
            if (runs.isEmpty()) {
                return;
            }
            List<List<NamedCsvRecord>> rows = List.copyOf(runs.values());
            NamedCsvRecord first = rows.get(0).get(0);
            parameters.forEach(path -> values.get(path).put(first.getField(path), true));
            Verdict.Counting verdict = new Verdict.Counting(scenario);
            rows.forEach(run -> run.forEach(verdict::add));
            cells.add(new Cell(
                    side,
                    settings(first, parameters.stream()),
                    scenario,
                    RunsSide.population(scenario)
                            + settings(
                                    first,
                                    parameters.stream()
                                            .filter(path ->
                                                    OF_POPULATION.stream().anyMatch(path::startsWith))),
                    Optional.empty(),
                    verdict.verdict(),
                    rows.stream()
                            // A run of a sweep is the first replicate of a scenario with its seed.
                            .map(run -> new Cell.Run(Long.parseLong(run.get(0).getField("seed")), 0))
                            .toList(),
                    Measurements.of(scenario, rows),
                    List.of()));
            runs.clear();
        }

        private static String settings(NamedCsvRecord row, Stream<String> paths) {
            return paths.map(path -> path + " = " + row.getField(path)).collect(Collectors.joining(", "));
        }

        /** What is varied, by the path of the parameter. */
        Map<String, String> varied() {
            Map<String, String> varied = new LinkedHashMap<>();
            values.forEach((path, all) -> {
                List<String> some = List.copyOf(all.keySet());
                varied.put(
                        path,
                        some.size() <= MOST_VALUES
                                ? String.join(", ", some)
                                : IntStream.of(0, some.size() - 1)
                                        .mapToObj(some::get)
                                        .collect(Collectors.joining(" … ", some.size() + " values: ", "")));
            });
            return varied;
        }
    }
}
