package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands that the project's pages show. */
final class PageCommands {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```");
    private static final Pattern INLINE = Pattern.compile("`\\./townsquare ([^`]+)`");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private static final String OPEN = ".*(\\b(FILE|DIR|A|COMMAND|LAUNCHES)\\b|\\b(shared|one)\\.yaml).*";

    private PageCommands() {}

    static List<String> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "results/README.md", "python/README.md"),
                            docs.map(page -> "docs/" + page.getFileName()).filter(name -> name.endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    static String text(String page) throws IOException {
        return Files.readString(ROOT.resolve(page));
    }

    /** The commands of a page, in order: of its blocks, and of its sentences where they stand for themselves. */
    static List<List<String>> of(String page) throws IOException {
        String text = text(page);
        // ExperimentsPageTest follows the blocks of shell commands word by word.
        boolean followed =
                Set.of("docs/experiments.md", "docs/from-a-case-to-numbers.md").contains(page);
        Stream<String> shown = BLOCK.matcher(text)
                .results()
                .filter(block -> !(followed && block.group(1).equals("sh")))
                .flatMap(block ->
                        block.group(2).replaceAll("\\s*\\\\\n\\s*", " ").lines())
                .filter(line -> line.matches("(\\./)?townsquare .*"))
                .map(line -> line.replaceFirst("^(\\./)?townsquare ", ""));
        Stream<String> said = INLINE.matcher(text)
                .results()
                .map(match -> match.group(1).replaceAll("\\s+", " "))
                .filter(line -> line.contains(" ") && !line.matches("COMMAND .*|.*….*"));
        return Stream.concat(shown, said)
                .map(line -> words(line.replaceAll("\\s+#.*", "").replaceAll("\\s>\\s.*", "")))
                .toList();
    }

    /** Whether something in it stands for the reader's own. */
    static boolean isOpen(List<String> command) {
        return String.join(" ", command).matches(OPEN);
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find(); ) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }
}
