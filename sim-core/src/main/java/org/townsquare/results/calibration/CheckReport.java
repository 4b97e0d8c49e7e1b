package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townsquare.results.Chart;
import org.townsquare.results.Charts;
import org.townsquare.results.Page;

/** Tables, chart and report.html of a check of calibrations. */
public final class CheckReport {

    private CheckReport() {}

    /**
     * Writes tables, chart and report of a folder that has its truths.
     *
     * @return the report
     */
    public static Path write(Path folder, Cases cases) throws IOException {
        CheckFinding finding = CheckTables.read(folder);
        CheckTables.write(folder, cases, finding);
        Chart chart = RanksChart.of(cases, finding);
        Charts.write(folder, List.of(chart));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", cases.title());
        model.put("yaml", cases.yaml());
        model.put("sentences", finding.sentences(cases));
        return Page.report(folder, "check.ftlh", cases.first(), List.of(chart), model);
    }
}
