package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.Given;
import org.townsquare.scenario.Scenario;

/** The sentence about critical mass says what each answer means, and no more than is known. */
class CriticalMassesTest {

    private static final String HEAD = "replicate,step,platform,share,answer,critical_mass,low,high,settles_below,"
            + "settles_above,boundaries,unsettled,branches\n";

    @TempDir
    private Path folder;

    private List<String> told(String... rows) throws IOException {
        Scenario scenario = Given.scenario(Given.SMALL);
        String name = scenario.platforms().get(1).name();
        StringBuilder table = new StringBuilder(HEAD);
        for (int i = 0; i < rows.length; i++) {
            table.append(i)
                    .append(",30,")
                    .append(name)
                    .append(',')
                    .append(rows[i])
                    .append('\n');
        }
        Files.writeString(folder.resolve("critical_mass.csv"), table);
        return CriticalMasses.read(folder, scenario).sentences();
    }

    @Test
    void whatIsHardlyKnownCountsByBothItsEnds() throws IOException {
        String near = "0.1,below,0.4,0.39,0.41,0.05,0.9,1,0,0.02:0.05 0.95:0.9";
        assertThat(told(near, near)).singleElement().asString().contains("its critical mass was 40 % (40–40 %)");
        assertThat(told(near, "0.01,below,0.485,0.02,0.95,0.05,0.9,1,0,0.02:0.05 0.95:0.9"))
                .singleElement()
                .asString()
                .contains("its critical mass was 40 % (5.8–89.5 %)")
                .contains("below its critical mass in 2");
    }

    @Test
    void noneIsNeededByWhatTheFewestComeTo() throws IOException {
        assertThat(told("0.1,needs-none,,,,0.3,0.9,1,1,0.02:0.3 0.5:0.35 0.95:0.9"))
                .singleElement()
                .asString()
                .contains("in 1 it needed none: even starting from the fewest users it ended at 30 %")
                .contains("in 1 there is another boundary, with a different level on either side")
                .contains("1 of 3 branches were still moving");
    }

    @Test
    void whatNobodyKnowsIsNoNumber() throws IOException {
        assertThat(told("0.1,unknown,0.5,0.02,0.95,0.05,0.9,0,2,0.02:0.05 0.95:0.9"))
                .singleElement()
                .asString()
                .contains("in 1 it could not be determined: branches had no time to settle")
                .doesNotContain("its critical mass was");
    }
}
