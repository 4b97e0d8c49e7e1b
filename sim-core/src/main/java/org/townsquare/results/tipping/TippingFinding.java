package org.townsquare.results.tipping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.townsquare.measure.Tipping;
import org.townsquare.results.Digits;
import org.townsquare.statistics.Plateau;
import org.townsquare.statistics.Response;

/**
 * What one search found.
 *
 * @param row value of the second parameter; null without one
 */
public record TippingFinding(Double row, Tipping tipping) {

    /** Whether there is a tipping point within a known interval. */
    public boolean isKnown() {
        return tipping.hasPoint() && tipping.response().orElseThrow().isBounded();
    }

    /** The tipping point with its interval: {@code 0.604, 95 % interval 0.598 to 0.611}. */
    public static String text(Response response) {
        return Digits.text(response.middle()) + ", 95 % interval " + Digits.text(response.low()) + " to "
                + Digits.text(response.high());
    }

    /** What was found, in sentences. */
    public List<String> sentences(TippingQuestion question) {
        List<String> sentences = new ArrayList<>();
        sentences.add(main(question));
        if (tipping.hasPoint()) {
            Response curve = tipping.response().orElseThrow();
            sentences.add("Fitted curve: " + formula(curve) + ", v being " + question.path() + "; critical mass is "
                    + (curve.slope() > 0 ? "more" : "less") + " likely with more of it" + ends(curve) + ".");
        }
        if (question.of() == TippingQuestion.Of.CRITICAL_MASS) {
            sentences.add("A run counts as one that reached it if at the test " + question.platform()
                    + " has at least its critical mass, as that is measured, or needs none.");
        }
        if (tipping.undecided() > 0) {
            sentences.add(undecided());
        }
        return sentences;
    }

    private static String formula(Response curve) {
        String centre = Digits.text(curve.centre());
        String exponent = "e^(−" + Digits.text(Math.abs(curve.slope())) + " ("
                + (curve.slope() < 0 ? centre + " − v" : "v − " + centre) + "))";
        return curve.saturates()
                ? "P = " + Digits.text(curve.floor()) + " + " + Digits.text(curve.ceiling() - curve.floor())
                        + " / (1 + " + exponent + ")"
                : "P = 1 / (1 + " + exponent + ")";
    }

    private static String ends(Response curve) {
        return curve.saturates()
                ? ", but P runs from " + Digits.text(curve.floor()) + " to " + Digits.text(curve.ceiling())
                        + ", not from 0 to 1"
                : "";
    }

    private String plateau(TippingQuestion question, String range) {
        Plateau plateau = tipping.plateau().orElseThrow();
        return "No one tipping point of " + question.path() + " " + range
                + ": the probability of critical mass changes in"
                + " two steps and has a plateau between them. From " + Digits.text(plateau.low()) + " to "
                + Digits.text(plateau.high()) + " it stays near " + Digits.text(plateau.level()) + ", so that "
                + tipping.runs() + " runs cannot tell where it passes ½. Search for each step in a range of its own, or"
                + " give more --budget.";
    }

    private String main(TippingQuestion question) {
        String range = "between " + Digits.text(question.low()) + " and " + Digits.text(question.high());
        String runs = tipping.reached() + " of " + tipping.runs() + " runs reached it";
        return switch (tipping.end()) {
            case FOUND ->
                "Tipping point of " + question.path() + ": "
                        + text(tipping.response().orElseThrow()) + ", after " + tipping.runs() + " runs.";
            case BUDGET_SPENT ->
                isKnown()
                        ? "Tipping point of " + question.path() + ": "
                                + text(tipping.response().orElseThrow()) + ". The budget of " + question.budget()
                                + " runs is spent before the interval is as short as asked for (±"
                                + Digits.text(question.precision()) + ")."
                        : "The tipping point of " + question.path() + " is not bounded by " + tipping.runs()
                                + " runs: the best guess is "
                                + text(tipping.response().orElseThrow())
                                + ". The probability of critical mass hardly depends on it " + range
                                + ", or --budget is too small.";
            case NEVER ->
                "No tipping point of " + question.path() + " " + range
                        + ": critical mass is less likely than not in the whole range (" + runs + ").";
            case ALWAYS ->
                "No tipping point of " + question.path() + " " + range
                        + ": critical mass is more likely than not in the whole range (" + runs + ").";
            case SEVERAL ->
                "Several tipping points of " + question.path() + " " + range
                        + ": the probability of critical mass passes ½ "
                        + tipping.changes().stream()
                                .map(change -> (change.upwards() ? "upwards" : "downwards") + " between "
                                        + Digits.text(change.from()) + " and " + Digits.text(change.to()))
                                .collect(Collectors.joining(", "))
                        + ". Search each of them in a range of its own. This goes by the values at which the search began:"
                        + " there may be more between them.";
            case PLATEAU -> plateau(question, range);
            case UNDECIDED ->
                "Nothing can be said: " + tipping.undecided() + " of " + tipping.runs() + " runs are undecided " + range
                        + ". Longer runs (--steps) may decide them.";
        };
    }

    private String undecided() {
        return tipping.undecided() + " of " + tipping.runs()
                + " runs are undecided: censored, they count neither as reached nor as not."
                + tipping.bounds()
                        .filter(unused -> tipping.hasPoint())
                        .map(bounds ->
                                " Had all or none of them reached critical mass, the tipping point would lie between "
                                        + Digits.text(bounds.low()) + " and " + Digits.text(bounds.high()) + ".")
                        .orElse("");
    }
}
