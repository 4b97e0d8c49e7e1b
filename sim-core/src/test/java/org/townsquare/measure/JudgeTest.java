package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.scenario.CriticalMassRules;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

class JudgeTest {

    private static final CriticalMassRules RULES = Given.scenario(Given.SMALL).criticalMass();

    @ParameterizedTest
    @CsvSource({
        "CRITICAL_MASS, 0.50, 0.50, 0.50, false",
        "CRITICAL_MASS, 0.50, 0.40, 0.39, false",
        "CRITICAL_MASS, 0.50, 0.70, 0.90, true",
        "UNDECIDED,     0.50, 0.39, 0.39, false",
        "NICHE,         0.05, 0.05, 0.05, false",
        "NICHE,         0.05, 0.03, 0.03, false",
        "UNDECIDED,     0.05, 0.06, 0.07, true",
        "UNDECIDED,     0.09, 0.05, 0.03, true",
        "FAILED,        0.02, 0.005, 0.004, true",
        "FAILED,        0.00, 0.00, 0.00, false",
        "UNDECIDED,     0.00, 0.008, 0.02, true",
    })
    void judgesAdoptionByTheSubsidyOff(Outcome expected, double atTest, double after, double late, boolean moving) {
        assertThat(Judge.adoption(RULES, atTest, after, late, moving)).isEqualTo(expected);
    }

    /** Only who would have kept its users is insolvent: the others fail for want of them. */
    @ParameterizedTest
    @CsvSource({
        "INSOLVENT, CRITICAL_MASS",
        "INSOLVENT, NICHE",
        "FAILED, FAILED",
        "UNDECIDED, UNDECIDED",
        "CLOSED, CLOSED",
        "NOT_LAUNCHED, NOT_LAUNCHED"
    })
    void outcomeIsAdoptionUnlessMoneyRanOut(Outcome expected, Outcome adoption) {
        assertThat(Judge.outcome(adoption, 100)).isEqualTo(expected);
        assertThat(Judge.outcome(adoption, null)).isEqualTo(adoption);
    }

    private static final String GOOD =
            "platforms.New={quality: 6, initialAware: 1, business: {model: advertising, adLoad: 0}}";
    private static final String NO_INVESTORS = "investors.funds=0";

    /** A network that users like and nobody pays for: its users would have stayed, its money did not. */
    @Test
    void moneyThatRunsOutChangesSolvencyNotAdoption() {
        PlatformResult rich = result(SHORT_TEST, GOOD, NO_INVESTORS, "platforms.New.company.capital=1e12");
        PlatformResult poor = result(SHORT_TEST, GOOD, NO_INVESTORS, "platforms.New.company.capital=1e6");
        assertThat(rich.outcome()).isEqualTo(Outcome.CRITICAL_MASS);
        assertThat(rich.ranOutStep()).isNull();
        assertThat(poor.adoption()).isEqualTo(Outcome.CRITICAL_MASS);
        assertThat(poor.outcome()).isEqualTo(Outcome.INSOLVENT);
        assertThat(poor.ranOutStep()).isBetween(0, 120);
        assertThat(poor.finalShare()).isZero();
    }

    /** The branch in which money cannot run out leaves the run alone: it closes on the day after its money ran out. */
    @Test
    void whoseMoneyRanOutIsClosedTheDayAfter() {
        ReplicateResult result = Replicate.run(
                Given.scenario(Given.SMALL, SHORT_TEST, GOOD, NO_INVESTORS, "platforms.New.company.capital=1e6"),
                0,
                1,
                () -> {});
        int ranOut = result.platforms().get(1).ranOutStep();
        assertThat(result.series().get(Metric.ATTENTION, ranOut, 1)).isPositive();
        assertThat(result.series().get(Metric.ATTENTION, ranOut + 1, 1)).isZero();
    }

    /** A fork after the day on which the money ran out judges as the run by itself does. */
    @Test
    void aForkAfterMoneyRanOutJudgesAdoptionAsTheRunDoes() throws IOException {
        Scenario poor =
                Given.scenario(Given.SMALL, SHORT_TEST, GOOD, NO_INVESTORS, "platforms.New.company.capital=1e6");
        PlatformResult alone = Replicate.run(poor, 0, 1, () -> {}).platforms().get(1);
        List<PlatformResult> forked = new ArrayList<>();
        Replicate.fork(
                List.of(poor, poor),
                alone.ranOutStep() + 10,
                0,
                1,
                () -> {},
                (variant, result) -> forked.add(result.platforms().get(1)));
        assertThat(alone.outcome()).isEqualTo(Outcome.INSOLVENT);
        assertThat(alone.ranOutStep() + 10).isLessThan(120);
        assertThat(forked).containsExactly(alone, alone);
    }

