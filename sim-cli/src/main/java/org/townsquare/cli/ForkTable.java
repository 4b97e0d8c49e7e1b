package org.townsquare.cli;

import java.util.ArrayList;
import java.util.List;
import org.townsquare.results.Comparison;
import org.townsquare.results.Verdict;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;

/** What became of the variants of a fork, as it is printed: a row for each variant and platform, then comparisons. */
final class ForkTable {

    private static final List<String> HEAD =
            List.of("Variant", "Platform", "Outcomes", "Critical mass", "Economic", "Niche", "Final share (5–95 %)");

    private ForkTable() {}

    static List<String> lines(Scenario scenario, Fork fork, List<Verdict> verdicts, Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (int i = 0; i < verdicts.size(); i++) {
            for (Verdict.Platform platform : verdicts.get(i).platforms()) {
                if (platform.outcomes() != null || !scenario.hasAlternative()) {
                    rows.add(row(fork.names().get(i), platform));
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
        lines.add("In brackets: 95 % intervals. Horizon: step "
                + verdicts.get(0).steps() + ", " + verdicts.get(0).horizon() + ".");
        return lines;
    }

    private static List<String> row(String variant, Verdict.Platform platform) {
        return List.of(
                variant,
                VerdictTable.shortened(platform.name()),
                VerdictTable.outcomes(platform),
                VerdictTable.brief(platform.criticalMass()),
                VerdictTable.brief(platform.economic()),
                VerdictTable.brief(platform.niche()),
                platform.finalShare() == null ? "" : platform.finalShare().percent());
    }
}
