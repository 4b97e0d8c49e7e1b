package org.townsquare.results.tipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.townsquare.measure.Loop;

class RampFindingTest {

    /** Values 0 to 1000, one apart, each for 4 steps and in the quick ramp for 2. */
    private static final RampQuestion QUESTION = new RampQuestion("platforms.B.quality", 0, 1000, 1001, "B");

    private static final int STEPS = 8898;

    /** Jumps up and falls back, this far apart around 500. */
    private static Loop loop(int width) {
        double[] up = new double[1001];
        double[] down = new double[1001];
        for (int value = 0; value <= 1000; value++) {
            up[value] = value < 500 + width / 2 ? 0.1 : 0.9;
            down[value] = value < 500 + width / 2 - width ? 0.1 : 0.9;
        }
        return new Loop(up, down);
    }

    private static RampFinding finding(int slow, int quick) {
        return RampFinding.of(QUESTION, STEPS, List.of(loop(slow), loop(slow)), List.of(loop(quick), loop(quick)));
    }

    @Test
    void theSpeedsAreTwoToOne() {
        assertThat(QUESTION.hold(STEPS)).isEqualTo(4);
        assertThat(QUESTION.quickHold(STEPS)).isEqualTo(2);
    }

    /** 200 + 100·speed^⅔ is 300 and, at twice the speed, 358.7. */
    @Test
    void theLagBehindAJumpGrowsAsSpeedToTwoThirds() {
        RampFinding finding = finding(300, 359);
        assertThat(finding.passages().get(0).width()).isEqualTo(300);
        assertThat(finding.passages().get(0).lagless()).isCloseTo(200, within(0.5));
        assertThat(finding.end()).isEqualTo(RampFinding.End.LOOP);
        assertThat(finding.sentences()).anyMatch(sentence -> sentence.contains("infinitely slowly it would be 199.6"));
    }

    @Test
    void aLagInProportionToSpeedIsNoLoop() {
        RampFinding finding = finding(50, 100);
        assertThat(finding.passages().get(0).lagless()).isNegative();
        assertThat(finding.end()).isEqualTo(RampFinding.End.REVERSIBLE);
    }

    /** 0.3 less three times 0.1 is not 0 in binary numbers; it is nothing to tell of. */
    @Test
    void anEndOfAnIntervalThatIsZeroIsSaidSo() {
        RampFinding.Mean mean = RampFinding.Mean.of(new double[] {0.1 + 0.2, 0.1 + 0.2}, 0.3);
        assertThat(0.1 + 0.2 - 0.3).isNotZero();
        assertThat(mean.low()).isZero();
        assertThat(mean.text()).isEqualTo("0.3 (95 % interval 0 to 0.6)");
        RampFinding.Mean small = RampFinding.Mean.of(new double[] {0.3001, 0.3001}, 0.3);
        assertThat(small.low()).isCloseTo(0.0001, within(1e-12));
    }

    /** Two replicates that pass between the same levels leave open where between them: an interval of a level's width at least. */
    @Test
    void anIntervalIsNeverShorterThanALevel() {
        RampFinding.Mean up = finding(3, 3).mean(passage -> passage.up());
        assertThat(up.high() - up.low()).isGreaterThanOrEqualTo(QUESTION.resolution());
    }
}
