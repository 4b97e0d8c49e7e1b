package org.townsquare.network;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A list of users: a header, then a row for each. The first column is the user's id; a column {@code ideology}, if there
 * is one, a number from −1 to 1; all other columns are ignored. Users who stand only here have no edges.
 */
final class NodeFile {

    private final Table table;
    private final UserIds ids;
    private final Problems problems;

    private NodeFile(Table table, UserIds ids, Problems problems) {
        this.table = table;
        this.ids = ids;
        this.problems = problems;
    }

    /** Numbers the users and returns their ideologies in that order; null if there is no such column. */
    static float[] read(Table table, UserIds ids, Problems problems) throws IOException {
        return new NodeFile(table, ids, problems).read();
    }

    private float[] read() throws IOException {
        List<String> header = table.next();
        if (header == null || header.stream().anyMatch(field -> !Double.isNaN(number(field)))) {
            problems.add(table.file() + ":1", "the node file needs a header, for instance: node,ideology");
            return null;
        }
        int column = header.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf("ideology");
        float[] ideology = new float[16];
        for (List<String> row = table.next(); row != null; row = table.next()) {
            int user = ids.size();
            if (row.get(0).isEmpty()) {
                problems.add(table.place(), "the user's id is missing");
            } else if (ids.number(row.get(0)) != user) {
                problems.add(table.place(), "user '" + row.get(0) + "' has a row already");
            } else if (column >= 0) {
                if (user == ideology.length) {
                    ideology = Arrays.copyOf(ideology, 2 * user);
                }
                ideology[user] = ideology(column < row.size() ? row.get(column) : "");
            }
        }
        return column >= 0 ? ideology : null;
    }

    private float ideology(String field) {
        double value = number(field);
        if (!(Math.abs(value) <= 1)) {
            problems.add(table.place(), "ideology must be a number from -1 to 1, not '" + field + "'");
        }
        return (float) value;
    }

    /** The number in a field; NaN if there is none. */
    private static double number(String field) {
        try {
            return Double.parseDouble(field);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
