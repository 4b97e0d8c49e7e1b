package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townsquare.results.Chart;
import org.townsquare.results.Charts;
import org.townsquare.results.Page;
import org.townsquare.scenario.Scenario;

/** Tables, chart and report.html of a check of calibrations. */
public final class CheckReport {

    private CheckReport() {}

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
        model.put("sentences", finding.sentences(scenario));
        return Page.report(folder, "check.ftlh", scenario, List.of(chart), model);
    }
}
