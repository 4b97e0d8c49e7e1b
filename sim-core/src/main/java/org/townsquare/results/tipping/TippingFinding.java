package org.townsquare.results.tipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.townsquare.measure.Tipping;
import org.townsquare.results.words.Digits;
import org.townsquare.results.words.Words;
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

    /** Where it was sought: {@code choice.joining = 0.5}; empty without a second parameter. */
    public Optional<String> at(TippingQuestion question) {
        return Optional.ofNullable(row)
                .map(value -> Words.say("tipping.at", question.rows().path(), Digits.text(value)));
    }

    /** The tipping point with its interval: {@code 0.604, 95 % interval 0.598 to 0.611}. */
    public static String text(Response response) {
        return Words.say(
                "tipping.interval",
                Digits.text(response.middle()),
                Digits.text(response.low()),
                Digits.text(response.high()));
    }

    /** What was found, in sentences. */
    public List<String> sentences(TippingQuestion question) {
        List<String> sentences = new ArrayList<>();
        sentences.add(main(question));
        if (tipping.hasPoint()) {
            Response curve = tipping.response().orElseThrow();
            sentences.add(Words.say(
                    curve.slope() > 0 ? "tipping.curve.more" : "tipping.curve.less",
                    formula(curve),
                    question.path(),
                    ends(curve)));
        }
        if (question.of() == TippingQuestion.Of.CRITICAL_MASS) {
            sentences.add(Words.say("tipping.measured", question.platform()));
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
                ? Words.say("tipping.curve.ends", Digits.text(curve.floor()), Digits.text(curve.ceiling()))
                : "";
    }

    private String main(TippingQuestion question) {
        String path = question.path();
        String low = Digits.text(question.low());
        String high = Digits.text(question.high());
        return switch (tipping.end()) {
            case FOUND -> Words.say("tipping.found", path, point(), tipping.runs());
            case BUDGET_SPENT ->
                isKnown()
                        ? Words.say(
                                "tipping.spent", path, point(), question.budget(), Digits.text(question.precision()))
                        : Words.say("tipping.unbounded", path, tipping.runs(), point(), low, high);
            case NEVER -> Words.say("tipping.never", path, low, high, tipping.reached(), tipping.runs());
            case ALWAYS -> Words.say("tipping.always", path, low, high, tipping.reached(), tipping.runs());
            case SEVERAL -> Words.say("tipping.several", path, low, high, changes());
            case PLATEAU -> {
                Plateau plateau = tipping.plateau().orElseThrow();
                yield Words.say(
                        "tipping.plateau",
                        path,
                        low,
                        high,
                        Digits.text(plateau.low()),
                        Digits.text(plateau.high()),
                        Digits.text(plateau.level()),
                        tipping.runs());
            }
            case UNDECIDED -> Words.say("tipping.unknown", tipping.undecided(), tipping.runs(), low, high);
        };
    }

    private String point() {
        return text(tipping.response().orElseThrow());
    }

    private String changes() {
        return tipping.changes().stream()
                .map(change -> Words.say(
                        change.upwards() ? "tipping.upwards" : "tipping.downwards",
                        Digits.text(change.from()),
                        Digits.text(change.to())))
                .collect(Collectors.joining(", "));
    }

    private String undecided() {
        return Words.together(
                Words.say("tipping.censored", tipping.undecided(), tipping.runs()),
                tipping.bounds()
                        .filter(unused -> tipping.hasPoint())
                        .map(bounds ->
                                Words.say("tipping.bounds", Digits.text(bounds.low()), Digits.text(bounds.high())))
                        .orElse(""));
    }
}
