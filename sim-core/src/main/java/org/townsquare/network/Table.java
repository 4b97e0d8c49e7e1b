package org.townsquare.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of fields from a text file in UTF-8, one line at a time. The first row tells what separates fields: a comma, a
 * semicolon, a tab, or else any white space. Blank lines and lines that begin with # or % are skipped. A field may
 * stand in double quotes, two of them inside meaning one.
 */
final class Table implements AutoCloseable {

    private static final char WHITE_SPACE = ' ';

    private final Path file;
    private final BufferedReader reader;
    private final Problems problems;
    private int linesRead;
    private int line;
    private char separator;
    private List<String> peeked;

    Table(Path file, Problems problems) throws IOException {
        this.file = file;
        this.problems = problems;
        reader = NetworkText.open(file);
    }

    Path file() {
        return file;
    }

    /** The next row without going on to it; null at the end of the file. */
    List<String> peek() throws IOException {
        if (peeked == null) {
            peeked = readRow();
        }
        return peeked;
    }

    /** Goes on to the next row and returns it; null at the end of the file. */
    List<String> next() throws IOException {
        List<String> row = peek();
        peeked = null;
        line = linesRead;
        return row;
    }

    /** File and line of the row returned last. */
    String place() {
        return place(line);
    }

    private String place(int number) {
        return file + ":" + number;
    }

    private List<String> readRow() throws IOException {
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            linesRead++;
            String stripped = text.strip();
            if (!stripped.isEmpty() && stripped.charAt(0) != '#' && stripped.charAt(0) != '%') {
                if (separator == 0) {
                    separator = separatorIn(stripped);
                }
                List<String> row = split(separator == WHITE_SPACE ? stripped : text);
                if (row != null) {
                    return row;
                }
            }
        }
        return null;
    }

    private static char separatorIn(String text) {
        for (char candidate : new char[] {',', ';', '\t'}) {
            if (text.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return WHITE_SPACE;
    }

    private boolean separates(char c) {
        return separator == WHITE_SPACE ? Character.isWhitespace(c) : c == separator;
    }

    /** The fields of a line; null, with the problem noted, if a quote is not closed. */
    private List<String> split(String text) {
        List<String> fields = new ArrayList<>(4);
        int at = 0;
        while (at <= text.length()) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at)) && text.charAt(at) != separator) {
                at++;
            }
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            int end = quoted ? closingQuote(text, at + 1) : at;
            if (end < 0) {
                problems.add(place(linesRead), "a quote is opened but not closed");
                return null;
            }
            if (quoted) {
                fields.add(text.substring(at + 1, end).replace("\"\"", "\""));
            }
            while (end < text.length() && !separates(text.charAt(end))) {
                end++;
            }
            if (!quoted) {
                fields.add(text.substring(at, end).strip());
            }
            at = end + 1;
            while (separator == WHITE_SPACE && at < text.length() && separates(text.charAt(at))) {
                at++;
            }
        }
        return fields;
    }

    private static int closingQuote(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    return at;
                }
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
