package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.townsquare.population.UtilityTerm;

/**
 * The tables of docs/model.md name every parameter of scenario files, with the numbers, units and sources that the
 * records give. A row that begins with a word in code font is a parameter's: its name (and kind, if kinds differ), what it
 * does, and what the reference says. With {@code -Dupdate} the latter is brought up to date. The table of the terms of utility is that
 * of {@link UtilityTerm}.
 */
class ModelDocTest {

    private static final Path PAGE = Path.of("../docs/model.md");
    private static final int COLUMNS = 6;

    private final List<String> reference = ScenarioFiles.reference().lines().toList();

    @Test
    void rowsSayWhatTheRecordsSay() throws IOException {
        String upToDate =
                Files.readString(PAGE).lines().map(this::upToDate).collect(Collectors.joining("\n", "", "\n"));
        if (System.getProperty("update") != null) {
            Files.writeString(PAGE, upToDate);
        }
        assertThat(Files.readString(PAGE))
                .as("run ./mvnw -pl sim-core test -Dtest=ModelDocTest -Dupdate")
                .isEqualTo(upToDate);
    }

    @Test
    void noParameterIsMissing() throws IOException {
        Set<String> named = Files.readString(PAGE)
                .lines()
                .filter(ModelDocTest::isRow)
                .map(line -> cells(line).get(0))
                .collect(Collectors.toSet());
        assertThat(parameters().stream().filter(parameter -> !parameter.isSection()))
                .as("parameters that no table of %s names", PAGE)
                .isNotEmpty()
                .allMatch(parameter -> named.contains(parameter.name) || named.contains(parameter.nameAndKind));
    }

    @Test
    void presetsAreTheRecords() throws IOException {
        assertThat(Files.readString(PAGE).lines().toList())
                .containsAll(reference.stream().filter(this::isPreset).toList());
    }

    /** All terms in their order, each with its formula and whether a mean field has it, and nothing else. */
    @Test
    void termsOfUtilityAreThoseOfTheCode() throws IOException {
        List<String> terms = Files.readString(PAGE)
                .lines()
                .dropWhile(line -> !line.startsWith("| term | formula |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(ModelDocTest::cells)
                .map(cells -> cells.get(0) + ": " + cells.get(1) + ", mean field: " + cells.get(cells.size() - 1))
                .toList();
        assertThat(terms)
                .isEqualTo(Arrays.stream(UtilityTerm.values())
                        .map(term -> term.label() + ": `" + term.formula() + "`, mean field: "
                                + (isInMeanField(term) ? "yes" : "no"))
                        .toList());
    }

    /** A term says what it is in a mean field, or is nothing there. */
    private static boolean isInMeanField(UtilityTerm term) {
        Object constant = term; // whose class is its own, not the enum's
        return Arrays.stream(constant.getClass().getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("meanField"));
    }

    /** A parameter's row in the reference; facts are default, what is allowed, unit and source. */
    private record Row(String name, String nameAndKind, List<String> facts) {

        /** Whether there are only more parameters in it. */
        boolean isSection() {
            return facts.get(0).isEmpty() && facts.get(1).equals("section");
        }
    }

    private List<Row> parameters() {
        List<Row> rows = new ArrayList<>();
        String section = "";
        for (String line : reference) {
            if (line.startsWith("###")) {
                section = line;
            } else if (isRow(line) && !isPreset(line)) {
                rows.add(row(cells(line), section));
            }
        }
        return rows;
    }

    private static Row row(List<String> cells, String section) {
        String kind = section.contains(" of kind ") ? section.replaceAll(".* of kind `(.*)`", " ($1)") : "";
        return new Row(cells.get(0), cells.get(0) + kind, cells.subList(2, COLUMNS));
    }

    private String upToDate(String line) {
        if (!isRow(line) || isPreset(line)) {
            return line;
        }
        List<String> cells = cells(line);
        Set<List<String>> facts = parameters().stream()
                .filter(row -> cells.get(0).equals(row.name) || cells.get(0).equals(row.nameAndKind))
                .map(Row::facts)
                .collect(Collectors.toSet());
        assertThat(facts)
                .as("what the reference says of %s: one thing, or the row must name a kind", cells.get(0))
                .hasSize(1);
        return "| " + cells.get(0) + " | " + cells.get(1) + " | "
                + String.join(" | ", facts.iterator().next()) + " |";
    }

    /** Rows of presets have numbers only. */
    private boolean isPreset(String line) {
        return isRow(line) && reference.contains(line) && cells(line).get(1).matches("[\\d.-]+");
    }

    private static boolean isRow(String line) {
        return line.startsWith("| `");
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.substring(2, line.length() - 2).split(" \\| ", -1));
    }
}
