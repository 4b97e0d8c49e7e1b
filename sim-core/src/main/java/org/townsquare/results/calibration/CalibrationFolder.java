package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.townsquare.results.Durable;
import org.townsquare.results.FolderContent;
import org.townsquare.results.Json;
import org.townsquare.results.Marker;
import org.townsquare.results.OpenFolder;
import org.townsquare.results.Origin;
import org.townsquare.results.RunLog;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The results folder of a calibration, in the making. What it has of an evaluation is a line for each of its runs: what the run
 * has in place of each figure. One that was stopped goes on by asking again and finding the answers in the log.
 */
public final class CalibrationFolder extends OpenFolder {

    private static final String ASKED = "asked.csv";

    private final Set<Asked> asked = new LinkedHashSet<>();
    private final Map<String, double[][]> simulated = new TreeMap<>();
    private CalibrationFinding finding;

    /**
     * An evaluation that has been asked for.
     *
     * @param u quantiles of the priors
     * @param seeds of its runs
     */
    public record Asked(int generation, int number, List<Double> u, List<Long> seeds) {

        static Asked of(String line) {
            String[] fields = line.split(",", -1);
            return new Asked(
                    Integer.parseInt(fields[0]),
                    Integer.parseInt(fields[1]),
                    Arrays.stream(fields[2].split(" ")).map(Double::valueOf).toList(),
                    Arrays.stream(fields[3].split(" ")).map(Long::valueOf).toList());
        }

        String line() {
            return generation + "," + number + ","
                    + u.stream().map(CalibrationTables::exact).collect(Collectors.joining(" ")) + ","
                    + seeds.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\n";
        }

        /** Its key in the log. */
        public String key() {
            return generation + "/" + number;
        }
    }

    private CalibrationFolder(Path name, Path partial, Origin origin) throws IOException {
        super(name, partial, origin);
        asked.addAll(asked(partial));
        gatherSimulated();
    }

    private void gatherSimulated() throws IOException {
        if (isMade()) {
            simulated.putAll(CalibrationTables.simulated(partial(), origin().scenario()));
        } else {
            log().read((key, content) -> simulated.computeIfAbsent(key, none -> numbers(content)));
        }
    }

    private static double[][] numbers(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The calibration of a scenario. */
    public static FolderContent<CalibrationFolder> of(Scenario scenario, CalibrationQuestion question)
            throws IOException {
        Origin origin = Origin.of(Marker.CALIBRATION, Json.text(question), scenario, ScenarioFiles.write(scenario));
        return new FolderContent<>(origin, (name, partial) -> new CalibrationFolder(name, partial, origin));
    }

    /** How the scenario of a folder is calibrated. */
    public static CalibrationQuestion question(Path folder) throws IOException {
        return Json.read(Marker.CALIBRATION.in(folder), CalibrationQuestion.class);
    }

    /** The evaluations that have been asked for so far in an unfinished folder, by their numbers. */
    public static List<Asked> asked(Path partial) throws IOException {
        Path file = partial.resolve(ASKED);
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(Asked::of).toList()
                : List.of();
    }

    /** The evaluations that have been asked for so far, by their numbers. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Notes that evaluations are asked for, so that any process can make them that sees the folder. */
    public void ask(List<Asked> more) throws IOException {
        if (asked.addAll(more) && !isMade()) {
            String lines = asked.stream().map(Asked::line).collect(Collectors.joining());
            Durable.write(partial().resolve(ASKED), lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What the runs of evaluations that are there have in place of each figure. */
    public List<double[][]> simulated(List<Asked> some) throws IOException {
        gatherSimulated();
        return some.stream().map(one -> simulated.get(one.key())).toList();
    }

    /** Adds an evaluation to a log, what each of its runs has in place of each figure. */
    public static void add(RunLog log, Asked one, double[][] runs) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (double[] run : runs) {
            lines.append(Arrays.stream(run).mapToObj(CalibrationTables::exact).collect(Collectors.joining(",")))
                    .append('\n');
        }
        log.add(one.key(), lines.toString());
    }

    /** Says what has been found, so that the folder can be completed. */
    public void found(CalibrationFinding found) {
        finding = found;
    }

    @Override
    public BitSet finished() {
        return all(simulated.size());
    }

    @Override
    protected void writeTables() throws IOException {
        CalibrationTables.writeEvaluations(partial(), origin().scenario(), asked, simulated);
    }

    @Override
    protected void writeReport() throws IOException {
        CalibrationReport.write(partial(), origin().scenario(), finding);
    }

    @Override
    protected void tidyUp() throws IOException {
        super.tidyUp();
        Files.deleteIfExists(partial().resolve(ASKED));
    }
}
