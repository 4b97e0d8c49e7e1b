package org.townsquare;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture of the packages in docs/architecture.md is the one that the sources give. */
class ArchitecturePageTest {

    private static final List<String> MODULES = List.of(".", "../sim-gui", "../sim-cli", "../sim-spark");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?org\\.townsquare\\.([a-z.]+)\\.[A-Z]", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package org\\.townsquare\\.([a-z.]+);", Pattern.MULTILINE);
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*[\\s*]*(.*?)\\.?(?:\\.\\s|\\*/)", Pattern.DOTALL);

    /** What each package uses, and what it says that it is. */
    private final Map<String, Set<String>> uses = new TreeMap<>();

    private final Map<String, String> words = new TreeMap<>();

    ArchitecturePageTest() throws IOException {
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    read(Files.readString(file), file.endsWith("package-info.java"));
                }
            }
        }
    }

    private void read(String source, boolean info) {
        String own = found(PACKAGE, source).findFirst().orElseThrow();
        Set<String> others = uses.computeIfAbsent(own, name -> new TreeSet<>());
        found(IMPORT, source).filter(other -> !other.equals(own)).forEach(others::add);
        if (info) {
            words.put(
                    own,
                    found(SENTENCE, source)
                            .findFirst()
                            .orElseThrow()
                            .replaceAll("\\s+\\*?\\s*", " ")
                            .replaceAll("\\{@code (.*?)}", "`$1`")
                            .strip());
        }
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult each) -> each.group(1));
    }

    @Test
    void noArrowRunsUp() {
        assertThat(lowestFirst()).containsExactlyInAnyOrderElementsOf(uses.keySet());
    }

    @Test
    void pageHoldsThePicture() throws IOException {
        String arrows = lowestFirst().stream()
                .flatMap(from -> directly(from).stream().map(to -> "    " + node(from) + " --> " + node(to)))
                .collect(joining("\n"));
        String rows = lowestFirst().stream()
                .filter(words::containsKey)
                .map(each -> "| `" + each + "` | " + words.get(each) + " |")
                .collect(joining("\n"));
        new GeneratedPage(Path.of("../docs/architecture.md"))
                .assertHolds(
                        "```mermaid\ngraph BT\n" + arrows + "\n```\n\n| package | what it is |\n| --- | --- |\n" + rows
                                + "\n",
                        ArchitecturePageTest.class);
    }

    private static String node(String name) {
        return name.replace('.', '_') + "[" + name + "]";
    }

    /** Packages after all that they use; those of a circle, and those above it, are missing. */
    private List<String> lowestFirst() {
        List<String> order = new ArrayList<>();
        boolean more = true;
        while (more) {
            List<String> next = uses.keySet().stream()
                    .filter(each -> !order.contains(each) && order.containsAll(uses.get(each)))
                    .toList();
            order.addAll(next);
            more = !next.isEmpty();
        }
        return order;
    }

    /** What a package uses, but for what these use themselves: the arrows would only repeat. */
    private Set<String> directly(String from) {
        Set<String> direct = new TreeSet<>(uses.get(from));
        uses.get(from).forEach(each -> direct.removeAll(reached(each)));
        return direct;
    }

    private Set<String> reached(String from) {
        Set<String> all = new TreeSet<>(uses.get(from));
        uses.get(from).forEach(each -> all.addAll(reached(each)));
        return all;
    }
}
