package org.townsquare.cli.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.measure.Outcome;
import org.townsquare.results.Verdict;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Worded;
import org.townsquare.scenario.file.Nearest;
import org.townsquare.scenario.file.ParameterList;
import org.townsquare.scenario.file.Question;
import org.townsquare.scenario.file.Questions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The verdict of a scenario's runs, and its parameters that are not their defaults, as tables for a paper. */
public record PaperTables(Scenario scenario, Verdict verdict) {

    /** What a reader of the table knows, and what is no part of the model. */
    private static final Pattern NO_PARAMETER =
            Pattern.compile("^(title|description|expect\\b|figures\\b|outcomes\\b|criticalMass.search)|\\.name$");

    /** How a table is written. */
    public enum Format implements Worded {
        MARKDOWN {
            @Override
            List<String> table(List<List<String>> rows, String caption, String label) {
                List<String> lines = new ArrayList<>(Columns.markdown(rows));
                lines.addAll(List.of("", "*" + caption + "*"));
                return lines;
            }
        },
        /** With booktabs. */
        LATEX {
            @Override
            List<String> table(List<List<String>> rows, String caption, String label) {
                List<String> lines = new ArrayList<>(List.of(
                        "\\begin{table}",
                        "\\centering",
                        "\\caption{" + latex(caption) + "}",
                        "\\label{tab:" + label + "}",
                        "\\begin{tabular}{" + "l".repeat(rows.get(0).size()) + "}",
                        "\\toprule"));
                for (int i = 0; i < rows.size(); i++) {
                    lines.add(String.join(
                                    " & ",
                                    rows.get(i).stream().map(Format::latex).toList()) + " \\\\");
                    if (i == 0) {
                        lines.add("\\midrule");
                    }
                }
                lines.addAll(List.of("\\bottomrule", "\\end{tabular}", "\\end{table}"));
                return lines;
            }
        };

        /** Reads a format's word. */
        public static final class Converter implements ITypeConverter<Format> {
            @Override
            public Format convert(String word) {
                return Stream.of(values())
                        .filter(format -> format.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new TypeConversionException("'" + word + "' is not a format for tables"
                                + Nearest.hint(
                                        word,
                                        Stream.of(values()).map(Format::word).toList())));
            }
        }

        /**
         * A table.
         *
         * @param rows the first of them is its head
         */
        abstract List<String> table(List<List<String>> rows, String caption, String label);

        /** What TeX reads as something else is escaped. */
        private static String latex(String text) {
            StringBuilder escaped = new StringBuilder();
            text.chars()
                    .forEach(c -> escaped.append(
                            switch (c) {
                                case '\\' -> "\\textbackslash{}";
                                case '~' -> "\\textasciitilde{}";
                                case '^' -> "\\textasciicircum{}";
                                case '–' -> "--";
                                case '−' -> "$-$";
                                case '&', '%', '$', '#', '_', '{', '}' -> "\\" + (char) c;
                                default -> String.valueOf((char) c);
                            }));
            return escaped.toString();
        }
    }

    /** Both tables, in the edition's language. */
    public List<String> lines(Format format) {
        List<String> lines = new ArrayList<>(format.table(
                platforms(), Words.say("paper.verdict", scenario.title(), verdict.replicates()), "verdict"));
        lines.add("");
        lines.addAll(format.table(parameters(), Words.say("paper.parameters", scenario.title()), "parameters"));
        return lines;
    }

    private List<List<String>> platforms() {
        List<List<String>> rows = new ArrayList<>(List.of(head(
                "page.platform",
                "page.role",
                "report.outcomes",
                "paper.critical-mass",
                "paper.economic",
                "paper.niche",
                "paper.final-share")));
        for (Verdict.Platform platform : verdict.platforms()) {
            rows.add(VerdictTable.rowOf(
                    platform, outcomes(platform), platform.name(), Words.say("role." + platform.role())));
        }
        return rows;
    }

    private static String outcomes(Verdict.Platform platform) {
        return platform.outcomes() == null
                ? ""
                : platform.outcomes().entrySet().stream()
                        .filter(outcome -> outcome.getValue() > 0)
                        .map(outcome -> Words.say("paper.count", word(outcome.getKey()), outcome.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** Without a subject, "was undecided" is no phrase. */
    private static String word(String outcome) {
        return Words.say(outcome.equals(Outcome.UNDECIDED.word()) ? "paper.undecided" : "outcome." + outcome);
    }

    private static List<String> head(String... keys) {
        return Stream.of(keys).map(Words::say).toList();
    }

    private List<List<String>> parameters() {
        Map<String, Question> asked = Questions.of(scenario).stream()
                .collect(Collectors.toMap(Question::path, question -> question, (first, again) -> first));
        List<List<String>> rows =
                new ArrayList<>(List.of(head("page.parameter", "sweep.value", "page.unit", "paper.default")));
        ParameterList.stated(scenario).forEach((path, value) -> {
            if (!NO_PARAMETER.matcher(path).find()) {
                Question question = asked.get(path);
                rows.add(List.of(
                        path,
                        question == null || question.value().isEmpty() ? value : question.value(),
                        question == null ? "" : Words.unit(question.unit()),
                        question == null ? "" : question.byDefault()));
            }
        });
        return rows;
    }
}
