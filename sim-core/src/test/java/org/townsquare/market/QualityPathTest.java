package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;

class QualityPathTest {

    private static QualityPath path(String... overrides) {
        return new QualityPath(
                Given.scenario(Given.SMALL, overrides).platforms().get(1));
    }

    @Test
    void qualityMaturesWithAge() {
        QualityPath path =
                path("platforms.New.quality=1", "platforms.New.matureQuality=3", "platforms.New.maturingDays=50");
        assertThat(path.at(0, 0)).isEqualTo(1);
        assertThat(path.at(500, 50)).isCloseTo(3 - 2 * FastMath.exp(-1), within(1e-12));
        assertThat(path.at(9000, 9000)).isCloseTo(3, within(1e-12));
    }

    @Test
    void withoutAMatureQualityItStays() {
        assertThat(path("platforms.New.quality=1").at(700, 700)).isEqualTo(1);
    }

    @Test
    void aChangeComesAboutEvenlyAndLasts() {
        QualityPath path = path("platforms.New.quality=1");
        path.change(10, 2, 4);
        assertThat(path.at(10, 10)).isEqualTo(1.5);
        assertThat(path.at(11, 11)).isEqualTo(2);
        assertThat(path.at(13, 13)).isEqualTo(3);
        assertThat(path.at(500, 500)).isEqualTo(3);
        path.change(20, -1, 1);
        assertThat(path.at(20, 20)).isEqualTo(2);
    }
}
