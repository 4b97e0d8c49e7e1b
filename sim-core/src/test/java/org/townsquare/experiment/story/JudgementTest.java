package org.townsquare.experiment.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.experiment.story.Experiment.Direction;

class JudgementTest {

    /** The smallest effect of interest is 0.1. */
    @ParameterizedTest
    @CsvSource({
        "0.2,   0.4,  HIGHER, BORNE_OUT",
        "0.1,   0.4,  HIGHER, BORNE_OUT",
        "0.09,  0.4,  HIGHER, SMALL",
        "0.01,  0.05, HIGHER, SMALL",
        "0,     0.4,  HIGHER, NOT_BORNE_OUT",
        "-0.1,  0.4,  HIGHER, NOT_BORNE_OUT",
        "-0.4,  0,    HIGHER, NOT_BORNE_OUT",
        "-0.4, -0.01, HIGHER, THE_OTHER_WAY",
        "-0.4, -0.2,  LOWER,  BORNE_OUT",
        "-0.4, -0.1,  LOWER,  BORNE_OUT",
        "-0.4, -0.09, LOWER,  SMALL",
        "-0.4,  0,    LOWER,  NOT_BORNE_OUT",
        "0.01,  0.4,  LOWER,  THE_OTHER_WAY",
        "NaN,   NaN,  LOWER,  NOT_BORNE_OUT",
        "NaN,   NaN,  HIGHER, NOT_BORNE_OUT"
    })
    void goByTheInterval(double low, double high, Direction expected, Judgement judgement) {
        assertThat(Judgement.of(low, high, expected, 0.1)).isEqualTo(judgement);
    }
}
