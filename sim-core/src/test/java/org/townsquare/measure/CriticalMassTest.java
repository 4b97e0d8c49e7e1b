package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** What is said of critical mass beside the outcome: reproduction, loss of the incumbents, lifetime, why undecided. */
class CriticalMassTest {

    private static final String TEST = "criticalMass={settleDays: 10, windowDays: 40}";

    private static PlatformResult result(int platform, String... overrides) {
        return Replicate.run(Given.scenario(Given.SMALL, overrides), 0, 1, () -> {})
                .platforms()
                .get(platform);
    }

    @Test
    void aPlatformThatGrowsByItselfGainsMoreThanItLoses() {
        String[] base = {
            "criticalMass={testStep: 10, settleDays: 0, windowDays: 30}", "platforms.New.initialAware=1",
        };
        PlatformResult grows = result(1, with(base, "platforms.New.quality=5"));
        PlatformResult dwindles = result(1, with(base, "platforms.New.quality=-3"));
        assertThat(grows.organicReproduction()).isGreaterThan(1.2);
        assertThat(dwindles.organicReproduction()).isLessThan(0.8);
    }

    private static String[] with(String[] base, String last) {
        return Stream.concat(Stream.of(base), Stream.of(last)).toArray(String[]::new);
    }

    /** Without support there is nothing to hear of, so what marketing brings is not organic: the platform dwindles. */
    @Test
    void whatSupportBringsIsNotReproduction() {
        String[] unknown = {
            "criticalMass={testStep: 10, settleDays: 0, windowDays: 40}",
            "platforms.New.initialAware=0",
            "platforms.New.initialUsers=0.3",
            "awareness.contagion=0",
            "platforms.New.marketing=0.5",
            "platforms.New.quality=0",
            "awareness.forgetting=1"
        };
        assertThat(result(1, unknown).organicReproduction()).isLessThan(0.8);
    }

    /** Platforms that stay as they are replace what they lose, whatever share of the users they have. */
    @Test
    void whatIsStationaryReproducesItselfOnce() {
        for (int platform : new int[] {0, 1}) {
            PlatformResult steady = result(
                    platform,
                    "steps=700",
                    "criticalMass={testStep: 400, settleDays: 100, windowDays: 200}",
                    "choice.contacts=0",
                    "platforms.New={initialAware: 1, format: photo, quality: 2}");
            assertThat(steady.finalShare()).isGreaterThan(0.03);
            assertThat(steady.organicReproduction()).isCloseTo(1, within(0.05));
        }
    }

    @Test
    void nobodyWhoLeavesIsNoReproduction() {
        assertThat(result(1, TEST, "platforms.New.launch.planned=5000").organicReproduction())
                .isNull();
    }

    @Test
    void anIncumbentLosesToAnAlternativeThatThrives() {
        PlatformResult old = result(
                0,
                TEST,
                "platforms.New.quality=6",
                "platforms.New.initialAware=1",
                "choice.rule={kind: single-home}",
                "platforms.New.initialUsers=0");
        assertThat(old.lost()).isGreaterThan(0.05);
        assertThat(old.shareWithout()).isGreaterThan(0.5);
        assertThat(old.lost()).isEqualTo(old.shareWithout() - old.finalShare());
        assertThat(result(1, TEST).shareWithout()).isNull();
    }

    /** Common random numbers: an alternative that nobody ever heard of makes no difference at all, to the last bit. */
    @Test
    void anIncumbentLosesExactlyNothingToAnAlternativeThatNeverIs() {
        String[] nothing = {
            TEST,
            "platforms.New.launch.planned=5000",
            "platforms.New.initialUsers=0",
            "platforms.New.initialAware=0",
            "events=[{kind: policy-change, at: 20, platform: Old, policy: strict}]"
        };
        assertThat(result(0, nothing).lost()).isZero();
    }

    @Test
    void withoutTheAlternativesTheirFounderStaysWhereHeWas() {
        Scenario scenario = Given.scenario(
                Given.SMALL,
                "events=[{kind: influencer-move, at: 20, platform: New, influencer: Star, leaves: Old},"
                        + " {kind: outage, at: 30, platform: Old}]");
        Scenario without = scenario.withoutAlternatives();
        assertThat(without.events())
                .hasSize(1)
                .allMatch(event -> event.platform().equals("Old"));
        TimeSeries series = Replicate.run(without, 0, 1, () -> {}).series();
        for (int step = 0; step < series.steps(); step++) {
            assertThat(series.get(Metric.ATTENTION, step, 1)).isZero();
            assertThat(series.get(Metric.AWARE_SHARE, step, 1)).isZero();
        }
        Scenario there = Given.scenario(Given.SMALL, "influencers.Star.home=New");
        assertThat(there.withoutAlternatives().influencers().get(0).home()).isNull();
    }

    @Test
    void theRunWithoutTheAlternativesCanBeLeftOut() {
        assertThat(result(0, "criticalMass.counterfactual=false").shareWithout())
                .isNull();
        assertThat(result(0, "criticalMass.counterfactual=false").lost()).isNull();
    }

    @Test
    void anAlternativeLivesUntilItIsBelowTheFloorForGood() {
        String floor = "criticalMass={nicheFloor: 0.1, settleDays: 10, windowDays: 10}";
        PlatformResult lives = result(1, floor, "platforms.New.quality=4");
        assertThat(lives.alive()).isTrue();
        assertThat(lives.lifetime()).isEqualTo(200);

        Scenario scenario = Given.scenario(Given.SMALL, floor, "platforms.New.quality=-4");
        ReplicateResult ended = Replicate.run(scenario, 0, 1, () -> {});
        int lifetime = ended.platforms().get(1).lifetime();
        assertThat(ended.platforms().get(1).alive()).isFalse();
        assertThat(lifetime).isBetween(1, 150);
        assertThat(ended.series().get(Metric.ATTENTION_SHARE, lifetime - 1, 1)).isGreaterThanOrEqualTo(0.1);
        for (int step = lifetime; step < 200; step++) {
            assertThat(ended.series().get(Metric.ATTENTION_SHARE, step, 1)).isLessThan(0.1);
        }

        PlatformResult never = result(1, floor, "platforms.New.launch.planned=5000");
        assertThat(never.lifetime()).isNull();
        assertThat(never.alive()).isNull();
        PlatformResult small = result(
                1, floor, "platforms.New.initialUsers=0.01", "platforms.New.initialAware=0", "awareness.contagion=0");
        assertThat(small.lifetime()).isZero();
        assertThat(small.alive()).isFalse();
    }

    @Test
    void undecidedSaysWhy() {
        assertThat(result(1, TEST, "platforms.New.launch.planned=180").undecided())
                .isEqualTo(Undecided.TOO_SOON);
        assertThat(result(1).undecided()).isEqualTo(Undecided.TOO_SOON);
        assertThat(result(
                                1,
                                "criticalMass={testStep: 20, settleDays: 0, windowDays: 40, nicheCeiling: 0.99}",
                                "platforms.New.quality=5",
                                "platforms.New.initialAware=1")
                        .undecided())
                .isEqualTo(Undecided.MOVING);
        assertThat(result(
                                1,
                                "criticalMass={settleDays: 10, windowDays: 40, retained: 1, moving: 10}",
                                "platforms.New.quality=6",
                                WORSE)
                        .undecided())
                .isEqualTo(Undecided.NOT_PASSED);
        assertThat(result(1, TEST).undecided()).isNull();
    }

    private static final String WORSE = "events=[{kind: quality-change, at: 151, platform: New, change: -4, days: 1}]";
}
