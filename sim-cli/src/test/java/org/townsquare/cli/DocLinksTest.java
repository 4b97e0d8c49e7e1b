package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocLinksTest {

    /** {@code [words](target)} and {@code ![words](target)}; the target without its fragment. */
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#]+)[^)]*\\)");

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("../docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("../README.md"), Path.of("../CONTRIBUTING.md")),
                            docs.filter(doc -> doc.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void relativeLinksLeadToFiles(Path document) throws IOException {
        List<Path> targets = LINK.matcher(Files.readString(document))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .map(document::resolveSibling)
                .toList();
        assertThat(targets).allSatisfy(target -> assertThat(target).exists());
    }
}
