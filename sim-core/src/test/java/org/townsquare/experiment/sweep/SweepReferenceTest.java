package org.townsquare.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference in docs/experiments.md is the one that the records give. With {@code -Dupdate} it is brought up to date. */
class SweepReferenceTest {

    private static final Path PAGE = Path.of("../docs/experiments.md");
    private static final String BEGIN = "<!-- generated: parameters -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void pageHoldsTheReference() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(end).isGreaterThanOrEqualTo(begin);
        String upToDate = page.substring(0, begin) + "\n" + SweepFiles.reference() + "\n" + page.substring(end);
        if (System.getProperty("update") != null) {
            Files.writeString(PAGE, upToDate);
        }
        assertThat(Files.readString(PAGE))
                .as("run ./mvnw -pl sim-core test -Dtest=SweepReferenceTest -Dupdate")
                .isEqualTo(upToDate);
    }
}
