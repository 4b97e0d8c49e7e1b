package org.townsquare.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.townsquare.engine.Simulation;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.Replicate;
import org.townsquare.population.Decision;
import org.townsquare.population.UtilityTerm;
import org.townsquare.population.Worth;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.PlatformAction;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Questions;

class SessionTest {

    private static final Scenario SCENARIO = Given.scenario(Given.SMALL);

    private static Event event(Session session, String kind, String... answers) {
        try {
            return Questions.event(session.scenario(), session.step(), kind, Given.map(answers));
        } catch (InvalidScenarioException e) {
            throw new AssertionError(e);
        }
    }

    private static void toTheEnd(Session session) {
        session.goTo(session.steps());
        assertThat(session.isOver()).isTrue();
    }

    @Test
    void isTheRunOfTheCommandLine() {
        Session session = Session.of(SCENARIO, 3);
        toTheEnd(session);
        assertThat(Replay.rows(session)).hasLineCount(400).isEqualTo(Replay.ofFile(session));
    }

    @Test
    void whatWasDoneByHandIsReplayedFromItsFile() {
        Session session = Session.of(SCENARIO);
        String untouched = Replay.ofFile(session);
        session.goTo(40);
        session.intervene(event(session, "outage", "platform", "Old", "days", "9"));
        session.intervene(event(session, "policy-change", "platform", "New", "policy.preset", "strict"));
        session.advance();
        session.goTo(90);
        session.intervene(event(session, "influencer-ban", "platform", "Old", "influencer", "Star"));
        toTheEnd(session);
        assertThat(session.byHand())
                .extracting(event -> event.step().orElseThrow())
                .containsExactly(40, 40, 90);
        assertThat(Replay.rows(session)).isEqualTo(Replay.ofFile(session)).isNotEqualTo(untouched);
    }

    @Test
    void goingBackAndOnAgainChangesNothing() {
        Session session = Session.of(SCENARIO);
        session.goTo(70);
        session.intervene(event(session, "outage", "platform", "Old", "days", "9"));
        toTheEnd(session);
        String once = Replay.rows(session);
        for (int step : new int[] {199, 71, 70, 3, 0}) {
            session.goTo(step);
            assertThat(session.step()).isEqualTo(step);
            assertThat(session.series().recorded()).isEqualTo(step);
            assertThat(once).startsWith(Replay.rows(session));
        }
        assertThat(session.byHand()).hasSize(1);
        toTheEnd(session);
        assertThat(Replay.rows(session)).isEqualTo(once);
    }

    @Test
    void whatHappensByConditionHappensAgainAfterGoingBackAndAnswersWhatIsDoneByHand() {
        Session session = Session.of(Given.scenario(
                Given.SMALL,
                "events=[{kind: parameter-change, parameter: choice.contacts, value: 4,"
                        + " when: {metric: attention, platform: Old, below: 1, days: 5}},"
                        + " {kind: marketing-burst, platform: Old,"
                        + " when: {metric: attention-share, above: 0.01, days: 20, again: 30}}]"));
        session.goTo(90);
        session.intervene(event(session, "outage", "platform", "Old", "days", "9"));
        toTheEnd(session);
        String once = Replay.rows(session);
        List<Happening> happened = session.simulation().events().happened();
        assertThat(happened).extracting(Happening::step).contains(20, 50, 80, 90, 95);
        assertThat(once).isEqualTo(Replay.ofFile(session));
        for (int step : new int[] {199, 97, 93, 40}) {
            session.goTo(step);
            toTheEnd(session);
            assertThat(Replay.rows(session)).isEqualTo(once);
            assertThat(session.simulation().events().happened()).isEqualTo(happened);
        }
        session.undo();
        toTheEnd(session);
        assertThat(session.simulation().events().happened())
                .extracting(Happening::step)
                .doesNotContain(90, 95);
    }

