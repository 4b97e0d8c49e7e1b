package org.townsquare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of docs/ of which a part is generated. With {@code -Dupdate} it is brought up to date. */
public record GeneratedPage(Path file) {

    private static final String BEGIN = "<!-- generated: ";
    private static final String END = "<!-- end -->";

    /** Demands that the part is this; {@code test} is the test that brings it up to date. */
    public void assertHolds(String part, Class<?> test) throws IOException {
        String page = Files.readString(file);
        int begin = page.indexOf('\n', page.indexOf(BEGIN)) + 1;
        int end = page.indexOf(END);
        assertThat(end).isGreaterThanOrEqualTo(begin);
        String upToDate = page.substring(0, begin) + "\n" + part + "\n" + page.substring(end);
        if (System.getProperty("update") != null) {
            Files.writeString(file, upToDate);
        }
        assertThat(Files.readString(file))
                .as("run ./mvnw -pl sim-core test -Dtest=" + test.getSimpleName() + " -Dupdate")
                .isEqualTo(upToDate);
    }
}
