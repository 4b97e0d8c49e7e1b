package org.townsquare.results.compare;

import java.util.List;
import org.townsquare.results.Measure;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.Table;
import org.townsquare.results.words.Words;

/** Two cells by one measure of one platform: a row of comparison.csv. */
record ComparedRow(
        Cell of, Cell reference, String platform, String counterpart, String role, Measure measure, Difference by) {

    static final Table<ComparedRow> TABLE = new Table<>(
            "comparison",
            "platform, measure and pair of settings",
            List.of(
                    Column.text("side", "the one folder", row -> row.of.side()),
                    Column.text("at", "its variant or design point; empty for runs", row -> row.of.label()),
                    Column.text("reference", "the other", row -> row.reference.side()),
                    Column.text(
                            "reference_at",
                            "its variant or design point; empty for runs",
                            row -> row.reference.label()),
                    Column.text("platform", "its name", ComparedRow::platform),
                    Column.text("reference_platform", "that of the other", ComparedRow::counterpart),
                    Column.text("role", "incumbent or alternative", ComparedRow::role),
                    Column.text("measure", "what they are compared by", row -> row.measure.word()),
                    Column.text("unit", "its unit", row -> row.measure.unit.words),
                    Column.text(
                            "method",
                            "paired over common seeds, or independent",
                            row -> row.by.paired() ? "paired" : "independent"),
                    Column.whole(
                            "runs",
                            "",
                            "runs with a number; where they share draws of what is uncertain, draws",
                            row -> row.by.runs()),
                    Column.whole("reference_runs", "", "the same of the other", row -> row.by.against()),
                    Column.real("mean", "", "mean of the first", row -> row.by.mean()),
                    Column.real("reference_mean", "", "mean of the second", row -> row.by.reference()),
                    Column.real("difference", "", "the first minus the second", row -> row.by.size()),
                    Column.real("low", "", "lower end of its 95 % interval", row -> row.by.low()),
                    Column.real("high", "", "upper end", row -> row.by.high()),
                    Column.real("p_value", "", "probability of so large a difference by chance", row -> row.by.p())));

    /** The difference with its interval: {@code +1.2 (+0.4 to +2)}; empty if there is none. */
    String text() {
        if (Double.isNaN(by.size())) {
            return Words.say("probability.unknown");
        }
        String size = measure.text(by.size());
        return Double.isNaN(by.low()) ? size : size + " (" + measure.text(by.low(), by.high()) + ")";
    }
}
