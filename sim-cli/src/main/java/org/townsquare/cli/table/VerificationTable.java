package org.townsquare.cli.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.townsquare.experiment.Verification;
import org.townsquare.scenario.Expectation;
import org.townsquare.scenario.file.ScenarioFiles;

/** Published results beside measured ones, for the terminal and as Markdown. */
public final class VerificationTable {

    private static final List<String> HEAD = List.of(
            "Scenario",
            "What",
            "Published",
            "Measured",
            "Runs",
            "Tolerance",
            "In standard errors",
            "False failures",
            "Holds",
            "Source");
    /** Rates below are not told apart. */
    private static final double NEGLIGIBLE = 1e-6;

    private final List<List<String>> rows = new ArrayList<>(List.of(HEAD));

    /** Adds a row under the name of its scenario file. */
    public void add(String scenario, Verification.Row row) {
        Expectation published = row.published();
        rows.add(List.of(
                scenario,
                published.words(),
                plain(published.is()),
                measured(row),
                String.valueOf(row.runs()),
                published.within() == 0 ? "exact" : "± " + plain(published.within()),
                row.error() > 0 ? String.format(Locale.ROOT, "%.1f", row.standardErrors()) : "none differ",
                row.error() > 0 ? falseFailures(row.falseFailureRate()) : "–",
                row.holds() ? "pass" : "FAIL",
                published.source()));
    }

    /** The rows as lines. */
    public List<String> lines() {
        return Columns.lines(rows);
    }

    /** The rows as a table in Markdown. */
    public List<String> markdown() {
        return Columns.markdown(rows);
    }

    private static String falseFailures(double rate) {
        return rate < NEGLIGIBLE ? "< 1e-6" : String.format(Locale.ROOT, "%.0e", rate);
    }

    private static String measured(Verification.Row row) {
        int runs = row.runs();
        if (row.undecided() > 0) {
            return row.published() instanceof Expectation.TippingPoint
                    ? "not bounded by " + runs + " runs"
                    : row.undecided() + " of " + runs + " runs undecided";
        }
        BigDecimal published = ScenarioFiles.decimal(row.published().is());
        BigDecimal tolerance = ScenarioFiles.decimal(row.published().within());
        int decimals = Math.max(0, Math.max(published.scale(), tolerance.scale()));
        String mean = rounded(row.measured(), decimals);
        return row.error() > 0 ? mean + " ± " + rounded(row.error(), decimals) : mean;
    }

    private static String rounded(double value, int decimals) {
        return ScenarioFiles.decimal(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static String plain(double value) {
        return ScenarioFiles.plain(value);
    }
}
