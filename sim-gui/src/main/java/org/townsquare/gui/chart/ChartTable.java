package org.townsquare.gui.chart;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** The numbers of a chart as CSV: a row for each step, a column for each platform and, beside, for each of the other run. */
final class ChartTable {

    private ChartTable() {}

    static String of(LiveChart chart) {
        Scenario scenario = chart.scenario();
        Course course = chart.course();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> head = new ArrayList<>(List.of("step", "date"));
            names(scenario, "", head);
            course.branch().ifPresent(branch -> names(scenario, " (" + LiveChart.BESIDE + ")", head));
            csv.writeRecord(head);
            int steps =
                    Math.max(course.steps(), course.branch().map(Course::steps).orElse(0));
            for (int step = 0; step < steps; step++) {
                List<String> row = new ArrayList<>();
                row.add(Integer.toString(step));
                row.add(scenario.start().plusDays(step).toString());
                values(chart, Optional.of(course), step, row);
                if (course.branch().isPresent()) {
                    values(chart, course.branch(), step, row);
                }
                csv.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    private static void names(Scenario scenario, String suffix, List<String> head) {
        for (PlatformSpec platform : scenario.platforms()) {
            head.add(platform.name() + suffix);
        }
    }

    private static void values(LiveChart chart, Optional<Course> course, int step, List<String> row) {
        for (int k = 0; k < chart.scenario().platforms().size(); k++) {
            double value = course.filter(c -> step < c.steps()).isPresent()
                    ? course.get().series().get(chart.curve().metric(), step, k)
                    : Double.NaN;
            row.add(Double.isNaN(value) ? "" : ScenarioFiles.plain(value));
        }
    }
}
