package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townsquare.results.Chart;
import org.townsquare.results.Charts;
import org.townsquare.results.Json;
import org.townsquare.results.Manifest;
import org.townsquare.results.Marker;
import org.townsquare.results.Page;
import org.townsquare.results.Report;
import org.townsquare.results.ResultsFolder;
import org.townsquare.scenario.Scenario;

/** Tables, chart and report.html of a check of calibrations. */
public final class CheckReport {

    private CheckReport() {}

    /** Whether a results folder is that of a check. */
    public static boolean isCheck(Path folder) {
        return Marker.CHECK.isIn(folder);
    }

    /**
     * Writes tables, chart and report of a folder that has its truths.
     *
     * @return the report
     */
    public static Path write(Path folder, Scenario scenario) throws IOException {
        CheckFinding finding = CheckTables.read(folder);
        CheckTables.write(folder, scenario, finding);
        Chart chart = RanksChart.of(scenario, finding);
        Charts.write(folder, List.of(chart));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", scenario.title());
        model.put("sentences", finding.sentences(scenario));
        model.put("charts", List.of(chart.figure()));
        model.put("manifest", Json.tree(Manifest.read(folder)));
        model.put("yaml", Files.readString(folder.resolve(ResultsFolder.SCENARIO)));
        Path report = folder.resolve(Report.FILE);
        Page.write(report, "check.ftlh", model);
        return report;
    }
}
