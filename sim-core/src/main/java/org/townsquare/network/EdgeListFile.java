package org.townsquare.network;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads a network from a list of edges, and optionally its users' ideologies from a list of users.
 *
 * <p>In a row of the edge file the first field is the follower and the second the user followed, and the other way round
 * too if ties are mutual; what else stands there is ignored. Its first row is a header if it names the columns in the usual words (source
 * and target, for instance), wherever they stand, or if the ids in the next row are whole numbers and those in the first are not. See {@link Table} for what separates
 * fields.
 *
 * <p>Ids may be any text and have gaps. Users are numbered by ascending id if all ids are whole numbers, otherwise in
 * order of appearance, the node file first.
 */
public final class EdgeListFile {

    /** What the columns of followers and of those whom they follow are called. */
    private static final List<List<String>> COLUMNS = List.of(
            List.of("source", "target"),
            List.of("src", "dst"),
            List.of("from", "to"),
            List.of("follower", "followed"),
            List.of("node1", "node2"),
            List.of("user", "friend"),
            List.of("id1", "id2"));

    private final boolean mutual;
    private final Problems problems = new Problems();
    private final UserIds ids = new UserIds();
    private final Edges edges = new Edges(0);
    private float[] ideology;
    private String columns = "";

    private EdgeListFile(boolean mutual) {
        this.mutual = mutual;
    }

    /**
     * Reads a network.
     *
     * @param edgeFile the list of edges
     * @param nodeFile the list of users (see {@link NodeFile}), or null
     * @param mutual whether each row is a tie in both directions, as in lists of undirected ties
     * @throws NetworkFileException if a file cannot be read or used; it names every problem, the first 20 in full
     */
    public static ImportedNetwork read(Path edgeFile, Path nodeFile, boolean mutual) {
        EdgeListFile reading = new EdgeListFile(mutual);
        if (nodeFile != null) {
            reading.open(nodeFile, reading::readNodes);
        }
        reading.open(edgeFile, reading::readEdges);
        reading.problems.throwIfAny();
        return reading.result();
    }

    private interface Reading {
        void accept(Table table) throws IOException;
    }

    private void open(Path file, Reading reading) {
        try (Table table = new Table(file, problems)) {
            reading.accept(table);
        } catch (NoSuchFileException e) {
            problems.add(file.toString(), "does not exist");
        } catch (CharacterCodingException e) {
            problems.add(file.toString(), "this is not text in UTF-8");
        } catch (IOException e) {
            problems.add(file.toString(), "the file cannot be read: " + e.getMessage());
        }
    }

    private void readNodes(Table table) throws IOException {
        ideology = NodeFile.read(table, ids, problems);
    }

    private void readEdges(Table table) throws IOException {
        List<String> row = table.next();
        int follower = 0;
        int followed = 1;
        if (row != null && isHeader(row, table.peek())) {
            List<String> names = named(row);
            if (names.isEmpty() && row.size() > 2) {
                problems.add(
                        table.place(),
                        "the header '" + String.join("', '", row)
                                + "' does not say which columns are follower and followed;"
                                + " allowed: a pair of names, as in " + words());
                return;
            }
            follower = names.isEmpty() ? 0 : position(row, names.get(0));
            followed = names.isEmpty() ? 1 : position(row, names.get(1));
            row = table.next();
        }
        if (row != null && row.size() > 2) {
            columns = String.format(
                    Locale.ROOT,
                    "; columns %d and %d of %d are follower and followed",
                    follower + 1,
                    followed + 1,
                    row.size());
        }
        for (; row != null; row = table.next()) {
            if (row.size() <= Math.max(follower, followed)
                    || row.get(follower).isEmpty()
                    || row.get(followed).isEmpty()) {
                problems.add(
                        table.place(),
                        "an edge needs two users, the follower and the followed, but the row is '"
                                + String.join("', '", row) + "'");
            } else {
                add(user(row.get(follower), table), user(row.get(followed), table));
            }
        }
        if (edges.size() == 0) {
            problems.add(table.file().toString(), "there are no edges");
        }
    }

    private void add(int follower, int followed) {
        edges.add(follower, followed);
        if (mutual && follower != followed) {
            edges.add(followed, follower);
        }
    }

    /** The user's number; without an ideology it is a problem, once. */
    private int user(String id, Table table) {
        int before = ids.size();
        int number = ids.number(id);
        if (ideology != null && number == before) {
            problems.add(table.place(), "user '" + id + "' has no ideology: no row in the node file");
        }
        return number;
    }

    private static boolean isHeader(List<String> first, List<String> second) {
        return !named(first).isEmpty()
                || (!anyWhole(first) && second != null && second.size() > 1 && bothWhole(second));
    }

    /** The names of the two columns that a row has; empty if none. */
    private static List<String> named(List<String> row) {
        return COLUMNS.stream()
                .filter(names -> names.stream().allMatch(name -> position(row, name) >= 0))
                .findFirst()
                .orElse(List.of());
    }

    private static int position(List<String> row, String name) {
        return IntStream.range(0, row.size())
                .filter(i -> row.get(i).equalsIgnoreCase(name))
                .findFirst()
                .orElse(-1);
    }

    private static String words() {
        return COLUMNS.stream().map(names -> String.join(",", names)).collect(Collectors.joining("; "));
    }

    private static boolean anyWhole(List<String> row) {
        return row.stream().limit(2).anyMatch(UserIds::isWhole);
    }

    private static boolean bothWhole(List<String> row) {
        return row.stream().limit(2).allMatch(UserIds::isWhole);
    }

    private ImportedNetwork result() {
        int[] places = ids.places();
        edges.renumber(places);
        CompressedRows network = new CompressedRows(places.length, edges);
        int isolated = (int) IntStream.range(0, places.length)
                .filter(user -> network.following(user) == 0 && network.followers(user) == 0)
                .count();
        return new ImportedNetwork(
                edges, places.length, inPlace(places), network.selfLoops(), network.duplicates(), isolated, columns);
    }

    private float[] inPlace(int[] places) {
        if (ideology == null) {
            return null;
        }
        float[] placed = new float[places.length];
        for (int number = 0; number < places.length; number++) {
            placed[places[number]] = ideology[number];
        }
        return placed;
    }
}
