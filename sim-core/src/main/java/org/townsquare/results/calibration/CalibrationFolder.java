package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.townsquare.results.folder.FolderContent;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.results.folder.SearchFolder;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The results folder of a calibration, in the making. What it has of an evaluation is a line for each of its runs: what the run
 * has in place of each figure.
 */
public final class CalibrationFolder extends SearchFolder<Asked, double[][]> {

    private final Cases cases;
    private CalibrationFinding finding;

    private CalibrationFolder(Path name, Path partial, Origin origin, Cases cases) throws IOException {
        super(name, partial, origin, Asked::of);
        this.cases = cases;
    }

    /** The calibration of some scenarios. */
    public static FolderContent<CalibrationFolder> of(Cases cases, CalibrationQuestion question) throws IOException {
        Origin origin = cases.origin(Marker.CALIBRATION, Json.text(question));
        return new FolderContent<>(origin, (name, partial) -> new CalibrationFolder(name, partial, origin, cases));
    }

    /** The evaluations that have been asked for so far in an unfinished folder, by their numbers. */
    public static List<Asked> asked(Path partial) throws IOException {
        return asked(partial, Asked::of);
    }

    /** Adds an evaluation to a log, what each of its runs has in place of each figure. */
    public static void add(RunLog log, Asked one, double[][] runs) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (double[] run : runs) {
            lines.append(Arrays.stream(run).mapToObj(ScenarioFiles::plain).collect(Collectors.joining(",")))
                    .append('\n');
        }
        log.add(one.key(), lines.toString());
    }

    /** Says what has been found, so that the folder can be completed. */
    public void found(CalibrationFinding found) {
        finding = found;
    }

    @Override
    protected double[][] answer(String content) {
        return content.lines()
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    @Override
    protected Map<String, double[][]> tabled() throws IOException {
        return CalibrationTables.simulated(partial(), cases);
    }

    @Override
    protected void writeTables() throws IOException {
        CalibrationTables.writeEvaluations(partial(), cases, asked(), answers());
    }

    @Override
    protected void writeReport() throws IOException {
        CalibrationReport.write(partial(), cases, finding);
    }
}
