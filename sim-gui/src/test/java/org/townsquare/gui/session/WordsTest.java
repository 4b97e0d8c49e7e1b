package org.townsquare.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.townsquare.population.Decision;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Questions;

/** What is said in plain words. */
class WordsTest {

    /** Brock and Durlauf with βJ = 1.5, βh = −0.1: the tipping point is at .6030. */
    private static final String CROWD = """
            title: Everybody sees everybody
            steps: 100
            users: {count: 10000, habit: 0, creators: 0, removalSensitivity: 0, adSensitivity: 0, sessionSpread: 0}
            content: {aversion: 0, curiosity: 0}
            network: {kind: complete}
            awareness: {forgetting: 0, newsAppeal: 0}
            gatekeepers: {notice: 1}
            choice: {taste: 0, contacts: 0, population: 3, creators: 0, outside: -100, outsideSpread: 0, joining: 0, tieDays: 0, expectedTies: 1}
            platforms:
              - {name: A, role: incumbent, quality: 0, initialUsers: 1, initialAware: 1, business: none, policy: none}
              - {name: B, quality: -0.2, initialUsers: 0.5, initialAware: 1, business: none, policy: none}
            """;

    private static final Scenario SCENARIO = Given.scenario(Given.SMALL);

    private static String sentence(Session session) {
        return session.standings().get(0).sentence();
    }

    @Test
    void theTippingPointIsNamedWhereItIsKnown() throws Exception {
        Session session = Session.of(Given.scenario(CROWD));
        session.goTo(2);
        Standing standing = session.standings().get(0);
        assertThat(standing.tippingPoint()).contains(6030L);
        assertThat(standing.platform()).isEqualTo(1);
        assertThat(standing.sentence())
                .matches("4,[89]\\d\\d of 10,000 active; large: above the 10 % of a niche;"
                        + " below the tipping point of about 6,000");
        // It moves with a parameter that changes by hand.
        session.change("platforms.B.quality", "0");
        session.advance();
        assertThat(session.standings().get(0).tippingPoint()).contains(5000L);
        session.undo();
        assertThat(session.standings().get(0).tippingPoint()).contains(6030L);
        // What happens, other than to a parameter, makes it unknown.
        session.intervene(Questions.event(session.scenario(), 2, "outage", Map.of("platform", "B")));
        session.advance();
        assertThat(session.standings().get(0).tippingPoint()).isEmpty();
    }

    @Test
    void aStartUpIsToldByItsUsersTrendAndCash() {
        Session session = Session.of(SCENARIO);
        assertThat(sentence(session)).startsWith("0 of 1,000 active");
        session.goTo(100);
        assertThat(sentence(session))
                .matches("\\d+ of 1,000 active, (steady|(up|down) from \\d+ a month ago); .*; no tipping point known; "
                        + "(cash for .*|loses no money)");
    }

    @Test
    void whatHasClosedOrIsToOpenIsSaidSo() {
        Session closed = Session.of(Given.scenario(Given.SMALL, "events=[{kind: closing, at: 50, platform: New}]"));
        closed.goTo(60);
        assertThat(sentence(closed)).isEqualTo("closed, nobody active since step 50");
        Session late = Session.of(Given.scenario(Given.SMALL, "platforms.New.launch.planned=90"));
        late.goTo(20);
        assertThat(sentence(late)).matches("not open yet; \\d+ of 1,000 know of it; (cash.*|loses no money)");
    }

    @Test
    void aDecisionIsExplained() {
        Session session = Session.of(SCENARIO);
        session.goTo(200);
        for (int user = 0; user < 20; user++) {
            Decision decision = session.lastDecision(user).orElseThrow();
            assertThat(Reason.of(decision, SCENARIO))
                    .matches("Step \\d+(, having heard of (Old|New))?: "
                            + "((Old|New) was worth [+−]\\d+\\.\\d\\d \\(.*\\), a chance of \\d+ %|there was nothing to choose)"
                            + "\\. (Joined|Left|Stayed).*\\.");
        }
    }
}
