package org.townsquare.results.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.townsquare.results.Dollars;
import org.townsquare.results.Percent;
import org.townsquare.scenario.Company;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.levers.Moves;

/** What a search for levers has found, in plain sentences. */
public final class LeversWords {

    private final Scenario scenario;
    private final Moves moves;
    private final LeversQuestion question;
    private final LeversFinding finding;

    /** Those of a finding. */
    public LeversWords(Scenario scenario, Moves moves, LeversQuestion question, LeversFinding finding) {
        this.scenario = scenario;
        this.moves = moves;
        this.question = question;
        this.finding = finding;
    }

    /** How far recipes are from one future to the next; empty where nothing is uncertain or too few runs were made. */
    List<Robustness> robustness() {
        return scenario.isUncertain() && finding.reached()
                ? Robustness.of(finding.recipes()).orElse(List.of())
                : List.of();
    }

    /** All of them. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        String target = Percent.text(question.target());
        Found first = finding.recipes().get(0);
        if (finding.isMet()) {
            sentences.add("The target of " + target + " is met as it stands: " + question.wanted() + " in "
                    + shown(first.again()) + ", and nothing has to be different.");
            return sentences;
        }
        sentences.add("As it stands " + question.wanted() + " in " + shown(finding.base()) + ".");
        if (!finding.reached()) {
            sentences.add("Nothing in these ranges reaches the target of " + target + ": the likeliest that was tried, "
                    + moves.words(first.point()) + ", comes to " + shown(first.again()) + ".");
        }
        for (int i = 0; i < finding.recipes().size() && finding.reached(); i++) {
            sentences.add("Recipe " + (i + 1) + ": " + recipe(finding.recipes().get(i)));
        }
        robust().ifPresent(sentences::add);
        sentences.addAll(boxes());
        sentences.add(alone());
        sentences.add(String.format(Locale.ROOT, "%,d runs were made.", finding.runs()));
        return sentences;
    }

    private String recipe(Found found) {
        Tried again = found.again();
        String fall = Math.abs(found.drop()) < 0.005
                ? "as the search had it"
                : "the search had " + Percent.text(found.claim().probability());
        return moves.words(found.point()) + "; " + cost(found.point()) + "; then " + question.wanted() + " in "
                + shown(again) + " (" + fall + ")"
                + (found.holds(question.target())
                        ? ""
                        : ". This does not hold with fresh random numbers: the search was lucky")
                + ".";
    }

    /** What a recipe costs, and where the money would come from. */
    String cost(List<Integer> point) {
        double dollars = moves.dollars(point);
        double effort = moves.effort(point);
        List<String> parts = new ArrayList<>();
        if (dollars > 0) {
            parts.add(dollars(dollars) + " $" + source(dollars));
        }
        if (effort > 0) {
            parts.add("effort " + String.format(Locale.ROOT, "%.2f", effort));
        }
        return parts.isEmpty() ? "it costs nothing" : "it costs " + String.join(" and ", parts);
    }

    private String source(double dollars) {
        Company company = scenario.platforms()
                .get(scenario.platformIndex(question.platform()))
                .company();
        double capital = company.capital() != null ? company.capital() : 0;
        if (dollars <= capital) {
            return " out of its capital of " + dollars(capital) + " $";
        }
        if (dollars <= capital + company.founder()) {
            return " out of what the founder would put in, " + dollars(company.founder()) + " $";
        }
        return company.seekDays() > 0
                ? " which investors would have to bring" + (company.founder() > 0 ? " besides the founder" : "")
                : " which nobody in the scenario would bring";
    }

    private Optional<String> robust() {
        List<Robustness> all = robustness();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int best = IntStream.range(0, all.size())
                .boxed()
                .min((a, b) -> Double.compare(all.get(a).regret(), all.get(b).regret()))
                .orElseThrow();
        return Optional.of("Over " + LeversFinding.FUTURES
                + " futures, draws of what is uncertain, "
                + IntStream.range(0, all.size())
                        .mapToObj(i -> "recipe " + (i + 1) + " comes to "
                                + Percent.text(all.get(i).worstTenth()) + " in its worst tenth")
                        .collect(Collectors.joining(", "))
                + ". Who does not know which future comes regrets recipe " + (best + 1) + " least: it falls "
                + Percent.text(Math.max(0, all.get(best).regret())) + " behind the best for each.");
    }

    private List<String> boxes() {
        List<String> sentences = new ArrayList<>();
        for (LeversFinding.HeldOut box : finding.boxes()) {
            sentences.add("A rule of thumb: "
                    + box.box().limits().stream()
                            .map(limit -> LeversTables.words(moves, limit))
                            .collect(Collectors.joining(", "))
                    + ". Of " + box.worth().size() + " held-out runs within, "
                    + Percent.text(box.worth().density()) + " came to what is wanted, which is "
                    + Percent.text(box.worth().coverage()) + " of all that did.");
        }
        return sentences;
    }

    private String alone() {
        List<String> enough = finding.alone().stream()
                .filter(alone -> alone.enough().isPresent())
                .map(alone -> moves.words(alone.lever(), alone.enough().orElseThrow()) + range(alone))
                .toList();
        List<String> untried = finding.alone().stream()
                .filter(alone -> !alone.isTried())
                .map(alone -> moves.name(alone.lever()))
                .toList();
        return (enough.isEmpty()
                        ? "No lever suffices alone within its range."
                        : "Alone suffices: " + String.join("; or ", enough) + ".")
                + (untried.isEmpty()
                        ? ""
                        : " The budget did not last for trying alone: " + String.join(", ", untried) + ".");
    }

    /** Between which positions the least one that is enough lies. */
    private String range(Alone alone) {
        if (!moves.hasDegrees(alone.lever())) {
            return "";
        }
        return " (beyond " + moves.value(alone.lever(), alone.tooLittle())
                + alone.surely()
                        .map(position -> ", at most " + moves.value(alone.lever(), position))
                        .orElse("")
                + ", at 95 %)";
    }

    private static String shown(Tried tried) {
        int unknown = tried.runs() - tried.decided();
        return Percent.text(tried.probability()) + " of " + tried.decided() + " runs ("
                + Percent.text(tried.interval().low()) + " to "
                + Percent.text(tried.interval().high()) + ")" + (unknown > 0 ? ", " + unknown + " undecided" : "");
    }

    /** An amount of money, short enough to read. */
    public static String dollars(double dollars) {
        return new Dollars().format(dollars);
    }
}
