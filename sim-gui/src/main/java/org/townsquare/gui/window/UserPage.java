package org.townsquare.gui.window;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.townsquare.chart.Tone;
import org.townsquare.gui.control.Wording;
import org.townsquare.gui.session.Reason;
import org.townsquare.gui.session.Session;
import org.townsquare.gui.session.Whereabouts;
import org.townsquare.network.SocialNetwork;
import org.townsquare.population.Decision;
import org.townsquare.population.Population;
import org.townsquare.population.Traits;
import org.townsquare.population.UtilityTerm;
import org.townsquare.population.Worth;
import org.townsquare.scenario.Scenario;

/** What there is to say about one user, as HTML. */
final class UserPage {

    /** Length of a bar of all attention. */
    private static final int BAR = 5;

    /** Platforms side by side. */
    private static final int COLUMNS = 3;

    private static final String PARAGRAPH = "<p style=\"margin-top: 10px\">";
    private static final String TABLE = "<table cellpadding=2 style=\"font-size: 11px\">";

    private final Session session;
    private final Scenario scenario;
    private final Population population;
    private final int user;

    private UserPage(Session session, int user) {
        this.session = session;
        this.user = user;
        scenario = session.scenario();
        population = session.simulation().population();
    }

    /** The page of a user in the present state of a session. */
    static String of(Session session, int user) {
        return new UserPage(session, user).page();
    }

    private String page() {
        Whereabouts where = Whereabouts.of(population, user);
        String habits = "<br>%s sessions a day · %d %% of own posts toxic"
                .formatted(sessions(), Math.round(100 * population.toxicShare(user)));
        return "<html><body style='font-size: 12px'>"
                + who(scenario, population.network(), population.traits(), user, where) + habits + memberships()
                + PARAGRAPH + last() + worths() + "</body></html>";
    }

    /** Who a user is, in two lines. */
    static String who(Scenario scenario, SocialNetwork network, Traits traits, int user, Whereabouts where) {
        int influencer = user - (network.users() - scenario.influencers().size());
        String name = influencer >= 0 ? scenario.influencers().get(influencer).name() : "User " + user;
        return "<b>" + Wording.escaped(name) + "</b> · " + Wording.escaped(where.words(scenario)) + "<br>"
                + "%,d followers, follows %,d · ideology %s"
                        .formatted(
                                network.followers(user), network.following(user), Reason.signed(traits.ideology(user)));
    }

    private String sessions() {
        double sessions = population.sessions(user);
        return sessions < 10 ? "%.1f".formatted(sessions) : "%.0f".formatted(sessions);
    }

    /** Where the user is a member without giving attention. */
    private String memberships() {
        String dormant = platforms()
                .filter(k -> population.isMember(user, k) && !population.isActive(user, k))
                .mapToObj(this::name)
                .collect(Collectors.joining(" and "));
        return dormant.isEmpty() ? "" : "<br>dormant member of " + dormant;
    }

    private IntStream platforms() {
        return IntStream.range(0, scenario.platforms().size());
    }

    private String name(int platform) {
        return Wording.escaped(scenario.platforms().get(platform).name());
    }

    private String last() {
        Optional<Decision> last = session.lastDecision(user);
        if (last.isEmpty()) {
            return population.decides(user)
                    ? "Has not reviewed anything yet."
                    : "Does not choose: is where the scenario says.";
        }
        Reason reason = new Reason(last.get(), scenario);
        return "<b>The last review.</b> "
                + Wording.escaped(reason.goesByWorth() ? reason.inShort() : reason.text())
                + (reason.goesByWorth() ? options(last.get()) : "");
    }

