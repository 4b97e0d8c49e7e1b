package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReachTest {

    private final Reach reach = new Reach();

    @Test
    void aSuspensionIsDarkInItsNationOnlyAndEnds() {
        reach.suspend(0, 10);
        reach.suspend(3, 20);
        assertThat(reach.darkNations(9)).isEqualTo(0b1001);
        assertThat(reach.darkNations(10)).isEqualTo(0b1000);
        assertThat(reach.darkNations(20)).isZero();
    }

    @Test
    void anOutageIsDarkEverywhereAndTheLongerOneCounts() {
        reach.goDark(10);
        reach.goDark(5);
        assertThat(reach.darkNations(9)).isEqualTo(-1);
        assertThat(reach.darkNations(10)).isZero();
    }
}