    @Test
    void retentionIsThatOfARunThatNeverWentBack() {
        Session session = Session.of(Given.scenario(Given.SMALL, "steps=800"));
        session.goTo(700);
        session.goTo(100);
        toTheEnd(session);
        Session straight = Session.of(session.scenario());
        toTheEnd(straight);
        assertThat(session.results()).isPresent().isEqualTo(straight.results());
        // Between the ends of two periods, from a state between the same two.
        Session young = Session.of(session.scenario());
        young.goTo(45);
        Session back = Session.of(session.scenario());
        back.goTo(100);
        back.goTo(45);
        assertThat(back.results()).isPresent().isEqualTo(young.results());
    }

    @Test
    void undoGoesBackToBeforeAndTakesItOutOfTheStory() {
        Session session = Session.of(SCENARIO);
        String untouched = Replay.ofFile(session);
        session.goTo(50);
        Event first = event(session, "outage", "platform", "Old", "days", "9");
        session.intervene(first);
        session.goTo(80);
        Event second = event(session, "outage", "platform", "New", "days", "9");
        session.intervene(second);
        session.goTo(150);
        assertThat(session.undo()).contains(second);
        assertThat(session.step()).isEqualTo(80);
        assertThat(session.byHand()).containsExactly(first);
        toTheEnd(session);
        assertThat(Replay.rows(session)).isEqualTo(Replay.ofFile(session)).isNotEqualTo(untouched);
        // No state is left in which the second had happened.
        session.goTo(140);
        toTheEnd(session);
        assertThat(Replay.rows(session)).isEqualTo(Replay.ofFile(session));
        assertThat(session.undo()).contains(first);
        assertThat(session.step()).isEqualTo(50);
        assertThat(session.undo()).isEmpty();
        assertThat(session.scenario()).isEqualTo(SCENARIO);
        toTheEnd(session);
        assertThat(Replay.rows(session)).isEqualTo(untouched);
    }

    /** Whoever goes back may do something else first; what was done later still happens. */
    @Test
    void somethingMayBeDoneBeforeWhatWasDone() {
        Session session = Session.of(SCENARIO);
        session.goTo(100);
        session.intervene(event(session, "outage", "platform", "Old", "days", "9"));
        session.goTo(130);
        session.goTo(60);
        session.intervene(event(session, "quality-change", "platform", "New", "change", "1"));
        assertThat(session.byHand())
                .extracting(event -> event.step().orElseThrow())
                .containsExactly(60, 100);
        toTheEnd(session);
        assertThat(Replay.rows(session)).isEqualTo(Replay.ofFile(session));
    }

    @Test
    void whatIsDoneBeforeTheFirstStepAndBeforeTheLastHappens() {
        Session session = Session.of(SCENARIO);
        session.intervene(event(session, "announce", "platform", "New", "news", "3"));
        session.goTo(199);
        session.intervene(event(session, "outage", "platform", "Old"));
        toTheEnd(session);
        assertThat(Replay.rows(session)).isEqualTo(Replay.ofFile(session));
        assertThatThrownBy(() -> session.intervene(session.byHand().get(0))).hasMessage("the run is over");
    }

    @Test
    void anEventIsForTheNextStepOnly() {
        Session session = Session.of(SCENARIO);
        session.goTo(10);
        Event late = Event.at(9, "New", new PlatformAction.Closing());
        assertThatThrownBy(() -> session.intervene(late))
                .hasMessage("the event is to happen at step 9, the next one is 10");
        assertThatThrownBy(() -> session.goTo(201)).hasMessage("the run has no step 201; allowed: from 0 to 200");
    }

    @Test
    void aForkGoesItsOwnWayFromACommonPast() {
        Session trunk = Session.of(SCENARIO);
        trunk.goTo(20);
        trunk.intervene(event(trunk, "quality-change", "platform", "New", "change", "0.3"));
        trunk.goTo(60);
        Session branch = trunk.fork();
        branch.intervene(event(branch, "outage", "platform", "Old", "days", "20"));
        toTheEnd(branch);
        toTheEnd(trunk);
        assertThat(trunk.byHand()).hasSize(1);
        assertThat(branch.byHand()).hasSize(2);
        assertThat(Replay.rows(trunk)).isEqualTo(Replay.ofFile(trunk));
        assertThat(Replay.rows(branch)).isEqualTo(Replay.ofFile(branch)).isNotEqualTo(Replay.rows(trunk));
        assertThat(Replay.rows(branch).lines().limit(120).toList())
                .isEqualTo(Replay.rows(trunk).lines().limit(120).toList());
        // The branch can go back behind the fork, and the trunk does not notice.
        branch.undo();
        branch.undo();
        toTheEnd(branch);
        assertThat(Replay.rows(branch)).isEqualTo(Replay.ofFile(branch));
        trunk.goTo(30);
        toTheEnd(trunk);
        assertThat(Replay.rows(trunk)).isEqualTo(Replay.ofFile(trunk));
    }

