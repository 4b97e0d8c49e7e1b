package org.townsquare.gui.session;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.townsquare.population.Decision;
import org.townsquare.population.Term;
import org.townsquare.population.Worth;
import org.townsquare.scenario.Rule;
import org.townsquare.scenario.Scenario;

/** Says in plain words why a user decided as the user did. */
public final class Reason {

    /** So many terms are named. */
    private static final int NAMED = 6;
    /** What is less than this does not matter. */
    private static final double NOTHING = 0.005;

    private final Decision decision;
    private final Scenario scenario;

    private Reason(Decision decision, Scenario scenario) {
        this.decision = decision;
        this.scenario = scenario;
    }

    /** A sentence or two about one decision. */
    public static String of(Decision decision, Scenario scenario) {
        return new Reason(decision, scenario).text();
    }

    private String text() {
        String occasion = "Step " + decision.step()
                + (decision.news() >= 0 ? ", having heard of " + name(decision.news()) : "") + ": ";
        List<String> considered = IntStream.range(0, scenario.platforms().size())
                .filter(decision::considered)
                .mapToObj(this::considered)
                .toList();
        String how = considered.isEmpty() ? withoutChances() : String.join("; ", considered);
        return occasion + how + ". " + what() + ".";
    }

    private String considered(int k) {
        Worth worth = decision.worths().get(k);
        String chance = Math.round(100 * decision.chances().get(k)) + " %";
        Rule rule = scenario.choice().rule();
        if (rule instanceof Rule.Bass || rule instanceof Rule.Threshold) {
            return name(k) + " had " + Math.round(100 * worth.contactShare()) + " % of the contacts, so a chance of "
                    + chance + " to join";
        }
        return name(k) + " was worth " + signed(worth.utility()) + " (" + terms(worth) + "), a chance of " + chance;
    }

    private String withoutChances() {
        Rule rule = scenario.choice().rule();
        if (rule instanceof Rule.Memory) {
            return "went by where the contacts were whom the user remembers";
        }
        if (rule instanceof Rule.NamingGame) {
            return "named a home to a contact";
        }
        return "there was nothing to choose";
    }

    /** The terms that weigh most. */
    private static String terms(Worth worth) {
        return worth.terms().entrySet().stream()
                .filter(term -> Math.abs(term.getValue()) >= NOTHING)
                .sorted(Comparator.comparingDouble((Map.Entry<Term, Double> term) -> -Math.abs(term.getValue())))
                .limit(NAMED)
                .map(term -> term.getKey().label() + " " + signed(term.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What the user did in the end. */
    private String what() {
        String joined = names(decision.homesAfter() & ~decision.homesBefore());
        String left = names(decision.homesBefore() & ~decision.homesAfter());
        String stayed = names(decision.homesBefore() & decision.homesAfter());
        if (!joined.isEmpty()) {
            return "Joined " + joined + (left.isEmpty() ? "" : " and left " + left);
        }
        if (!left.isEmpty()) {
            return "Left " + left;
        }
        return stayed.isEmpty() ? "Stayed away" : "Stayed on " + stayed;
    }

    private String names(int platforms) {
        return IntStream.range(0, scenario.platforms().size())
                .filter(k -> (platforms >>> k & 1) != 0)
                .mapToObj(this::name)
                .collect(Collectors.joining(" and "));
    }

    private String name(int k) {
        return scenario.platforms().get(k).name();
    }

    private static String signed(double utility) {
        return String.format(Locale.ENGLISH, "%+.2f", utility).replace('-', '−');
    }
}
