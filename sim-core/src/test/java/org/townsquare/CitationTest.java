package org.townsquare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What others cite has the version of the build. */
class CitationTest {

    private static final Path ROOT = Path.of("..");

    private static String version() throws IOException {
        Matcher version = Pattern.compile("<artifactId>townsquare</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    /** With what version 1.2.0 of the format demands. */
    @Test
    void citationHasTheVersion() throws IOException {
        JsonNode citation = new YAMLMapper().readTree(Files.readString(ROOT.resolve("CITATION.cff")));
        assertThat(citation.path("version").asText()).isEqualTo(version());
        for (String demanded : new String[] {"cff-version", "message", "title", "authors"}) {
            assertThat(citation.has(demanded)).as(demanded).isTrue();
        }
    }

    @Test
    void codemetaHasTheVersion() throws IOException {
        JsonNode codemeta = new ObjectMapper().readTree(Files.readString(ROOT.resolve("codemeta.json")));
        assertThat(codemeta.path("version").asText()).isEqualTo(version());
        assertThat(codemeta.path("@context").asText()).isEqualTo("https://w3id.org/codemeta/3.0");
    }

    @Test
    void readmeSaysHowToCite() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("Townsquare (version " + version() + ")");
    }
}
