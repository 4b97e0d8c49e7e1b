package org.townsquare.cli.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.results.CriticalMasses;
import org.townsquare.results.Forecast;
import org.townsquare.results.Ignorance;
import org.townsquare.results.Probability;
import org.townsquare.results.Verdict;
import org.townsquare.scenario.CriticalMassRules;

/** The verdict as it is printed: a row for each platform, then a sentence for each alternative. */
public final class VerdictTable {

    /** What every table of verdicts says of a platform. */
    private static final List<String> HEAD =
            List.of("Outcomes", "Critical mass", "Economic", "Niche", "Final share (5–95 %)");

    /** A name may be long, a table not: longer ones are cut. */
    private static final int LONGEST_NAME = 30;

    private VerdictTable() {}

    /** The lines. */
    public static List<String> lines(
            Verdict verdict, CriticalMassRules rules, CriticalMasses masses, Ignorance ignorance, Forecast forecast) {
        List<String> lines = new ArrayList<>();
        lines.add(verdict.scenario());
        lines.add("");
        lines.addAll(Columns.lines(rows(verdict)));
        lines.add("");
        if (verdict.alternatives().isEmpty()) {
            lines.add("The scenario has no alternative, so there is no critical mass to judge.");
        }
        verdict.alternatives().forEach(platform -> lines.add(platform.sentence(verdict.replicates())));
        lines.addAll(masses.sentences());
        lines.addAll(ignorance.sentences());
        lines.addAll(forecast.sentences());
        verdict.incumbents().forEach(platform -> lines.add(platform.fate()));
        verdict.losers().forEach(platform -> lines.add(platform.loss()));
        String end = " " + end(verdict);
        if (verdict.alternatives().isEmpty()) {
            lines.add("Shares of runs have 95 % intervals." + end);
        } else {
            lines.add(Verdict.limits(rules));
            lines.add(
                    "Critical mass is judged by users alone, as if money could not run out; shares of runs have 95 % intervals."
                            + end);
        }
        return lines;
    }

    /** Steps count from 0. */
    static String end(Verdict verdict) {
        return "The run ends at step " + (verdict.steps() - 1) + ", " + verdict.horizon() + ".";
    }

    /** The table, its head first. */
    static List<List<String>> rows(Verdict verdict) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head("Platform", "Role"));
        verdict.platforms().forEach(platform -> rows.add(row(platform, shortened(platform.name()), platform.role())));
        return rows;
    }

    /** The head of a table that begins with these columns. */
    static List<String> head(String... first) {
        return Stream.concat(Stream.of(first), HEAD.stream()).toList();
    }

    /** The row of a platform in a table whose first columns hold this. */
    static List<String> row(Verdict.Platform platform, String... first) {
        return rowOf(platform, outcomes(platform), first);
    }

    /** The same with other words for its outcomes. */
    static List<String> rowOf(Verdict.Platform platform, String outcomes, String... first) {
        return Stream.concat(
                        Stream.of(first),
                        Stream.of(
                                outcomes,
                                brief(platform.criticalMass()),
                                brief(platform.economic()),
                                brief(platform.niche()),
                                platform.finalShare() == null
                                        ? ""
                                        : platform.finalShare().percent()))
                .toList();
    }

    private static String outcomes(Verdict.Platform platform) {
        return platform.outcomes() == null
                ? ""
                : platform.outcomes().entrySet().stream()
                        .filter(outcome -> outcome.getValue() > 0)
                        .map(outcome -> outcome.getKey() + " " + outcome.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String brief(Probability probability) {
        return probability == null ? "" : probability.brief();
    }

    static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