    @Test
    void anIncumbentKeepsItsUsersOrLosesHalfOfThemOrCloses() {
        PlatformResult kept = incumbent("platforms.New={initialUsers: 0, initialAware: 0}");
        assertThat(kept.fate()).isEqualTo(Fate.KEPT);
        assertThat(kept.fateStep()).isNull();
        PlatformResult lost = incumbent("platforms.New={quality: 8, initialAware: 1}");
        assertThat(lost.fate()).isEqualTo(Fate.LOST);
        assertThat(lost.fateStep()).isBetween(1, 199);
        PlatformResult closed = incumbent("events=[{kind: closing, at: 50, platform: Old}]");
        assertThat(closed.fate()).isEqualTo(Fate.CLOSED);
        assertThat(closed.fateStep()).isEqualTo(50);
    }

    private static PlatformResult incumbent(String... overrides) {
        return platforms(overrides).get(0);
    }

    private static Outcome outcome(String... overrides) {
        return result(overrides).outcome();
    }

    private static PlatformResult result(String... overrides) {
        return platforms(overrides).get(1);
    }

    private static final Map<List<String>, List<PlatformResult>> RESULTS = new HashMap<>();

    /** Results that several tests look at are made once, without a run to compare them with. */
    private static List<PlatformResult> platforms(String... overrides) {
        return RESULTS.computeIfAbsent(List.of(overrides), words -> {
            List<String> all = new ArrayList<>(words);
            all.add("criticalMass.counterfactual=false");
            return Replicate.run(Given.scenario(Given.SMALL, all.toArray(String[]::new)), 0, 1, () -> {})
                    .platforms();
        });
    }