    /** A row for each platform, and one for being on none. */
    private String options(Decision decision) {
        String rows = platforms()
                .mapToObj(k -> option(
                        name(k),
                        Tone.of(k).colour(),
                        decision.worths().get(k).utility(),
                        decision.chances().get(k),
                        decision.before().get(k),
                        decision.after().get(k)))
                .collect(Collectors.joining());
        String nowhere = option(
                "<i>nowhere</i>",
                Color.GRAY,
                decision.outside(),
                Reason.nowhere(decision.chances()),
                Reason.nowhere(decision.before()),
                Reason.nowhere(decision.after()));
        String chance = scenario.choice().rule().isSingleHome()
                ? head("chance", "How likely the user was to be there afterwards")
                : head("sessions", "Share of sessions that would go there by what it was worth, member or not");
        return TABLE + "<tr><th></th>" + head("worth", "Utility at that moment") + chance
                + head("attention", "Share of sessions before and after; only where the user is a member")
                + "<th></th></tr>" + rows + nowhere + "</table>";
    }

    private static String head(String word, String title) {
        return "<th align=right title=\"" + title + "\">" + word + "</th>";
    }

    private static String option(String name, Color colour, double worth, double chance, double before, double after) {
        String ink = "<font color=#%06x>".formatted(colour.getRGB() & 0xFFFFFF);
        String change = percent(before).equals(percent(after)) ? "" : Math.round(100 * before) + " → ";
        return "<tr><td>" + tight(ink + "●</font> " + name) + "</td><td align=right>" + Reason.signed(worth)
                + (Double.isNaN(chance)
                        ? "</td><td align=right title=\"No option: unknown to the user, closed or out of reach\">–"
                        : "</td><td align=right>" + tight(percent(chance)))
                + "</td><td align=right>" + tight(change + percent(after)) + "</td><td>" + ink
                + "█".repeat((int) Math.round(BAR * after)) + "</font></td></tr>";
    }

    /** Without a break between words. */
    private static String tight(String words) {
        return words.replaceAll(" (?![^<]*>)", "&nbsp;");
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /** In tables below each other, as more columns would be wider than the page. */
    private String worths() {
        List<Worth> worths = Reason.goesByWorth(scenario.choice().rule()) ? session.worths(user) : List.of();
        if (worths.isEmpty()) {
            return "";
        }
        int tables = (worths.size() + COLUMNS - 1) / COLUMNS;
        return PARAGRAPH + "<b>What each platform is worth to this user now</b> (utility)"
                + IntStream.range(0, tables)
                        .mapToObj(i ->
                                worths(worths.subList(i * worths.size() / tables, (i + 1) * worths.size() / tables)))
                        .collect(Collectors.joining())
                + TABLE + "<tr><td title=\"u_0 + σ_0·η_i\"><i>being nowhere</i></td><td align=right><i>"
                + Reason.signed(population.traits().outside(user)) + "</i></td></tr></table>";
    }

    /** A column for each platform, a row for each term that matters on any of them. */
    private String worths(List<Worth> worths) {
        List<String> rows = new ArrayList<>();
        for (UtilityTerm term : UtilityTerm.values()) {
            if (worths.stream().anyMatch(worth -> Math.abs(value(worth.terms(), term)) >= Reason.NOTHING)) {
                rows.add(row(term, worths));
            }
        }
        String sums = worths.stream()
                .map(worth -> "<td align=right><b>" + Reason.signed(worth.utility()) + "</b></td>")
                .collect(Collectors.joining());
        String heads = worths.stream()
                .map(worth -> "<th align=right>" + tight(name(worth.platform())) + "</th>")
                .collect(Collectors.joining());
        return TABLE + "<tr><th></th>" + heads + "</tr>" + String.join("", rows) + "<tr><td><b>worth</b></td>" + sums
                + "</tr></table>";
    }

    private static String row(UtilityTerm term, List<Worth> worths) {
        return "<tr><td title=\"" + Wording.escaped(term.formula()) + "\">" + tight(term.label()) + "</td>"
                + worths.stream()
                        .map(worth -> "<td align=right>" + Reason.signed(value(worth.terms(), term)) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    private static double value(Map<UtilityTerm, Double> terms, UtilityTerm term) {
        return terms.getOrDefault(term, 0.0);
    }
}
