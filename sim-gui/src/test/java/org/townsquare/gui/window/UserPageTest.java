package org.townsquare.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.townsquare.gui.session.Session;
import org.townsquare.gui.session.Whereabouts;
import org.townsquare.population.Decision;
import org.townsquare.population.Population;
import org.townsquare.population.UtilityTerm;
import org.townsquare.population.Worth;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** What stands on a user's page is the state of the run. */
class UserPageTest {

    private static Session session(String... overrides) throws InvalidScenarioException {
        return Session.of(
                ScenarioFiles.read(Path.of("../sim-cli/src/test/resources/scenarios/small.yaml"), List.of(overrides)));
    }

    private static String signed(double utility) {
        return Math.abs(utility) < 0.005
                ? "0"
                : String.format(Locale.ENGLISH, "%+.2f", utility).replace('-', '−');
    }

    /** Somebody who reviewed in the run so far and gives attention to some platform, but not all. */
    private static int somebody(Session session) {
        Population population = session.simulation().population();
        return IntStream.range(0, population.size())
                .filter(user -> population.attention(user, 0) > 0 && population.attention(user, 0) < 0.9)
                .filter(user -> session.lastDecision(user).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyTermThatMattersHasARowWithItsFormula() throws Exception {
        Session session = session();
        session.goTo(40);
        int user = somebody(session);
        String page = UserPage.of(session, user);
        List<Worth> worths = session.worths(user);
        for (UtilityTerm term : UtilityTerm.values()) {
            double here = worths.get(0).terms().get(term);
            double there = worths.get(1).terms().get(term);
            String row = "<td title=\"%s\">%s</td><td align=right>%s</td><td align=right>%s</td>"
                    .formatted(term.formula(), term.label().replace(" ", "&nbsp;"), signed(here), signed(there));
            assertThat(page.contains(row))
                    .as(term.label())
                    .isEqualTo(Math.abs(here) >= 0.005 || Math.abs(there) >= 0.005);
        }
        assertThat(page)
                .contains("<b>" + signed(worths.get(1).utility()) + "</b>")
                .contains("<i>being nowhere</i></td><td align=right><i>"
                        + signed(session.simulation().population().traits().outside(user)))
                .contains(
                        Whereabouts.of(session.simulation().population(), user).words(session.scenario()));
    }

    @Test
    void theLastReviewHasARowForEachOptionAndForNone() throws Exception {
        Session session = session();
        session.goTo(40);
        int user = somebody(session);
        Decision decision = session.lastDecision(user).orElseThrow();
        assertThat(UserPage.of(session, user))
                .contains("The last review.</b> Step " + decision.step() + ": ")
                .containsPattern("Square</td><td align=right>[+−]?[0-9.]+</td><td align=right>\\d+&nbsp;%</td>"
                        + "<td align=right>(\\d+&nbsp;→&nbsp;)?"
                        + Math.round(100 * decision.after().get(0)) + "&nbsp;%</td>")
                .containsPattern("<i>nowhere</i></td><td align=right>"
                        + signed(decision.outside()).replace("+", "\\+") + "</td><td align=right>\\d+&nbsp;%");
    }

    /** The page is no wider than three platforms side by side. */
    @Test
    void manyPlatformsStandInTablesBelowEachOther() throws Exception {
        Session session = Session.of(ScenarioFiles.read(
                Path.of("../scenarios/four-incumbents.yaml"), List.of("users.count=300", "steps=20")));
        session.goTo(2);
        String page = UserPage.of(session, 3);
        assertThat(Pattern.compile("<tr><th></th>((?:<th align=right>[^<]*</th>)+)</tr>")
                        .matcher(page.substring(page.indexOf("What each platform is worth")))
                        .results()
                        .map(heads -> heads.group(1)
                                .replaceAll("<[^>]*>", " ")
                                .strip()
                                .replaceAll(" +", " ")))
                .containsExactly("Facebook Instagram", "Twitter TikTok Truth&nbsp;Social", "Parler Gettr Rumble");
    }

    /** By thresholds nobody looks at what platforms are worth. */
    @Test
    void whereWorthDoesNotDecideNoneIsShown() throws Exception {
        Session session = session("choice.rule={kind: threshold}");
        session.goTo(20);
        assertThat(UserPage.of(session, 3)).doesNotContain("worth").doesNotContain("being nowhere");
    }

    @Test
    void whoHasNotComeIsSaidToBeToCome() throws Exception {
        Session session = session("users.entry.present=0.5");
        session.goTo(2);
        Population population = session.simulation().population();
        int absent = IntStream.range(0, population.size())
                .filter(user -> !population.isPresent(user))
                .findFirst()
                .orElseThrow();
        assertThat(session.lastDecision(absent)).isEqualTo(Optional.empty());
        assertThat(UserPage.of(session, absent)).contains("not here yet").contains("Has not reviewed anything yet.");
    }
}
