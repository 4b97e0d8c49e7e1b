package org.townsquare.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.ParameterChange;
import org.townsquare.scenario.PlatformAction;
import org.townsquare.scenario.PolicyPreset;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Question;

/** Parameters that change by hand while a simulation runs. */
class ChangeTest {

    private static final Scenario SCENARIO = Given.scenario(Given.SMALL);

    private static Question question(Session session, String path) {
        return session.questions().stream()
                .filter(question -> question.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Session session, String path) {
        return question(session, path).value();
    }

    @Test
    void happensAtTheNextStepAndIsReplayed() throws Exception {
        Session session = Session.of(SCENARIO, 1);
        session.goTo(60);
        session.change("choice.contacts", "4.5");
        session.change("platforms.New.policy.strictness", "0.9");
        session.change("users.reconsider", "0.2");
        assertThat(session.byHand()).hasSize(3);
        session.goTo(120);
        session.change("choice.contacts", "1");
        session.goTo(200);
        assertThat(Replay.rows(session))
                .isEqualTo(Replay.ofFile(session))
                .isNotEqualTo(Replay.ofFile(Session.of(SCENARIO, 1)));
        assertThat(session.simulation().scenario().choice().contacts()).isEqualTo(1);
        assertThat(session.simulation().scenario().users().reconsider()).isEqualTo(0.2);
    }

    /** Every change by itself makes a difference from its step on, and none before. */
    @Test
    void nothingChangesBefore() throws Exception {
        Session plain = Session.of(SCENARIO);
        plain.goTo(200);
        for (String path : new String[] {"choice.contacts", "platforms.New.quality", "users.reconsider"}) {
            Session session = Session.of(SCENARIO);
            session.goTo(60);
            session.change(path, "0.9");
            session.goTo(200);
            var lines = Replay.rows(session).lines().toList();
            var plainLines = Replay.rows(plain).lines().toList();
            assertThat(lines.subList(0, 120)).isEqualTo(plainLines.subList(0, 120));
            assertThat(lines.subList(120, 400)).isNotEqualTo(plainLines.subList(120, 400));
        }
    }

    @Test
    void goingBackGivesParametersTheirFormerValues() throws Exception {
        Session session = Session.of(SCENARIO);
        session.goTo(60);
        String before = value(session, "choice.contacts");
        session.change("choice.contacts", "4.5");
        session.goTo(150);
        String once = Replay.rows(session);
        session.goTo(59);
        assertThat(value(session, "choice.contacts")).isEqualTo(before).isNotEqualTo("4.5");
        session.goTo(60);
        assertThat(value(session, "choice.contacts")).isEqualTo("4.5");
        session.goTo(150);
        assertThat(Replay.rows(session)).isEqualTo(once);
        session.goTo(90);
        Session branch = session.fork();
        branch.goTo(150);
        assertThat(Replay.rows(branch)).isEqualTo(once);
        session.undo();
        assertThat(session.step()).isEqualTo(60);
        session.goTo(200);
        assertThat(session.simulation().scenario()).isEqualTo(SCENARIO);
        assertThat(Replay.rows(session)).isEqualTo(Replay.ofFile(Session.of(SCENARIO)));
    }

    @Test
    void theLastValueInAStepCounts() throws Exception {
        Session session = Session.of(SCENARIO);
        session.goTo(30);
        session.change("choice.contacts", "3");
        session.change("users.habit", "1");
        session.change("choice.contacts", "4");
        session.change("platforms.New.policy.preset", "strict");
        session.change("platforms.New.policy.appeals", "0.25");
        assertThat(session.byHand())
                .extracting(Event::kind)
                .containsExactly("parameter-change", "parameter-change", "policy-change");
        assertThat(session.byHand()).contains(Event.at(30, null, new ParameterChange("choice.contacts", 4)));
        var policy = ((PlatformAction.PolicyChange) session.byHand().get(2).action()).policy();
        assertThat(policy.preset()).isEqualTo(PolicyPreset.STRICT);
        assertThat(policy.strictness()).isEqualTo(0.9);
        assertThat(policy.appeals()).isEqualTo(0.25);
        assertThat(value(session, "platforms.New.policy.strictness")).isEqualTo("0.9");
        assertThat(value(session, "platforms.Old.policy.strictness")).isEqualTo("0.5");
    }

    @Test
    void whatCannotChangeIsRefusedWithAReason() {
        Session session = Session.of(SCENARIO);
        session.goTo(10);
        assertThatThrownBy(() -> session.change("users.count", "2000"))
                .isInstanceOf(InvalidScenarioException.class)
                .hasMessageContaining("users.count: cannot change while a simulation runs");
        assertThatThrownBy(() -> session.change("choice.contacts", "101"))
                .hasMessageContaining("101.0 is out of range; allowed: from 0 to 100");
        assertThatThrownBy(() -> session.change("choice.contact", "1")).hasMessageContaining("there is no 'contact'");
        assertThatThrownBy(() -> session.change("choice.contacts", "much"))
                .hasMessageContaining("'much' is not a number");
        assertThat(session.byHand()).isEmpty();
    }

    @Test
    void questionsSayWhatMayChange() {
        Session session = Session.of(SCENARIO);
        assertThat(question(session, "choice.contacts").changeable()).isTrue();
        assertThat(question(session, "users.count").changeable()).isFalse();
        assertThat(question(session, "platforms.New.policy.strictness").changeable())
                .isTrue();
        assertThat(question(session, "platforms.New.quality")).satisfies(quality -> {
            assertThat(quality.unit()).isEqualTo("utility");
            assertThat(quality.value()).isEqualTo("2");
            assertThat(quality.min()).isEqualTo(-20);
            assertThat(quality.form()).isEqualTo(Question.Form.NUMBER);
            assertThat(quality.name()).isEqualTo("quality");
        });
        assertThat(session.questions())
                .filteredOn(question -> question.changeable() && question.form() == Question.Form.NUMBER)
                .hasSizeGreaterThan(40);
    }

    /** Before and after what was done by hand, and what the scenario has in store; in either branch. */
    @Test
    void questionsHaveTheValuesOfTheStep() throws Exception {
        String quality = "platforms.New.quality";
        String strictness = "platforms.New.policy.strictness";
        Session session = Session.of(Given.scenario(
                Given.SMALL + "events: [{kind: parameter-change, at: 50, parameter: choice.contacts, value: 4}]"));
        String contacts = value(session, "choice.contacts");
        String before = value(session, strictness);
        session.goTo(10);
        session.change(quality, "1.7");
        session.change(strictness, "0.9");
        assertThat(value(session, quality)).isEqualTo("1.7");
        session.goTo(5);
        assertThat(value(session, quality)).isEqualTo("2");
        assertThat(value(session, strictness)).isEqualTo(before).isNotEqualTo("0.9");
        session.goTo(10);
        assertThat(value(session, quality)).isEqualTo("1.7");
        session.goTo(49);
        assertThat(value(session, "choice.contacts")).isEqualTo(contacts).isNotEqualTo("4");
        assertThat(session.questions()).as("nothing has changed").isSameAs(session.questions());
        session.goTo(51);
        assertThat(value(session, "choice.contacts")).isEqualTo("4");
        assertThat(value(session, strictness)).isEqualTo("0.9");
        Session branch = session.fork();
        branch.change(quality, "3");
        assertThat(value(branch, quality)).isEqualTo("3");
        assertThat(value(session, quality)).isEqualTo("1.7");
        branch.undo();
        session.undo();
        assertThat(value(branch, quality)).isEqualTo("1.7");
        assertThat(value(session, strictness)).isEqualTo(before);
    }
}
