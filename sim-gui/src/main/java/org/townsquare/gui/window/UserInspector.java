package org.townsquare.gui.window;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JEditorPane;
import org.townsquare.gui.control.Words;
import org.townsquare.gui.session.Reason;
import org.townsquare.gui.session.Session;
import org.townsquare.network.SocialNetwork;
import org.townsquare.population.Decision;
import org.townsquare.population.Population;
import org.townsquare.population.Term;
import org.townsquare.population.Traits;
import org.townsquare.population.Worth;
import org.townsquare.scenario.Scenario;
import sim.portrayal.Inspector;

/** Who a user is, what each platform is worth to the user, and why the last choice was made. */
final class UserInspector extends Inspector {

    private static final long serialVersionUID = 1;

    /** What matters less to nobody is left out. */
    private static final double NOTHING = 0.005;

    private final int user;
    private final transient Player player;
    private final JEditorPane page = new JEditorPane("text/html", "…");
    private boolean asks;

    UserInspector(int user, Player player) {
        this.user = user;
        this.player = player;
        setLayout(new BorderLayout());
        setTitle("User " + user);
        setVolatile(true);
        page.setName("user");
        page.setEditable(false);
        page.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        page.setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
        add(page);
        updateInspector();
    }

    /** The state is looked at between two steps, so the answer comes a little later. */
    @Override
    public void updateInspector() {
        if (!asks) {
            asks = true;
            player.ask(this::text, text -> {
                asks = false;
                if (!text.equals(page.getText())) {
                    int caret = page.getCaretPosition();
                    page.setText(text);
                    page.setCaretPosition(Math.min(caret, page.getDocument().getLength()));
                }
            });
        }
    }

    private String text(Session session) {
        Population population = session.simulation().population();
        return "<html><body>"
                + who(session.scenario(), population.network(), population.traits(), user, homes(population))
                + " · %d %% of own posts toxic".formatted(Math.round(100 * population.toxicShare(user))) + "<br><br>"
                + last(session) + table(session)
                + "</body></html>";
    }

    private int homes(Population population) {
        return IntStream.range(0, population.platforms())
                .map(k -> population.isActive(user, k) ? 1 << k : 0)
                .sum();
    }

    /** Who a user is, in two lines. */
    static String who(Scenario scenario, SocialNetwork network, Traits traits, int user, int active) {
        int influencer = user - (network.users() - scenario.influencers().size());
        String name = influencer >= 0 ? scenario.influencers().get(influencer).name() : "User " + user;
        String homes = IntStream.range(0, scenario.platforms().size())
                .filter(k -> (active >>> k & 1) != 0)
                .mapToObj(k -> scenario.platforms().get(k).name())
                .collect(Collectors.joining(" and "));
        return "<b>" + Words.escaped(name) + "</b> · "
                + (homes.isEmpty() ? "active nowhere" : "active on " + Words.escaped(homes)) + "<br>"
                + "%,d followers, follows %,d · ideology %s"
                        .formatted(network.followers(user), network.following(user), signed(traits.ideology(user)));
    }

    private String last(Session session) {
        Optional<Decision> last = session.lastDecision(user);
        return last.map(decision -> "<b>The last choice.</b> " + Words.escaped(Reason.of(decision, session.scenario())))
                .orElse(
                        session.simulation().population().decides(user)
                                ? "Has not reconsidered yet."
                                : "Does not choose: is where the scenario says.");
    }

    /** A column for each platform, a row for each term that matters on any of them. */
    private String table(Session session) {
        List<Worth> worths = session.worths(user);
        if (worths.isEmpty()) {
            return "";
        }
        List<String> rows = new ArrayList<>();
        for (Term term : Term.values()) {
            if (worths.stream().anyMatch(worth -> Math.abs(value(worth.terms(), term)) >= NOTHING)) {
                rows.add(row(term.label(), worths, term));
            }
        }
        rows.add(row("<b>worth</b>", worths, null));
        String heads = worths.stream()
                .map(worth -> "<th align=right>"
                        + Words.escaped(session.scenario()
                                .platforms()
                                .get(worth.platform())
                                .name()) + "</th>")
                .collect(Collectors.joining());
        return "<br><br><b>What each platform is worth to this user now</b> (utility)<table cellpadding=2><tr><th></th>"
                + heads + "</tr>" + String.join("", rows) + "</table>";
    }

    private static String row(String name, List<Worth> worths, Term term) {
        return "<tr><td>" + name + "</td>"
                + worths.stream()
                        .map(worth -> "<td align=right>"
                                + (term == null
                                        ? "<b>" + signed(worth.utility()) + "</b>"
                                        : signed(value(worth.terms(), term)))
                                + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    private static double value(Map<Term, Double> terms, Term term) {
        return terms.getOrDefault(term, 0.0);
    }

    private static String signed(double value) {
        return Math.abs(value) < NOTHING
                ? "0"
                : String.format(Locale.ENGLISH, "%+.2f", value).replace('-', '−');
    }
}
