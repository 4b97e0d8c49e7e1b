package org.townsquare.cli.table;

import java.util.ArrayList;
import java.util.List;
import org.townsquare.results.Comparison;
import org.townsquare.results.Verdict;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;

/** What became of the variants of a fork, as it is printed: a row for each variant and platform, then comparisons. */
public final class ForkTable {

    private ForkTable() {}

    /** The lines. */
    public static List<String> lines(Scenario scenario, Fork fork, List<Verdict> verdicts, Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(VerdictTable.head("Variant", "Platform"));
        for (int i = 0; i < verdicts.size(); i++) {
            for (Verdict.Platform platform : verdicts.get(i).platforms()) {
                if (platform.outcomes() != null || !scenario.hasAlternative()) {
                    rows.add(VerdictTable.row(platform, fork.names().get(i), VerdictTable.shortened(platform.name())));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(scenario.title());
        lines.add("Variants part at step " + fork.at() + ", " + scenario.start().plusDays(fork.at()) + ".");
        lines.add("");
        lines.addAll(Columns.lines(rows));
        lines.add("");
        lines.addAll(comparison.sentences(fork.names().get(0)));
        lines.add("In brackets: 95 % intervals. " + VerdictTable.end(verdicts.get(0)));
        return lines;
    }
}
