package org.townsquare.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeListFileTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private ImportedNetwork read(String edges) throws IOException {
        return EdgeListFile.read(file("edges.txt", edges), null, false);
    }

    private ImportedNetwork read(String edges, String nodes) throws IOException {
        return EdgeListFile.read(file("edges.txt", edges), file("nodes.txt", nodes), false);
    }

    private static String text(ImportedNetwork network) {
        Edges edges = network.edges();
        return IntStream.range(0, edges.size())
                .mapToObj(e -> edges.follower(e) + ">" + edges.followed(e))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?><graphml/>                       | GraphML, GEXF or other XML",
                "%%MatrixMarket matrix coordinate pattern general      | Matrix Market",
                "{\"nodes\": []}                                       | JSON",
                "*Vertices 3                                           | Pajek",
                "graph [ node [ id 1 ] ]                               | GML",
                "digraph g { a -> b }                                  | DOT",
            })
    void otherFormatsAreNamedAndRefused(String text, String format) {
        assertThatThrownBy(() -> read(text + "\n1 2\n"))
                .isInstanceOf(NetworkFileException.class)
                .hasMessageContaining("it is " + format + ", which is not read; allowed: a row for each edge");
    }

    @Test
    void aCompressedListIsRead() throws IOException {
        Path file = folder.resolve("edges.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("from,to\n30,10\n10,20\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(text(EdgeListFile.read(file, null, false))).isEqualTo("2>0 0>1");
    }

    @Test
    void aHeaderThatDoesNotSayWhichColumnsIsRefused() {
        assertThatThrownBy(() -> read("when,who,whom\n1,30,10\n2,10,20\n"))
                .isInstanceOf(NetworkFileException.class)
                .hasMessageContaining(
                        "does not say which columns are follower and followed; allowed: a pair of names, as in"
                                + " source,target");
    }

    @Test
    @Timeout(30)
    void onlyRegularFilesAreRead() throws Exception {
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assertThatThrownBy(() -> EdgeListFile.read(pipe, null, false)).hasMessageContaining("it is not a regular file");
    }

    /** The same network, 30 follows 10 and 10 follows 20, in many hands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "30,10\n10,20\n",
                "30;10\n10;20",
                "30\t10\r\n10\t20\r\n",
                "  30   10\n10 \t 20  \n",
                "source,target\n30,10\n10,20\n",
                "\uFEFFSource;Target;Weight\n30;10;1.5\n10;20;2\n",
                "who,whom\n30,10\n10,20\n",
                "idx,time,day,from,to\n0,1220,1,30,10\n1,1260,1,10,20\n",
                "user,friend\n30,10\n10,20\n",
                "weight;TARGET;SOURCE\n1;10;30\n1;20;10\n",
                "# a comment\n% another\n\n30 10\n   # indented\n10 20\n",
                "\"from\",\"to\"\n\"30\",\"10\"\n\"10\", \"20\"\n",
                "30 , 10\n0010,020\n"
            })
    void formatIsFoundByContent(String edges) throws IOException {
        ImportedNetwork network = read(edges);
        assertThat(network.users()).isEqualTo(3);
        assertThat(text(network)).isEqualTo("2>0 0>1");
        assertThat(network.ideology()).isNull();
    }

    /** Without a header nothing says that the first column is the time. */
    @Test
    void whichColumnsWereTakenIsSaid() throws IOException {
        assertThat(read("1220 30 10\n1260 10 20\n").report())
                .contains("; columns 1 and 2 of 3 are follower and followed");
        assertThat(read("day,from,to\n1,30,10\n").report())
                .contains("; columns 2 and 3 of 3 are follower and followed");
        assertThat(read("30 10\n").report()).doesNotContain("columns");
    }

    @Test
    void textIdsAreNumberedByAppearance() throws IOException {
        assertThat(text(read("zoe ann\nann 7\n7 zoe\n"))).isEqualTo("0>1 1>2 2>0");
        assertThat(text(read("\"Smith, \"\"Z\"\"\",ann\nann,\"Smith, \"\"Z\"\"\"\n")))
                .isEqualTo("0>1 1>0");
    }

    @Test
    void wholeNumbersAreOrderedByValueNotAsText() throws IOException {
        assertThat(text(read("100,9\n-5,9\n123456789012345678,100\n"))).isEqualTo("2>1 0>1 3>2");
    }

    @Test
    void nodesBringIdeologyAndUsersWithoutEdges() throws IOException {
        ImportedNetwork network = read("3,1\n1,3\n1,3\n2,2\n", "id,name,Ideology\n3,c,0.5\n9,d,-1\n1,a,1\n2,b,0\n");
        assertThat(network.ideology()).containsExactly(1f, 0f, 0.5f, -1f);
        assertThat(text(network)).isEqualTo("2>0 0>2 0>2 1>1");
        assertThat(network.report())
                .isEqualTo("4 users, 2 edges; dropped 1 self-loop and 1 duplicate; 2 users without edges");
    }

    @Test
    void nodesWithoutIdeologyOnlyNameUsers() throws IOException {
        ImportedNetwork network = read("1 2\n", "node,name\n5,e\n");
        assertThat(network.users()).isEqualTo(3);
        assertThat(network.ideology()).isNull();
        assertThat(network.isolated()).isEqualTo(1);
    }

    /** A tie named once, one named in both directions, and a self-loop, which has one direction. */
    @Test
    void mutualTiesRunInBothDirections() throws IOException {
        ImportedNetwork network = EdgeListFile.read(file("edges.txt", "1 2\n2 3\n3 2\n4 4\n"), null, true);
        assertThat(text(network)).isEqualTo("0>1 1>0 1>2 2>1 2>1 1>2 3>3");
        assertThat(network.report())
                .isEqualTo(
                        "4 users, 4 edges; dropped 1 self-loop and 2 duplicates; 1 user without edges; ideology is drawn, as no file gives it");
    }

    @Test
    void reportGroupsThousands() throws IOException {
        String ring = IntStream.range(0, 1234)
                .mapToObj(i -> i + "," + (i + 1) % 1234 + "\n")
                .collect(Collectors.joining());
        assertThat(read(ring).report())
                .isEqualTo(
                        "1,234 users, 1,234 edges; dropped 0 self-loops and 0 duplicates; 0 users without edges; ideology is drawn, as no file gives it");
    }

    @Test
    void allProblemsOfBothFilesAreReportedAtOnce() throws IOException {
        Path nodes = file("nodes.txt", "node,ideology\n1,0\n2,1.5\n1,0\n,0\n3,left\n4\n5,NaN\n");
        Path edges = file("edges.txt", "# network\n1,2\n3\n\n1,\n\"1,2\n1,8\n8,1\n");
        NetworkFileException e =
                catchThrowableOfType(NetworkFileException.class, () -> EdgeListFile.read(edges, nodes, false));
        assertThat(e.problems())
                .containsExactly(
                        nodes + ":3: ideology must be a number from -1 to 1, not '1.5'",
                        nodes + ":4: user '1' has a row already",
                        nodes + ":5: the user's id is missing",
                        nodes + ":6: ideology must be a number from -1 to 1, not 'left'",
                        nodes + ":7: ideology must be a number from -1 to 1, not ''",
                        nodes + ":8: ideology must be a number from -1 to 1, not 'NaN'",
                        edges + ":3: an edge needs two users, the follower and the followed, but the row is '3'",
                        edges + ":5: an edge needs two users, the follower and the followed, but the row is '1', ''",
                        edges + ":6: a quote is opened but not closed",
                        edges + ":7: user '8' has no ideology: no row in the node file");
        assertThat(e).hasMessageContaining(edges + ":7").hasMessageContaining(nodes + ":3");
    }

    @Test
    void onlyTheFirstTwentyProblemsAreShown() throws IOException {
        Path edges = file("edges.txt", "1 2\n" + "3\n".repeat(1025));
        assertThat(catchThrowableOfType(NetworkFileException.class, () -> EdgeListFile.read(edges, null, false))
                        .problems())
                .hasSize(21)
                .endsWith("and 1,005 more");
    }

    @Test
    void filesThatCannotBeUsedAreNamed() throws IOException {
        Path missing = folder.resolve("missing.csv");
        Path latin = Files.write(folder.resolve("latin.csv"), "1,J\u00f6rg\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> EdgeListFile.read(missing, latin, false))
                .isInstanceOf(NetworkFileException.class)
                .hasMessageContaining(missing + ": does not exist")
                .hasMessageContaining(latin + ": this is not text in UTF-8");
        assertThatThrownBy(() -> read("# nothing\n")).hasMessageEndingWith("edges.txt: there are no edges");
        assertThatThrownBy(() -> read("1 2\n", "1,0.5\n2,0.5\n"))
                .hasMessageContaining("nodes.txt:1: the node file needs a header, for instance: node,ideology");
    }
}
