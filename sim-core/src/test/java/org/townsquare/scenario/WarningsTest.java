package org.townsquare.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.results.words.EventWords;

class WarningsTest {

    /** SMALL runs for 200 steps; the test takes 730 after the launch, and a step before it. */
    @Test
    void aRunThatIsTooShortForItsTestIsWarnedOf() {
        assertThat(Warnings.of(Given.scenario(Given.SMALL)))
                .extracting(Warning::path, EventWords::of)
                .containsExactly(tuple(
                        "steps",
                        "200 is too short for the test of 'New', which will be undecided: it takes 731 steps (launch,"
                                + " criticalMass.settleDays, windowDays)"));
        String test = "criticalMass={settleDays: 40, windowDays: 60}";
        assertThat(Warnings.of(Given.scenario(Given.SMALL, test))).isEmpty();
        assertThat(Warnings.of(Given.scenario(Given.SMALL, test, "platforms.New.launch.planned=99")))
                .isEmpty();
        assertThat(Warnings.of(Given.scenario(Given.SMALL, test, "platforms.New.launch.planned=100")))
                .extracting(EventWords::of)
                .containsExactly(
                        "200 is too short for the test of 'New', which will be undecided: it takes 201 steps (launch,"
                                + " criticalMass.settleDays, windowDays)");
        assertThat(Warnings.of(Given.scenario(Given.SMALL, test, "platforms.New.launch.planned=199")))
                .extracting(Warning::kind)
                .containsExactly("too-short");
        assertThat(Warnings.of(Given.scenario(Given.SMALL, test, "platforms.New.launch.planned=200")))
                .extracting(Warning::path, EventWords::of)
                .containsExactly(
                        tuple(
                                "steps",
                                "'New' does not launch within the run: that is planned for step 200, and the run ends at step 199"));
    }
}
