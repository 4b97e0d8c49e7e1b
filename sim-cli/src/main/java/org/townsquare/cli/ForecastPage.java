package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.townsquare.cli.page.PageFile;
import org.townsquare.cli.table.Columns;
import org.townsquare.results.Forecast;
import org.townsquare.results.OutcomeShares;
import org.townsquare.results.calibration.CalibrationTables;
import org.townsquare.results.words.Digits;
import org.townsquare.results.words.Percent;
import org.townsquare.scenario.Scenario;

/** What came of forecasts, as a Markdown page. */
final class ForecastPage {

    /** The first line of every such page: what has it may be written anew. */
    private static final String MARK = "<!-- made by 'townsquare forecast'; change the scenarios instead -->";

    private static final String HOW = """
            # Forecasts that were scored

            Each scenario was calibrated with its figures to fit, and what was learnt forecasts the days of the figures that judge, which the
            calibration does not see. Events that a scenario dates in that time were written by people who knew what came: its file says which.
            The error is the root mean square of ln(median / published): 0.1 is about 10 %, 0.69 a factor of two. CRPS is the
            continuous ranked probability score of the logarithms; both are better the lower. A forecast is worth something where it beats what a
            sceptic would say from the fitted figures alone: that nothing changes, half the peak for ever, a decay to a floor. Where no figure of
            a unit was fitted, a sceptic says nothing. Bands should hold the share of the figures that their name says, of which a handful
            tells little: those of the runs hold chance and what was uncertain; those with discrepancy also how far published figures are from the
            model besides, as the fitted ones show.
            """;

    private final List<List<String>> brief = new ArrayList<>(
            List.of(List.of("Scenario", "Unit", "By", "Figures", "Error", "CRPS", "In 50 %", "In 90 %")));
    private final List<String> parts = new ArrayList<>();

    /** Refuses to write over what is made by hand. */
    static void check(Path page) throws IOException, BadInput {
        WrittenPage.check(page, MARK, "the page of forecasts");
    }

    /** Adds a scenario, of which there are both results folders. */
    void add(Scenario scenario, Path calibration, Path forecast) throws IOException {
        parts.addAll(List.of("", "## " + scenario.title(), "", scenario.description(), "", "What was learnt:", ""));
        List<List<String>> learnt = new ArrayList<>();
        learnt.add(List.of("Parameter", "Median before", "Median", "90 %", "Spread as a share of the prior's"));
        CalibrationTables.LEARNT.read(
                calibration,
                row -> learnt.add(List.of(
                        "`" + row.getField("parameter") + "`",
                        digits(row.getField("prior_median")),
                        digits(row.getField("median")),
                        digits(row.getField("low")) + " to " + digits(row.getField("high")),
                        row.getField("spread").substring(0, 4))));
        parts.addAll(Columns.markdown(learnt));

        List<List<String>> figures = new ArrayList<>();
        figures.add(List.of(
                "Date", "Unit", "For", "Published", "Median", "90 %, runs", "90 %, with discrepancy", "Inside"));
        Forecast.FIGURES.read(forecast, row -> {
            double published = Double.parseDouble(row.getField("published"));
            double low = Double.parseDouble(row.getField("published_low_90"));
            double high = Double.parseDouble(row.getField("published_high_90"));
            figures.add(List.of(
                    row.getField("date"),
                    row.getField("unit"),
                    row.getField("use"),
                    digits(row.getField("published")),
                    digits(row.getField("median")),
                    digits(row.getField("low_90")) + " to " + digits(row.getField("high_90")),
                    digits(row.getField("published_low_90")) + " to " + digits(row.getField("published_high_90")),
                    low <= published && published <= high ? "yes" : "no"));
        });
        parts.addAll(List.of("", "What was forecast:", ""));
        parts.addAll(Columns.markdown(figures));
        addOutcomes(forecast);
        Forecast.SCORES.read(
                forecast,
                row -> brief.add(List.of(
                        scenario.title(),
                        row.getField("unit"),
                        row.getField("by"),
                        row.getField("figures"),
                        two(row.getField("error")),
                        two(row.getField("crps")),
                        share(row.getField("within_50")),
                        share(row.getField("within_90")))));
    }

    /** What is known to have become of platforms, and in how many of the runs it did. */
    private void addOutcomes(Path forecast) throws IOException {
        if (Files.notExists(forecast.resolve(OutcomeShares.TABLE.file()))) {
            return;
        }
        List<List<String>> outcomes = new ArrayList<>();
        outcomes.add(List.of("Platform", "By", "For", "What became of it", "Critical mass", "Niche", "Failed"));
        OutcomeShares.TABLE.read(
                forecast,
                row -> outcomes.add(List.of(
                        row.getField("platform"),
                        row.getField("date"),
                        row.getField("use"),
                        row.getField("outcome"),
                        share(row.getField("critical_mass")),
                        share(row.getField("niche")),
                        share(row.getField("failed")))));
        parts.addAll(List.of("", "What became of it, and in how many of the runs which outcome did:", ""));
        parts.addAll(Columns.markdown(outcomes));
    }

    /** Writes the page. */
    void write(Path page) throws IOException {
        List<String> lines = new ArrayList<>(List.of(MARK, HOW));
        lines.addAll(Columns.markdown(brief));
        lines.addAll(parts);
        PageFile.write(page, String.join("\n", lines) + "\n");
    }

    private static String digits(String number) {
        return Digits.text(Double.parseDouble(number));
    }

    private static String two(String number) {
        return String.format(Locale.ROOT, "%.2f", Double.parseDouble(number));
    }

    private static String share(String number) {
        return number.isEmpty() ? "" : Percent.text(Double.parseDouble(number));
    }
}