    /** What is to happen at the next step happens in the run in which it was done. */
    @Test
    void whatIsStillToHappenHappensInOneRunOnly() {
        Session trunk = Session.of(SCENARIO);
        String untouched = Replay.ofFile(trunk);
        trunk.goTo(60);
        trunk.intervene(event(trunk, "outage", "platform", "Old", "days", "20"));
        Session branch = trunk.fork();
        assertThat(branch.byHand()).isEmpty();
        assertThat(trunk.byHand()).hasSize(1);
        toTheEnd(branch);
        toTheEnd(trunk);
        assertThat(Replay.rows(branch)).isEqualTo(untouched);
        assertThat(Replay.rows(trunk)).isEqualTo(Replay.ofFile(trunk)).isNotEqualTo(untouched);
    }

    @Test
    void onlyWhatIsInNoFileIsUnsaved() {
        Session session = Session.of(SCENARIO);
        session.goTo(10);
        assertThat(session.isUnsaved()).isFalse();
        session.intervene(event(session, "outage", "platform", "Old", "days", "9"));
        assertThat(session.isUnsaved()).isTrue();
        session.advance();
        Session branch = session.fork();
        assertThat(branch.isUnsaved()).as("the original has it, too").isFalse();
        branch.intervene(event(branch, "outage", "platform", "New", "days", "9"));
        assertThat(branch.isUnsaved()).isTrue();
        session.saved(session.byHand());
        assertThat(session.isUnsaved()).isFalse();
        session.undo();
        assertThat(session.isUnsaved()).as("nothing is left to be lost").isFalse();
        session.intervene(event(session, "outage", "platform", "New", "days", "9"));
        assertThat(session.isUnsaved()).isTrue();
    }

    @Test
    void startsAgainWithAnotherSeedWithOrWithoutWhatWasDone() {
        Session session = Session.of(SCENARIO, 2);
        session.goTo(10);
        session.intervene(event(session, "outage", "platform", "Old", "days", "9"));
        Session clean = session.restarted(77);
        assertThat(clean.scenario()).isEqualTo(SCENARIO.withSeed(77));
        assertThat(clean.replicate()).isEqualTo(2);
        assertThat(clean.step()).isZero();
        toTheEnd(clean);
        assertThat(Replay.rows(clean)).isEqualTo(Replay.ofFile(clean));
    }

    @Test
    void lookingChangesNothing() {
        Session session = Session.of(Given.scenario(Given.SMALL, "steps=800"));
        Standing.of(session);
        while (!session.isOver()) {
            session.advance();
            Standing.of(session);
            session.worths(session.step() % 1000);
            if (session.step() % 100 == 30) {
                session.results();
                session.lastDecision(session.step());
                session.column(Metric.CASH, 0);
            }
        }
        assertThat(Replay.rows(session)).isEqualTo(Replay.ofFile(session));
    }

    /** The verdict at the end is the command line's, whatever was looked at. */
    @Test
    void whatBecameOfThePlatformsIsWhatTheCommandLineSays() {
        Scenario scenario = Given.scenario(Given.SMALL, "steps=900", "criticalMass.counterfactual=false");
        Session session = Session.of(scenario);
        session.goTo(500);
        session.goTo(10);
        toTheEnd(session);
        assertThat(session.results())
                .contains(Replicate.run(scenario, 0, 1, () -> {}).platforms());
    }

