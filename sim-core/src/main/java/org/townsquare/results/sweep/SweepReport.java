package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townsquare.results.Page;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ParameterPath;

/** Charts and report.html of a sweep, made from the tables of its folder and nothing else. */
final class SweepReport {

    private static final int MOST_FAILURES = 50;
    private static final String FAILURES = "failures.csv";

    private SweepReport() {}

    /** Draws the charts of a sweep and writes its report, over those that were there. */
    static Path draw(Path folder, Scenario base) throws IOException {
        Survey survey = Survey.read(folder, SweepReport::unit);
        SweepCharts.Drawn drawn = SweepCharts.write(folder, base, survey);
        List<SensitivityRow> sensitivities = SensitivityRow.read(folder);
        SweepVerdict verdict = SweepVerdict.read(folder, survey, sensitivities);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("points", Words.count(survey.points(), "point"));
        model.put("runs", Words.count(verdict.runs(), "run"));
        model.put("parameters", survey.axes().stream().map(SweepReport::row).toList());
        model.put("sentences", verdict.sentences());
        model.put("missing", drawn.missing());
        model.put("sensitivities", sensitivities.stream().map(SweepReport::row).toList());
        model.put("failed", verdict.errors());
        model.put("mostFailures", MOST_FAILURES);
        List<Map<String, Object>> failures = failures(folder);
        model.put("failures", failures);
        model.put("tables", tables(folder));
        model.put("sweep", Files.readString(folder.resolve("sweep.yaml")));
        return Page.report(folder, "sweep.ftlh", base, drawn.charts(), model);
    }

    /** The unit of a parameter, if it has one. */
    static String unit(String path) {
        return ParameterPath.about(path).map(Parameter::unit).map(Words::unit).orElse("");
    }

    private static Map<String, Object> row(SweptAxis axis) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("path", axis.path());
        row.put(
                "meaning",
                ParameterPath.about(axis.path())
                        .map(about -> Words.meaning(axis.path(), about.value()))
                        .orElse(""));
        row.put("unit", unit(axis.path()));
        boolean few = !axis.levels().isEmpty() && axis.levels().size() <= 10;
        row.put(
                "values",
                few
                        ? String.join(", ", axis.levels())
                        : axis.numeric()
                                ? Words.say("number.to", axis.text(axis.low()), axis.text(axis.high()))
                                : Words.count(axis.levels().size(), "value"));
        return row;
    }

    private static Map<String, Object> row(SensitivityRow sensitivity) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("platform", sensitivity.platform());
        row.put("measure", SensitivityChart.words(sensitivity.measure()));
        row.put("parameter", sensitivity.parameter());
        row.put("index", SensitivityChart.symbol(sensitivity.index()));
        row.put("value", known(sensitivity.value()));
        row.put(
                "interval",
                Double.isNaN(sensitivity.low())
                        ? ""
                        : Words.say("number.to", known(sensitivity.low()), known(sensitivity.high())));
        row.put("used", Words.say("sweep.used", sensitivity.used(), sensitivity.of()));
        return row;
    }

    private static String known(double value) {
        return Double.isNaN(value)
                ? Words.say("probability.unknown")
                : Words.decimal(value, 3).replace("-", "−");
    }

    private static List<Map<String, Object>> failures(Path folder) throws IOException {
        List<Map<String, Object>> failures = new ArrayList<>();
        List<String> parameters = PointTable.parameters(folder.resolve(FAILURES), "replicate");
        CsvFile.read(folder.resolve(FAILURES), row -> {
            if (failures.size() < MOST_FAILURES) {
                List<String> settings = new ArrayList<>();
                for (int j = 0; j < parameters.size(); j++) {
                    settings.add(parameters.get(j) + "=" + row.getField(2 + j));
                }
                failures.add(Map.of(
                        "run",
                        row.getField("run"),
                        "point",
                        row.getField("point"),
                        "replicate",
                        row.getField("replicate"),
                        "settings",
                        settings,
                        "error",
                        row.getField("error")));
            }
        });
        return failures;
    }

    private static List<String> tables(Path folder) {
        return List.of(
                        "runs.csv",
                        PointTable.FILE,
                        SensitivityRow.TABLE.file(),
                        FAILURES,
                        "timeseries.parquet",
                        "timeseries.csv")
                .stream()
                .filter(file -> Files.exists(folder.resolve(file)))
                .toList();
    }
}
