package org.townsquare.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.townsquare.population.Decision;
import org.townsquare.population.UtilityTerm;
import org.townsquare.population.Worth;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Questions;

/** What is said in plain words. */
class WordsTest {

    /** Brock and Durlauf with βJ = 1.5, βh = −0.1: the tipping point is at .6030. */
    private static final String CROWD = """
            title: Everybody sees everybody
            steps: 100
            users: {count: 10000, habit: 0, creators: 0, removalSensitivity: 0, adSensitivity: 0, sessions: 1000, sessionSpread: 0}
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
        return Standing.of(session).get(0).sentence();
    }

    @Test
    void theTippingPointIsNamedWhereItIsKnown() throws Exception {
        Session session = Session.of(Given.scenario(CROWD));
        session.goTo(2);
        Standing standing = Standing.of(session).get(0);
        assertThat(standing.tippingPoint()).contains(6030L);
        assertThat(standing.platform()).isEqualTo(1);
        assertThat(standing.sentence())
                .matches("4,[89]\\d\\d of 10,000 active; large: above 10 %;"
                        + " below the tipping point of about 6,000");
        // It moves with a parameter that changes by hand.
        session.change("platforms.B.quality", "0");
        session.advance();
        assertThat(Standing.of(session).get(0).tippingPoint()).contains(5000L);
        session.undo();
        assertThat(Standing.of(session).get(0).tippingPoint()).contains(6030L);
        // What happens, other than to a parameter, makes it unknown.
        session.intervene(Questions.event(session.scenario(), 2, "outage", Map.of("platform", "B")));
        session.advance();
        assertThat(Standing.of(session).get(0).tippingPoint()).isEmpty();
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
            assertThat(new Reason(decision, SCENARIO).text())
                    .matches("Step \\d+: (all stayed as it was, .*|attention to (Old|New) from \\d+ to \\d+ %.*)\\. "
                            + "((Old|New) was worth [+−]\\d+\\.\\d\\d \\(.*\\): \\d+ % of sessions\\. )+"
                            + "Being nowhere was worth ([+−]\\d+\\.\\d\\d|0): \\d+ % of sessions\\.");
        }
    }

    /** What a decision says does not hang on how it came about. */
    @Test
    void aReasonNamesWhatChangedAndWhatWeighsMost() {
        Map<UtilityTerm, Double> there =
                Map.of(UtilityTerm.CONTACTS, 1.5, UtilityTerm.ADS, -0.25, UtilityTerm.FEE, 0.0);
        Map<UtilityTerm, Double> strange = Map.of(UtilityTerm.QUALITY, 2.0, UtilityTerm.JOINING, -1.0);
        List<Worth> worths = List.of(new Worth(0, there, 0.6), new Worth(1, strange, 0.1));
        Decision decision = new Decision(7, 3, worths, 0.5, List.of(0.5, 0.3), List.of(0.75, 0.0), List.of(0.5, 0.25));
        assertThat(new Reason(decision, SCENARIO).text())
                .isEqualTo("Step 7: attention to Old from 75 to 50 %, New from 0 to 25 %."
                        + " Old was worth +1.25 (contacts there +1.50, ads −0.25): 50 % of sessions."
                        + " New was worth +1.00 (quality and news +2.00, cost of joining −1.00): 30 % of sessions."
                        + " Being nowhere was worth +0.50: 20 % of sessions.");
        Decision idle =
                new Decision(8, 3, worths, 0.5, List.of(0.5, Double.NaN), List.of(0.25, 0.0), List.of(0.25, 0.0));
        assertThat(new Reason(idle, SCENARIO).text())
                .isEqualTo("Step 8: all stayed as it was, Old 25 %, nowhere 75 %."
                        + " Old was worth +1.25 (contacts there +1.50, ads −0.25): 50 % of sessions."
                        + " Being nowhere was worth +0.50: 50 % of sessions.");
    }

    @Test
    void byARuleOfOneHomeChancesAreOfOne() {
        List<Worth> worths = List.of(new Worth(0, Map.of(), 0.6), new Worth(1, Map.of(), 0.2));
        Decision move = new Decision(7, 3, worths, 0, List.of(0.6, 0.2), List.of(1.0, 0.0), List.of(0.0, 1.0));
        assertThat(new Reason(move, Given.scenario(Given.SMALL, "choice.rule={kind: single-home}")).text())
                .isEqualTo("Step 7: went to New and left Old. Old was worth 0: a chance of 60 %."
                        + " New was worth 0: a chance of 20 %. Being nowhere was worth 0: a chance of 20 %.");
        Decision first = new Decision(7, 3, worths, 0, List.of(0.3, 0.1), List.of(0.0, 0.0), List.of(1.0, 0.0));
        assertThat(new Reason(first, Given.scenario(Given.SMALL, "choice.rule={kind: bass}")).text())
                .isEqualTo("Step 7: went to Old. Old had 60 % of the contacts, so a chance of 30 % to join."
                        + " New had 20 % of the contacts, so a chance of 10 % to join.");
        Decision remembered =
                new Decision(7, 3, worths, 0, List.of(Double.NaN, Double.NaN), List.of(1.0, 0.0), List.of(0.0, 0.0));
        assertThat(new Reason(remembered, Given.scenario(Given.SMALL, "choice.rule={kind: memory}")).text())
                .isEqualTo("Step 7: left Old. The user goes by where the contacts were whom the user remembers.");
    }

    @Test
    void whereaboutsNameTheMostFirst() {
        assertThat(new Whereabouts(true, List.of(0.25, 0.5)).words(SCENARIO))
                .isEqualTo("New 50 %, Old 25 %, nowhere 25 %");
        assertThat(new Whereabouts(true, List.of(0.0, 1.0)).words(SCENARIO)).isEqualTo("New 100 %");
        assertThat(new Whereabouts(true, List.of(0.0, 0.0)).words(SCENARIO)).isEqualTo("nowhere");
        assertThat(new Whereabouts(false, List.of()).words(SCENARIO)).isEqualTo("not here yet");
    }
}
