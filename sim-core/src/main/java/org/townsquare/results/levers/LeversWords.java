package org.townsquare.results.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.levers.Moves;
import org.townsquare.statistics.PrimBox;

/** What a search for levers has found, in plain sentences. */
public final class LeversWords {

    /** A limit whose quasi-p-value is above this may mean nothing. */
    private static final double CHANCE = 0.05;

    private final Scenario scenario;
    private final Moves moves;
    private final LeversQuestion question;
    private final LeversFinding finding;
    private final RecipeWords words;

    /** Those of a finding. */
    public LeversWords(Scenario scenario, Moves moves, LeversQuestion question, LeversFinding finding) {
        this.scenario = scenario;
        this.moves = moves;
        this.question = question;
        this.finding = finding;
        this.words = new RecipeWords(scenario, moves, question);
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
        Recipe first = finding.recipes().get(0);
        if (finding.isMet()) {
            sentences.add(Words.say("levers.met", target, question.wanted(), RecipeWords.shown(first.again())));
            return sentences;
        }
        sentences.add(Words.say("levers.base", question.wanted(), RecipeWords.shown(finding.base())));
        if (!finding.reached()) {
            sentences.add(Words.say(
                    "levers.nothing",
                    target,
                    MovedLevers.words(moves, first.point()),
                    RecipeWords.shown(first.again()),
                    question.platform(),
                    Percent.text(first.again().share())));
        }
        for (int i = 0; i < finding.recipes().size() && finding.reached(); i++) {
            sentences.add(words.recipe(i + 1, finding.recipes().get(i)));
        }
        robust().ifPresent(sentences::add);
        sentences.addAll(rules());
        sentences.add(alone());
        sentences.add(Words.say("levers.runs", Words.thousands(finding.runs()), finding.runs()));
        return sentences;
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
        return Optional.of(Words.say(
                "levers.robust",
                LeversFinding.FUTURES,
                IntStream.range(0, all.size())
                        .mapToObj(i -> Words.say(
                                "levers.robust.recipe",
                                i + 1,
                                Percent.text(all.get(i).worstTenth())))
                        .collect(Collectors.joining(", ")),
                best + 1,
                Percent.text(Math.max(0, all.get(best).regret()))));
    }

    /** Boxes that hold; if none does, that, and the best. */
    private List<String> rules() {
        List<LeversFinding.HeldOut> boxes = finding.boxes();
        List<String> rules = boxes.stream()
                .filter(LeversFinding.HeldOut::holds)
                .map(box -> box("levers.box", box))
                .toList();
        return rules.isEmpty()
                ? boxes.stream()
                        .filter(box -> box.worth().hits() > 0)
                        .limit(1)
                        .map(box -> box("levers.box.weak", box))
                        .toList()
                : rules;
    }

    String box(String key, LeversFinding.HeldOut box) {
        return Words.say(
                key,
                IntStream.range(0, box.chances().size())
                        .mapToObj(i ->
                                limit(box.box().limits().get(i), box.chances().get(i)))
                        .collect(Collectors.joining(", ")),
                box.worth().size(),
                Percent.text(box.worth().density()),
                Percent.text(box.worth().coverage()));
    }

    private String limit(PrimBox.Limit limit, double chance) {
        String words = MovedLevers.words(moves, limit);
        return chance > CHANCE ? Words.say("levers.limit.chance", words, Words.decimal(chance, 2)) : words;
    }

    private String alone() {
        List<String> untried = finding.alone().stream()
                .filter(alone -> !alone.isTried())
                .map(alone -> moves.name(alone.lever()))
                .toList();
        return Words.together(
                finding.alone().stream()
                        .flatMap(alone -> enough(alone).stream())
                        .reduce((one, other) -> Words.say("levers.alone.or", one, other))
                        .map(enough -> Words.say("levers.alone", enough))
                        .orElseGet(() -> Words.say("levers.alone.none")),
                untried.isEmpty() ? "" : Words.say("levers.alone.untried", String.join(", ", untried)));
    }

    /** The least position that is enough, with the nearest ones on both sides of which that is certain; nothing if none is enough. */
    Optional<String> enough(Alone alone) {
        return alone.enough().map(enough -> {
            String words = MovedLevers.words(moves, alone.lever(), enough);
            String certain = moves.hasDegrees(alone.lever()) ? certain(alone) : "";
            return certain.isEmpty() ? words : Words.say("levers.alone.range", words, certain);
        });
    }

    private String certain(Alone alone) {
        boolean isBaseTooLittle = finding.base().interval().high() < question.target();
        Stream<String> tooLittle = alone.tooLittle() > 0 || isBaseTooLittle
                ? Stream.of(Words.say(
                        "levers.alone.too-little", MovedLevers.value(moves, alone.lever(), alone.tooLittle())))
                : Stream.of();
        Stream<String> surely = alone.surely().stream()
                .map(position -> Words.say("levers.alone.surely", MovedLevers.value(moves, alone.lever(), position)));
        return Stream.concat(tooLittle, surely).collect(Collectors.joining(", "));
    }
}