    @Test
    void untilTheTestsStepTheSupportsAreTakenAwayNow() {
        Scenario late = Given.scenario(Given.SMALL, "steps=900", "criticalMass.counterfactual=false");
        Session session = Session.of(late);
        assertThat(session.results()).isEmpty();
        session.goTo(70);
        Scenario now = Given.scenario(
                Given.SMALL, "steps=900", "criticalMass.counterfactual=false", "criticalMass.testStep=70");
        PlatformResult result = session.results().orElseThrow().get(1);
        PlatformResult tested = Replicate.run(now, 0, 1, () -> {}).platforms().get(1);
        assertThat(result.outcome()).isEqualTo(tested.outcome());
        assertThat(result.shareAtTest()).isEqualTo(tested.shareAtTest()).isPositive();
        assertThat(result.shareAfterTest()).isEqualTo(tested.shareAfterTest()).isPositive();
        session.goTo(300);
        assertThat(session.results().orElseThrow().get(1).shareAtTest())
                .isEqualTo(
                        Replicate.run(late, 0, 1, () -> {}).platforms().get(1).shareAtTest());
    }

    @Test
    void aRunTooShortForTheTestHasNoResults() {
        Session session = Session.of(SCENARIO);
        toTheEnd(session);
        assertThat(session.results()).isEmpty();
    }

    @Test
    void aUsersLastDecisionIsFoundInThePastAndFollowed() {
        Session session = Session.of(SCENARIO);
        session.goTo(150);
        int user = 17;
        Decision found = session.lastDecision(user).orElseThrow();
        assertThat(found.user()).isEqualTo(user);
        assertThat(found.step()).isBetween(0, 149);
        assertThat(session.step()).isEqualTo(150);
        // Watched from the start, another session tells the same.
        Session straight = Session.of(SCENARIO);
        assertThat(straight.lastDecision(user)).isEmpty();
        straight.goTo(150);
        assertThat(straight.lastDecision(user)).get().isEqualTo(found);
        // And going on it is followed without a search.
        session.goTo(200);
        straight.goTo(200);
        Decision later = session.lastDecision(user).orElseThrow();
        assertThat(straight.lastDecision(user)).get().isEqualTo(later);
        assertThat(later.step()).isGreaterThan(found.step());
        assertThat(new Reason(later, SCENARIO).text()).startsWith("Step " + later.step());
    }

    @Test
    void whoNeverDecidesHasNoDecision() {
        Session session = Session.of(SCENARIO);
        session.goTo(20);
        assertThat(session.lastDecision(session.simulation().population().influencer("Star")))
                .isEmpty();
    }

    @Test
    void worthsAreMadeOfTheirTerms() {
        Session session = Session.of(SCENARIO);
        assertThat(session.worths(5)).isEmpty();
        session.goTo(50);
        Simulation simulation = session.simulation();
        List<Worth> worths = session.worths(5);
        assertThat(worths).extracting(Worth::platform).containsExactly(0, 1);
        assertThat(worths).allSatisfy(worth -> {
            int k = worth.platform();
            double joining = simulation.population().isMember(5, k)
                    ? 0
                    : -SCENARIO.choice().joining();
            assertThat(worth.terms())
                    .containsOnlyKeys(UtilityTerm.values())
                    .containsEntry(
                            UtilityTerm.QUALITY, simulation.market().offers()[k].quality())
                    .containsEntry(UtilityTerm.JOINING, joining);
        });
    }

    @Test
    void theStatesKeptAreFewHoweverLongTheRun() {
        Session session = Session.of(Given.scenario(
                Given.SMALL, "steps=10000", "users.count=100", "network.meanDegree=4", "platforms.New.quality=0"));
        toTheEnd(session);
        assertThat(session.statesKept()).isBetween(Past.MOST / 2, Past.MOST);
        session.goTo(9_999);
        session.goTo(1);
        assertThat(session.statesKept()).isLessThanOrEqualTo(Past.MOST);
    }

    @Test
    void answersAreMadeIntoEvents() throws Exception {
        Session session = Session.of(SCENARIO);
        Event event = Questions.event(
                SCENARIO, 12, "announce", Map.of("platform", "New", "news", "0.4", "launch", " 2022-03-01 "));
        assertThat(event).isEqualTo(Event.at(12, "New", new PlatformAction.Announce(0.4, 59)));
        assertThat(event(session, "announce", "platform", "New"))
                .isEqualTo(Event.at(0, "New", new PlatformAction.Announce(0.1, null)));
    }
}
