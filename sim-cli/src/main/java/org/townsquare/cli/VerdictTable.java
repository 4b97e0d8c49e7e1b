package org.townsquare.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.townsquare.results.Verdict;

/** The verdict as it is printed: a row for each platform, then a sentence for each alternative. */
final class VerdictTable {

    private static final List<String> HEAD =
            List.of("Platform", "Role", "Outcomes", "Critical mass", "Final share, median (5–95 %)");

    /** A name may be long, a table not: longer ones are cut. */
    private static final int LONGEST_NAME = 30;

    private VerdictTable() {}

    static List<String> lines(Verdict verdict) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        verdict.platforms().forEach(platform -> rows.add(row(platform)));

        List<String> lines = new ArrayList<>();
        lines.add(verdict.scenario());
        lines.add("");
        lines.addAll(Columns.lines(rows));
        lines.add("");
        if (verdict.alternatives().isEmpty()) {
            lines.add("The scenario has no alternative: there is no critical mass to be judged.");
        }
        verdict.alternatives().forEach(platform -> lines.add(platform.sentence(verdict.replicates())));
        return lines;
    }

    private static List<String> row(Verdict.Platform platform) {
        String share =
                platform.finalShare() == null ? "" : platform.finalShare().percent();
        if (platform.outcomes() == null) {
            return List.of(shortened(platform.name()), platform.role(), "", "", share);
        }
        String outcomes = platform.outcomes().entrySet().stream()
                .filter(outcome -> outcome.getValue() > 0)
                .map(outcome -> outcome.getKey() + " " + outcome.getValue())
                .collect(Collectors.joining(", "));
        return List.of(
                shortened(platform.name()),
                platform.role(),
                outcomes,
                platform.criticalMass().text(),
                share);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
