package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Problems with files as such, and files that are made to do harm. */
class SourceTest extends InFolder {

    @Test
    void missingFileAndFolder() throws IOException {
        Path inner = Files.createDirectory(temporary.resolve("inner"));
        assertThat(folder.problems(temporary.resolve("no.yaml"))).containsExactly("no.yaml: does not exist");
        assertThat(folder.problems(inner)).containsExactly("inner: is a folder; allowed: a file");
    }

    @Test
    void emptyFile() {
        assertThat(folder.problemsOf("")).containsExactly("s.yaml: is empty");
        assertThat(folder.problemsOf("# nothing but this\n")).containsExactly("s.yaml: is empty");
        assertThat(folder.problemsOf("some text\n"))
                .containsExactly("s.yaml:1:1: 'some text' is not a scenario; write key: value");
    }

    @Test
    void hugeFile() throws IOException {
        Path file = temporary.resolve("huge.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100_000_000);
        }
        assertThat(folder.problems(file))
                .containsExactly("huge.yaml: is larger than 1 MB, the most that a scenario file may have");
    }

    @Test
    void largestFileAllowed() {
        String comment = "#" + "x".repeat(1_000_000 - 2 - Folder.SMALLEST.length()) + "\n";
        assertThat(folder.problemsOf(comment + Folder.SMALLEST)).isEmpty();
        assertThat(folder.problemsOf("#" + comment + Folder.SMALLEST)).hasSize(1);
    }

    @Test
    void notUtf8() throws IOException {
        Path file = Files.write(temporary.resolve("s.yaml"), new byte[] {'a', ':', '\n', 'b', (byte) 0xff});
        assertThat(folder.problems(file)).containsExactly("s.yaml:2:2: is not UTF-8 text from here on");
    }

    @Test
    void notYaml() {
        assertThat(folder.problemsOf("users:\n  count: 5\n spread: 1\n"))
                .containsExactly(
                        "s.yaml:3:2: not valid YAML: while parsing a block mapping, expected <block end>, but found '<block mapping start>'");
        assertThat(folder.problemsOf("? [a]\n: 1\n"))
                .containsExactly("s.yaml:1:4: not valid YAML: Expected a field name (Scalar value in YAML)");
        assertThat(folder.problemsOf("title: a\u0000b\n"))
                .containsExactly("s.yaml:1:1: not valid YAML: special characters are not allowed");
    }

    @Test
    void severalDocuments() {
        assertThat(folder.problemsOf("title: a\n---\ntitle: b\n"))
                .containsExactly("s.yaml:3:1: several documents in one file are not allowed");
    }

    @Test
    void aliasesAnchorsAndTags() {
        String refused = ": aliases, anchors and tags (* & !) are not allowed; put the text in quotes if it is one";
        assertThat(folder.problemsOf("title: &a x\ndescription: *a\n")).containsExactly("s.yaml:1:8" + refused);
        assertThat(folder.problemsOf("title: x\ndescription: *a\n")).containsExactly("s.yaml:2:14" + refused);
        assertThat(folder.problemsOf("&a title: x\n")).containsExactly("s.yaml:1:1" + refused);
        assertThat(folder.problemsOf("title: !!str x\n")).containsExactly("s.yaml:1:8" + refused);
        assertThat(folder.problemsOf("# \uD83D\uDE00\nusers: &a {count: 5}\n")).containsExactly("s.yaml:2:8" + refused);
        assertThat(folder.problemsOf("*a : x\n")).containsExactly("s.yaml:1:1" + refused);
    }

    @Test
    void bombOfAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }
        assertThat(folder.problemsOf(bomb.toString()))
                .containsExactly(
                        "s.yaml:1:5: aliases, anchors and tags (* & !) are not allowed; put the text in quotes if it is one");
    }

    @Test
    void deepNesting() {
        assertThat(folder.problemsOf("a: " + "[".repeat(900_000)))
                .containsExactly("s.yaml:1:54: nested deeper than 50 levels");
    }

    @Test
    void problemsWithoutEndAreCutShort() {
        assertThat(folder.problemsOf(Folder.SMALLEST + "a: 1\n".repeat(5_000))).hasSize(1000);
        String longKey = "k".repeat(10_000);
        assertThat(folder.problemsOf(Folder.SMALLEST + "\"" + longKey + "\\n\": 1\n"))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(500).doesNotContain("\n"));
    }

    @Test
    void allFilesAreCheckedAtOnce() {
        folder.write("base.yaml", "stepps: 1\n");
        Path one = folder.write("one.yaml", "extends: base.yaml\nplatforms: [{name: A}]\n");
        Path two = folder.write("two.yaml", "extends: base.yaml\nplatforms: [{nam: A}]\n");
        List<Problem> problems = ScenarioFiles.check(List.of(one, two, temporary.resolve("no.yaml")));
        assertThat(folder.shown(problems).stream().map(line -> line.replaceAll("; .*", "")))
                .containsExactly(
                        "base.yaml:1:1: stepps: unknown parameter",
                        "two.yaml:2:13: platforms[0].name: is missing",
                        "two.yaml:2:14: platforms[0].nam: unknown parameter",
                        "no.yaml: does not exist");
    }
}