    /** As in a square that everybody is in already: before, the share before an event that did nothing counted against it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kind: announce, at: 10, platform: New, news: 0}",
                "{kind: launch, at: 10, platform: New, news: 1}",
                "{kind: delay, at: 10, platform: New, days: 5}",
                "{kind: policy-change, at: 10, platform: New, policy: balanced}",
                "{kind: marketing-burst, at: 10, platform: New, hazard: 0}",
                "{kind: quality-change, at: 10, platform: New, change: 0}",
                "{kind: owner-change, at: 10, platform: New, appeal: 0}",
                "{kind: app-store-reinstatement, at: 10, platform: New, store: Google}",
                "{kind: regulation, at: 10, platform: New}",
                "{kind: closing, platform: New, when: {metric: attention-share, below: 0.01}}",
            })
    void anEventWithoutEffectChangesNothing(String event) {
        String[] town = {"platforms.New.initialUsers=0.97", "platforms.New.quality=1.7", SHORT_TEST};
        String[] more = {town[0], town[1], town[2], "events=[" + event + "]"};
        assertThat(result(more))
                .isEqualTo(result(town))
                .extracting(PlatformResult::outcome)
                .isEqualTo(Outcome.CRITICAL_MASS);
    }

    private static final String SHORT_TEST = "criticalMass={settleDays: 40, windowDays: 40}";

    @Test
    void aPlatformThatNeverOpensIsNotLaunched() {
        assertThat(outcome("platforms.New.launch.planned=5000")).isEqualTo(Outcome.NOT_LAUNCHED);
    }

    @Test
    void aPlatformOffTheAirAtTheHorizonIsClosed() {
        assertThat(outcome(SHORT_TEST, "events=[{kind: outage, at: 165, platform: New, days: 100}]"))
                .isEqualTo(Outcome.CLOSED);
    }

    @Test
    void aDayOffTheAirAtTheHorizonClosesNothing() {
        assertThat(outcome(SHORT_TEST, "events=[{kind: outage, at: 199, platform: New, days: 100}]"))
                .isNotEqualTo(Outcome.CLOSED);
    }

    @Test
    void anEventThatChangesNothingChangesNoOutcome() {
        String event = "events=[{kind: policy-change, at: %d, platform: New, policy: balanced}]";
        String niche = "platforms.New={quality: 1.5, format: photo}";
        assertThat(outcome(SHORT_TEST, niche)).isEqualTo(Outcome.NICHE);
        assertThat(outcome(SHORT_TEST, niche, event.formatted(60))).isEqualTo(Outcome.NICHE);
        assertThat(outcome(SHORT_TEST, niche, event.formatted(150))).isEqualTo(Outcome.NICHE);
    }

    @Test
    void aRunTooShortForTheTestIsUndecidedNotFailed() {
        assertThat(outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(outcome(SHORT_TEST)).isNotEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void aPlatformThatOpensAfterTheTestIsUndecided() {
        assertThat(outcome(SHORT_TEST, "platforms.New.launch.planned=150")).isEqualTo(Outcome.UNDECIDED);
    }

    private static PlatformResult onDrip(String test) {
        return result(
                test,
                "platforms.New.quality=-1",
                "platforms.New.initialUsers=0",
                "platforms.New.initialAware=1",
                "influencers.Star.audience=0",
                "users.reconsider=0.5",
                "events=[{kind: owner-change, at: 0, platform: New, appeal: 8}]",
                "awareness.newsHalfLife=10000");
    }

    @Test
    void aPlatformThatLivesOnMarketingFailsTheTestButNotTheRun() {
        PlatformResult result = onDrip(SHORT_TEST);
        assertThat(result.shareAtTest()).isGreaterThan(0.3);
        assertThat(result.shareAfterTest()).isLessThan(0.05);
        assertThat(result.finalShare()).isGreaterThan(0.3);
    }

    @Test
    void theTestWaitsUntilThePlatformHasSettled() {
        PlatformResult atOnce = onDrip("criticalMass={testStep: 120, settleDays: 0, windowDays: 2}");
        PlatformResult settled = onDrip("criticalMass={testStep: 120, settleDays: 60, windowDays: 2}");
        assertThat(settled.shareAtTest()).isEqualTo(atOnce.shareAtTest());
        assertThat(atOnce.shareAfterTest()).isGreaterThan(0.15);
        assertThat(settled.shareAfterTest()).isLessThan(0.05);
    }

    @Test
    void theTestLeavesTheRunAlone() {
        TimeSeries with = Replicate.run(Given.scenario(Given.SMALL, SHORT_TEST), 0, 1, () -> {})
                .series();
        TimeSeries without =
                Replicate.run(Given.scenario(Given.SMALL), 0, 1, () -> {}).series();
        for (Metric metric : Metric.values()) {
            for (int step = 0; step < with.steps(); step++) {
                assertThat(Double.compare(with.get(metric, step, 1), without.get(metric, step, 1)))
                        .isZero();
            }
        }
    }

    @Test
    void incumbentsHaveNoOutcome() {
        ReplicateResult result = Replicate.run(Given.scenario(Given.SMALL, SHORT_TEST), 0, 1, () -> {});
        assertThat(result.platforms().get(0).outcome()).isNull();
    }

    /**
     * By default most alternatives fail for want of users, not only of money: an ordinary one with all the time in the world,
     * announced and opened as planned, against one incumbent.
     */
    @Test
    void withDefaultParametersMostAlternativesFail() {
        Scenario scenario = Given.scenario("""
                title: Defaults
                users: {count: 500}
                criticalMass: {counterfactual: false}
                platforms:
                  - {name: Old, role: incumbent}
                  - {name: New, launch: {planned: 200}, business: none}
                events: [{kind: announce, at: 100, platform: New}]
                """);
        int failed = 0;
        for (int replicate = 0; replicate < 20; replicate++) {
            ReplicateResult result = Replicate.run(scenario, replicate, 1, () -> {});
            assertThat(result.platforms().get(0).finalShare()).isGreaterThan(0.7);
            PlatformResult alternative = result.platforms().get(1);
            boolean fails = alternative.outcome() == Outcome.FAILED || alternative.outcome() == Outcome.CLOSED;
            failed += fails && alternative.finalShare() < 0.01 ? 1 : 0;
        }
        assertThat(failed).isGreaterThanOrEqualTo(18);
    }

    /** The same world with a far better alternative tips: the failures above are not built in. */
    @Test
    void aMuchBetterAlternativeReachesCriticalMass() {
        assertThat(outcome(SHORT_TEST, "platforms.New.quality=6", "platforms.New.initialAware=1"))
                .isEqualTo(Outcome.CRITICAL_MASS);
    }
}
