package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.Table;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;

/**
 * The variants of a fork in pairs: every variant against every one before it, by every measure, for every platform.
 *
 * @param rows by platform, then measure, then pair
 */
public record Comparison(List<Row> rows) {

    /** The table of these rows. */
    public static final Table<Row> TABLE = new Table<>(
            "comparison",
            "platform, measure and pair of variants",
            List.of(
                    Column.text("platform", "its name", Row::platform),
                    Column.text("role", "incumbent or alternative", Row::role),
                    Column.text("measure", "what they are compared by", row -> row.measure.word()),
                    Column.text("unit", "its unit", row -> row.measure.unit.words),
                    Column.text("variant", "the one", Row::variant),
                    Column.text("reference", "the other", Row::reference),
                    Column.whole("pairs", "", "replicates in which both have a number", row -> row.by.pairs()),
                    Column.real("mean", "", "mean of the first", row -> row.by.first()),
                    Column.real("reference_mean", "", "mean of the second", row -> row.by.second()),
                    Column.real("difference", "", "the first minus the second", row -> row.by.difference()),
                    Column.real("low", "", "lower end of its 95 % interval", row -> row.by.low()),
                    Column.real("high", "", "upper end", row -> row.by.high()),
                    Column.real("p_value", "", "probability of so large a difference by chance", row -> row.by.p())));

    /** One pair of variants by one measure for one platform. */
    public record Row(
            String platform, String role, Measure measure, String variant, String reference, PairedDifference by) {

        /** The difference for people; empty if there are no pairs. */
        String difference() {
            return by.pairs() == 0 ? "" : measure.text(by.difference());
        }

        /** Its interval, {@code +0.4 to +2}; empty if there is none. */
        String interval() {
            return Double.isNaN(by.low()) ? "" : measure.text(by.low(), by.high());
        }

        /** Both: {@code +1.2 points (+0.4 to +2)}. */
        String text() {
            return interval().isEmpty()
                    ? Words.say("measure.in-points", difference())
                    : Words.say("measure.in-points.range", difference(), interval());
        }
    }

    /** Compares the variants in the folder of a fork. */
    static Comparison of(Scenario scenario, Fork fork, List<Measurements> variants) {
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < scenario.platforms().size(); k++) {
            for (Measure measure : Measure.values()) {
                for (int second = 0; second < variants.size(); second++) {
                    for (int first = second + 1; first < variants.size(); first++) {
                        if (variants.get(first).has(measure, k)
                                || variants.get(second).has(measure, k)) {
                            rows.add(new Row(
                                    scenario.platforms().get(k).name(),
                                    scenario.platforms().get(k).role().word(),
                                    measure,
                                    fork.names().get(first),
                                    fork.names().get(second),
                                    measure.difference(
                                            variants.get(first).of(measure, k),
                                            variants.get(second).of(measure, k))));
                        }
                    }
                }
            }
        }
        return new Comparison(rows);
    }

    /** What the variants did to the alternatives, against one of them, in a sentence each. */
    public List<String> sentences(String reference) {
        List<String> sentences = new ArrayList<>();
        rows.stream()
                .filter(row -> row.reference.equals(reference) && row.measure == Measure.CRITICAL_MASS)
                .forEach(mass -> rows.stream()
                        .filter(row -> row.measure == Measure.FINAL_SHARE
                                && row.platform.equals(mass.platform)
                                && row.variant.equals(mass.variant)
                                && row.reference.equals(reference))
                        .forEach(share -> sentences.add(Words.say(
                                "fork.sentence", mass.platform, mass.variant, reference, mass.text(), share.text()))));
        return sentences;
    }

    /** Reads and compares the variants in the folder of a fork. */
    public static Comparison read(Path folder, Scenario scenario, Fork fork) throws IOException {
        return of(scenario, fork, Measurements.read(folder, scenario, fork));
    }

    void write(Path folder) throws IOException {
        TABLE.write(folder, rows.stream());
    }
}
