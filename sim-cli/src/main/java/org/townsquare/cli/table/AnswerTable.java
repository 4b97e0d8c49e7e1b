package org.townsquare.cli.table;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.townsquare.results.query.Query;

/** Prints the answer to a query: aligned by its first rows, numbers to the right, or as CSV. */
public final class AnswerTable implements Query.Answer {

    /** So many rows are looked at for the columns' widths; no more are ever kept. */
    private static final int SAMPLE = 1000;

    private static final String GAP = "   ";

    private final PrintStream out;
    private final boolean csv;
    private final List<List<String>> first = new ArrayList<>();
    private List<Boolean> numbers = List.of();
    private int[] widths;

    /** @param csv whether rows are printed as CSV, each as it comes, instead of in columns */
    public AnswerTable(PrintStream out, boolean csv) {
        this.out = out;
        this.csv = csv;
    }

    @Override
    public void columns(List<String> names, List<Boolean> areNumbers) {
        numbers = areNumbers;
        row(names);
    }

    @Override
    public void row(List<String> values) {
        if (csv) {
            out.print(values.stream().map(AnswerTable::quoted).collect(Collectors.joining(",", "", "\n")));
        } else if (widths != null) {
            print(values);
        } else {
            first.add(values);
            if (first.size() > SAMPLE) {
                end();
            }
        }
    }

    /** Prints what is still kept. */
    public void end() {
        if (csv || widths != null) {
            return;
        }
        widths = new int[numbers.size()];
        for (List<String> row : first) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(shown(row.get(column))));
            }
        }
        first.forEach(this::print);
        first.clear();
    }

    private void print(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String word = shown(row.get(column));
            String room = " ".repeat(Math.max(0, widths[column] - width(word)));
            line.append(numbers.get(column) ? room + word : word + room).append(GAP);
        }
        out.println(line.toString().stripTrailing());
    }

    private static String shown(String value) {
        return value == null ? "" : value.lines().collect(Collectors.joining(" "));
    }

    private static int width(String word) {
        return word.codePointCount(0, word.length());
    }

    /** As RFC 4180 has it; what does not exist is empty, an empty text is quoted. */
    private static String quoted(String value) {
        if (value == null) {
            return "";
        }
        return value.isEmpty() || value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }
}
