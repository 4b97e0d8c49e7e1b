package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.townsquare.scenario.Gatekeepers;

class ListingTest {

    private static final int GRACE = 2;
    private static final int PROBATION = 3;
    private static final double GOOD = 0.3;
    private static final double BAD = 0.31;

    private final Listing listing = new Listing(new Gatekeepers.AppStore("Shop", 1, GOOD, GRACE, PROBATION, 0, 0));
    private int step;

    /** Lets days of such content pass. */
    private void see(double severe, int days) {
        for (int day = 0; day < days; day++) {
            listing.judge(0, severe, true, (who, act) -> {});
            step++;
        }
    }

    private void assertRemoved(boolean removed) {
        assertThat(listing.isRemoved(step)).isEqualTo(removed);
    }

    @Test
    void theAppIsRemovedWhenItWasBadInARowForLongerThanTheTimeOfGrace() {
        see(BAD, GRACE);
        see(GOOD, 1);
        see(BAD, GRACE);
        assertRemoved(false);
        see(BAD, 1);
        assertRemoved(true);
    }

    @Test
    void whatTheStoreToleratesIsNotBad() {
        see(GOOD, 100);
        assertRemoved(false);
    }

    @Test
    void aPlatformTooSmallToBeNoticedIsNotRemovedButHasToPassItsProbationAllTheSame() {
        for (int day = 0; day < 100; day++) {
            listing.judge(0, BAD, false, (who, act) -> {});
        }
        assertRemoved(false);
        see(BAD, GRACE + 1);
        for (int day = 0; day < 100; day++) {
            listing.judge(0, BAD, false, (who, act) -> {});
        }
        assertRemoved(true);
        for (int day = 0; day < PROBATION; day++) {
            listing.judge(0, GOOD, false, (who, act) -> {});
        }
        assertRemoved(false);
    }

    @Test
    void itComesBackAfterProbationOnlyAndABadDayBeginsItAnew() {
        see(BAD, GRACE + 1);
        see(GOOD, PROBATION - 1);
        see(BAD, 1);
        see(GOOD, PROBATION - 1);
        assertRemoved(true);
        see(GOOD, 1);
        assertRemoved(false);
    }

    @Test
    void anEventWithoutDaysPutsItOnProbationFromThenOn() {
        see(GOOD, 100);
        listing.removeOnProbation();
        see(GOOD, PROBATION - 1);
        assertRemoved(true);
        see(GOOD, 1);
        assertRemoved(false);
    }

    @Test
    void ofSeveralRemovalsTheLastToEndCounts() {
        listing.removeUntil(20);
        listing.removeUntil(10);
        see(GOOD, 19);
        assertRemoved(true);
        see(GOOD, 1);
        assertRemoved(false);

        listing.removeUntil(step + 50);
        see(BAD, GRACE + 1);
        see(GOOD, PROBATION);
        assertRemoved(true);
        see(BAD, 50);
        assertRemoved(true);
        see(GOOD, PROBATION);
        assertRemoved(false);
    }

    @Test
    void reinstatementEndsAllCausesAndTheStoreMayObjectAgainAfterAnotherTimeOfGrace() {
        listing.removeUntil(1000);
        listing.removeOnProbation();
        see(BAD, 100);
        listing.reinstate();
        assertRemoved(false);
        see(BAD, GRACE);
        assertRemoved(false);
        see(BAD, 1);
        assertRemoved(true);
    }
}
