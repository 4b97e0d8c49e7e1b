package org.townsquare.gui.session;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.townsquare.population.Decision;
import org.townsquare.population.UtilityTerm;
import org.townsquare.population.Worth;
import org.townsquare.scenario.Rule;
import org.townsquare.scenario.Scenario;

/** Says in plain words why a user's sessions go where they go. */
public final class Reason {

    /** So many terms are named. */
    private static final int NAMED = 4;
    /** What is less than this does not matter. */
    public static final double NOTHING = 0.005;

    private final Decision decision;
    private final Rule rule;
    private final List<String> names;

    /** Of one decision. */
    public Reason(Decision decision, Scenario scenario) {
        this.decision = decision;
        rule = scenario.choice().rule();
        names = scenario.platformNames();
    }

    /** What the user did, in a sentence. */
    public String inShort() {
        return "Step " + decision.step() + ": " + what() + ".";
    }

    /** What the user did and why, in some sentences. */
    public String text() {
        List<String> considered = IntStream.range(0, names.size())
                .filter(decision::considered)
                .mapToObj(this::considered)
                .toList();
        String why = considered.isEmpty() ? withoutChances() : String.join(". ", considered);
        return inShort() + " " + why + (goesByWorth() ? ". " + nowhere() : "") + ".";
    }

    /** Whether the user went by what platforms are worth. */
    public boolean goesByWorth() {
        return goesByWorth(rule);
    }

    /** Whether users who choose by a rule go by what platforms are worth. */
    public static boolean goesByWorth(Rule rule) {
        return rule instanceof Rule.Attention || rule instanceof Rule.SingleHome || rule instanceof Rule.BestResponse;
    }

    private String considered(int k) {
        Worth worth = decision.worths().get(k);
        if (!goesByWorth()) {
            return names.get(k) + " had " + Whereabouts.percent(worth.contactShare())
                    + " % of the contacts, so a chance of "
                    + Whereabouts.percent(decision.chances().get(k))
                    + " % to join";
        }
        String terms = terms(worth);
        return names.get(k) + " was worth " + signed(worth.utility()) + (terms.isEmpty() ? "" : " (" + terms + ")")
                + ": " + share(decision.chances().get(k));
    }

    private String nowhere() {
        return "Being nowhere was worth " + signed(decision.outside()) + ": " + share(nowhere(decision.chances()));
    }

    private String share(double chance) {
        return rule.isSingleHome()
                ? "a chance of " + Whereabouts.percent(chance) + " %"
                : Whereabouts.percent(chance) + " % of sessions";
    }

    /** What chances leave for being on no platform. */
    public static double nowhere(List<Double> chances) {
        return Math.max(
                0,
                1
                        - Whereabouts.total(chances.stream()
                                .filter(chance -> !chance.isNaN())
                                .toList()));
    }

    private String withoutChances() {
        if (rule instanceof Rule.Memory) {
            return "The user goes by where the contacts were whom the user remembers";
        }
        if (rule instanceof Rule.NamingGame) {
            return "The user named a platform to a contact";
        }
        return "There was nothing to choose";
    }

    /** The terms that weigh most. */
    private static String terms(Worth worth) {
        return worth.terms().entrySet().stream()
                .filter(term -> Math.abs(term.getValue()) >= NOTHING)
                .sorted(Comparator.comparingDouble((Map.Entry<UtilityTerm, Double> term) -> -Math.abs(term.getValue())))
                .limit(NAMED)
                .map(term -> term.getKey().label() + " " + signed(term.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What the user did in the end. */
    private String what() {
        List<Double> before = decision.before();
        List<Double> after = decision.after();
        if (before.equals(after)) {
            return "all stayed as it was, " + Whereabouts.words(after, names);
        }
        if (rule.isSingleHome()) {
            String joined = names(k -> after.get(k) > 0);
            String left = names(k -> before.get(k) > 0);
            return joined.isEmpty()
                    ? "left " + left
                    : "went to " + joined + (left.isEmpty() ? "" : " and left " + left);
        }
        return "attention to "
                + IntStream.range(0, names.size())
                        .filter(k -> !before.get(k).equals(after.get(k)))
                        .mapToObj(k -> "%s from %d to %d %%"
                                .formatted(
                                        names.get(k),
                                        Whereabouts.percent(before.get(k)),
                                        Whereabouts.percent(after.get(k))))
                        .collect(Collectors.joining(", "));
    }

    private interface Platforms {
        boolean has(int platform);
    }

    private String names(Platforms platforms) {
        return IntStream.range(0, names.size())
                .filter(platforms::has)
                .mapToObj(names::get)
                .collect(Collectors.joining(" and "));
    }

    /** A utility for people. */
    public static String signed(double utility) {
        return Math.abs(utility) < NOTHING
                ? "0"
                : String.format(Locale.ENGLISH, "%+.2f", utility).replace('-', '−');
    }
}
