package org.townsquare.cli.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of words, each column as wide as its widest word. */
public final class Columns {

    private static final String GAP = "   ";

    private Columns() {}

    /** The rows as lines; all rows have as many words. */
    public static List<String> lines(List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElseThrow())
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String word = row.get(column);
            line.append(word).append(" ".repeat(widths[column] - width(word))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String word) {
        return word.codePointCount(0, word.length());
    }

    /** The same rows as a table in Markdown, the first of them as its head. */
    public static List<String> markdown(List<? extends List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(
                    row.stream().map(word -> word.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |")));
        }
        lines.add(1, "| --- ".repeat(rows.get(0).size()) + "|");
        return lines;
    }
}
