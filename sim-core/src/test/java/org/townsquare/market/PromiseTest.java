package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.townsquare.scenario.Launch;

class PromiseTest {

    /** Announced for step 100, believed by half, and each slip halves that. */
    private final Promise promise = new Promise(new Launch(100, 0, 0, 0, 0, 1, 0, 0, 0.5, 0.5), 50);

    @Test
    void expectationIsHighestAtTheDate() {
        assertThat(promise.expectation(100)).isEqualTo(0.5);
        assertThat(promise.expectation(50)).isCloseTo(0.5 * FastMath.exp(-1), within(1e-15));
        assertThat(promise.expectation(150)).isEqualTo(promise.expectation(50));
    }

    @Test
    void aDatePutOffCostsCredibilityAndOneBroughtForwardDoesNot() {
        promise.announce(90);
        assertThat(promise.credibility()).isEqualTo(0.5);
        promise.announce(91);
        assertThat(promise.credibility()).isEqualTo(0.25);
        assertThat(promise.date()).isEqualTo(91);
        promise.announce(200);
        assertThat(promise.credibility()).isEqualTo(0.125);
    }

    @Test
    void aDateThatPassesCostsCredibilityOnce() {
        promise.pass(100);
        assertThat(promise.credibility()).isEqualTo(0.5);
        promise.pass(101);
        promise.pass(102);
        assertThat(promise.credibility()).isEqualTo(0.25);
    }

    @Test
    void aNewDateAfterOneThatPassedIsANewPromise() {
        promise.pass(101);
        promise.announce(120);
        assertThat(promise.credibility()).isEqualTo(0.25);
        promise.pass(121);
        assertThat(promise.credibility()).isEqualTo(0.125);
    }
}
