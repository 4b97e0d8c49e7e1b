package org.townsquare.experiment.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.townsquare.scenario.Distribution;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;
import org.townsquare.scenario.file.RecordFiles;
import org.townsquare.scenario.file.ScenarioFiles;

/** How coded facts of a launch become a scenario: one mapping, the same for all launches. */
public record Mapping(
        @Parameter(value = "One line that names the mapping.", byDefault = "Untitled")
        String title,

        @Parameter(value = "What it is about, in a few sentences.", byDefault = "''", lines = true)
        String description,

        @Parameter(
                value =
                        "The scenario file that all launches have in common. Its alternative, which must be called Newcomer,"
                                + " becomes the launch, and its incumbent, Incumbent, the first of the incumbents.",
                file = true)
        String scenario,

        @Parameter(
                value =
                        "Share of the market's people whom incumbents have together if nobody published any of their users.",
                unit = "share of people",
                min = 0,
                max = 1)
        double unknownReach,

        @Parameter(
                value = "The most that they can have together; they are given what is left of it one after the other.",
                unit = "share of people",
                min = 0,
                max = 1)
        double mostReach,

        @Parameter(value = "The columns that have codes.", max = 100)
        List<Column> columns,

        @Parameter(value = "What numbers in columns mean.", byDefault = "[]", max = 100)
        List<Amount> amounts,

        @Parameter(value = "What codes mean.", byDefault = "[]", max = 1000)
        List<Rule> rules,

        @Parameter(
                "What nobody knows before a launch: how good it will be. Each draw is added to its quality when it opens.")
        Distribution quality,

        @Parameter(
                value = "How many draws each launch gets, evenly over that distribution; each is one run.",
                byDefault = "8",
                min = 1,
                max = 10_000)
        int draws) {

    private static final RecordFiles<Mapping> FILES = new RecordFiles<>(Mapping.class, "a mapping");

    /** A column of the file of launches, and the codes that may stand in it. */
    public record Column(
            @Parameter("Its name in the first row.") String column,

            @Parameter(
                    value = "The codes that may stand in it; it may be empty, too.",
                    verbatim = true,
                    min = 1,
                    max = 100)
            List<String> codes) {}

    /** A number that becomes the value of a parameter: plus + times · number. */
    public record Amount(
            @Parameter(
                    "The column with the number; an empty one sets nothing. 'reach' is the share of the market's people"
                            + " whom the incumbents have.")
            String column,

            @Parameter(value = "Conditions that must all hold, as for rules.", byDefault = "[]", max = 100)
            List<String> when,

            @Parameter("The parameter's path. One that begins with 'incumbent.' counts for all incumbents.")
            String set,

            @Parameter(value = "What is added.", byDefault = "0")
            double plus,

            @Parameter(value = "What the number is multiplied by.", byDefault = "1")
            double times,

            @Parameter(value = "The least value.", optional = true)
            Double least,

            @Parameter(value = "The largest value.", optional = true)
            Double most,

            @Parameter("The reason for it.") String because) {

        /** For people. */
        String formula() {
            String times = this.times == 1 ? column : ScenarioFiles.plain(this.times) + " · " + column;
            return plus == 0 ? times : ScenarioFiles.plain(plus) + " + " + times;
        }

        double of(double number) {
            double value = plus + times * number;
            value = least == null ? value : Math.max(least, value);
            return most == null ? value : Math.min(most, value);
        }
    }

    /** What is so if some codes stand in some columns. */
    public record Rule(
            @Parameter(
                    value =
                            "Conditions that must all hold: column=code, column=code|code, or column~words for a column in"
                                    + " which these words stand, column!~words for one in which they do not.",
                    byDefault = "[]",
                    max = 100)
            List<String> when,

            @Parameter(
                    value = "Parameters and their values, path=value, as for --set. {column} stands for what is in that"
                            + " column; if that is empty nothing is set.",
                    byDefault = "[]",
                    max = 100)
            List<String> set,

            @Parameter(
                    value =
                            "Events that are added to the scenario's. LAUNCH stands for the day of the launch, YEAR1, YEAR2"
                                    + " and so on for a day so many years later, DATE for that of 'dated', TENTH for a tenth of all users.",
                    byDefault = "[]",
                    verbatim = true,
                    max = 100)
            List<String> events,

            @Parameter(
                    value =
                            "A column whose text tells the date of the events; a year after the launch if it tells none.",
                    optional = true)
            String dated,

            @Parameter("The reason for it.") String because) {}

    /**
     * Reads a mapping.
     *
     * @throws InvalidScenarioException if anything is wrong in it; it carries every problem found
     */
    public static Mapping read(Path file) throws InvalidScenarioException {
        RecordFiles.Found<Mapping> found = FILES.read(file);
        Mapping mapping = found.get();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < mapping.rules.size(); i++) {
            mapping.check(found, "rules[" + i + "].when", mapping.rules.get(i).when, problems);
            for (String set : mapping.rules.get(i).set) {
                if (set.indexOf('=') < 1) {
                    problems.add(found.problem("rules[" + i + "].set", "rules", "'" + set + "'; allowed: path=value"));
                }
            }
        }
        for (int i = 0; i < mapping.amounts.size(); i++) {
            mapping.check(found, "amounts[" + i + "].when", mapping.amounts.get(i).when, problems);
        }
        mapping.quality.contradiction().ifPresent(why -> problems.add(found.problem("quality", "quality", why)));
        if (!problems.isEmpty()) {
            throw new InvalidScenarioException(problems);
        }
        return mapping;
    }

    private void check(
            RecordFiles.Found<Mapping> found, String where, List<String> conditions, List<Problem> problems) {
        for (String text : conditions) {
            CodedCondition.of(text)
                    .flatMap(condition -> condition.wrong(codes()))
                    .or(() -> CodedCondition.of(text).isPresent()
                            ? Optional.empty()
                            : Optional.of("'" + text
                                    + "'; allowed: column=code, column=code|code, column~words or column!~words"))
                    .ifPresent(why -> problems.add(found.problem(where, where, why)));
        }
    }

    /** The codes by column. */
    Map<String, List<String>> codes() {
        return columns.stream()
                .collect(Collectors.toMap(Column::column, Column::codes, (a, b) -> a, LinkedHashMap::new));
    }

    /** Whether all conditions hold. */
    static boolean holds(List<String> conditions, Launch launch) {
        return conditions.stream()
                .allMatch(text -> CodedCondition.of(text).orElseThrow().holds(launch));
    }
}
