package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.townsquare.measure.CriticalMass.Answer;

/** Where a branch that is still moving will come to rest, and what is said of a boundary that is hardly known. */
class CourseTest {

    private static final double LITTLE = 0.002;

    private static Course course(double... means) {
        Course course = new Course();
        for (double mean : means) {
            course = course.next(mean, LITTLE);
        }
        return course;
    }

    /** Changes of 8, 4 and 2 points are followed by 1, ½ and so on: 2 more in all, by which it falls short of 0.36 or passes it. */
    @Test
    void aMovingCourseGoesAsFarAsItsShrinkingChanges() {
        Course up = course(0.20, 0.28, 0.32, 0.34);
        assertThat(up.isSettled()).isFalse();
        assertThat(up.isBelow(0.37)).as("rests at 0.36").isTrue();
        assertThat(up.isBelow(0.35)).isFalse();
        assertThat(up.isAbove(0.35)).as("has not come there yet").isFalse();
        assertThat(up.isAbove(0.34)).isTrue();
        Course down = course(0.80, 0.72, 0.68, 0.66);
        assertThat(down.isAbove(0.63)).as("rests at 0.64").isTrue();
        assertThat(down.isAbove(0.65)).isFalse();
        assertThat(down.isBelow(0.65)).as("has not come there yet").isFalse();
        assertThat(down.isBelow(0.67)).isTrue();
    }

    /** Where changes grow there is no limit: it is below a level only if it falls, above only if it rises. */
    @Test
    void aCourseThatSpeedsUpIsOnNoSideOfWhatLiesAhead() {
        Course up = course(0.10, 0.12, 0.16);
        assertThat(up.isBelow(0.9)).isFalse();
        assertThat(up.isAbove(0.9)).isFalse();
        assertThat(up.isAbove(0.1)).isTrue();
        Course down = course(0.90, 0.88, 0.84);
        assertThat(down.isAbove(0.1)).isFalse();
        assertThat(down.isBelow(0.1)).isFalse();
        assertThat(down.isBelow(0.9)).isTrue();
    }

    @Test
    void afterOnePeriodNothingIsKnown() {
        assertThat(course(0.3).isBelow(0.5)).isFalse();
        assertThat(course(0.3).isAbove(0.1)).isFalse();
    }

    @Test
    void threePeriodsOfHardlyAnyChangeSettleIt() {
        assertThat(course(0.3, 0.301, 0.302).isSettled()).isFalse();
        Course still = course(0.3, 0.301, 0.302, 0.303);
        assertThat(still.isSettled()).isTrue();
        assertThat(still.isBelow(0.304)).as("though it rises").isTrue();
        assertThat(course(0.3, 0.301, 0.302, 0.32, 0.321, 0.322).isSettled()).isFalse();
    }

    /** An interval of more than ten points, or than twice what was asked for, says nothing of a share within it. */
    @Test
    void aShareWithinAWideIntervalIsUnknown() {
        assertThat(Answer.of(0.3, 0.5, 0.45, 0.02)).isEqualTo(Answer.UNKNOWN);
        assertThat(Answer.of(0.3, 0.5, 0.35, 0.02)).isEqualTo(Answer.UNKNOWN);
        assertThat(Answer.of(0.3, 0.5, 0.3, 0.02)).isEqualTo(Answer.BELOW);
        assertThat(Answer.of(0.3, 0.5, 0.5, 0.02)).isEqualTo(Answer.ABOVE);
        assertThat(Answer.of(0.3, 0.39, 0.35, 0.02)).isEqualTo(Answer.ABOVE);
        assertThat(Answer.of(0.3, 0.39, 0.34, 0.02)).isEqualTo(Answer.BELOW);
        assertThat(Answer.of(0.3, 0.49, 0.35, 0.1)).as("asked for no better").isEqualTo(Answer.BELOW);
    }
}
