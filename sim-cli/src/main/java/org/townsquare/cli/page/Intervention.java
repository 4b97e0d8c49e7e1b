package org.townsquare.cli.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.PolicyPreset;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Question;
import org.townsquare.scenario.file.Questions;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * Something that a reader of a page can let happen at any step.
 *
 * @param platform to which it happens
 * @param option the policy that it adopts; empty for whatever has a button of its own
 * @param tape its lines of the tape, and its lines of the scenario file, with {@link #STEP} for the step
 */
record Intervention(String kind, String name, String platform, String option, List<String> tape, List<String> file) {

    /** Stands for the step. */
    static final String STEP = "@";

    /** A step that no scenario names. */
    private static final int SOME = 64_987;

    private static final String POLICY = "policy-change";

    /** In the order of the buttons. */
    private static final List<String> KINDS = List.of(
            "announce", "marketing-burst", "funding-round", "outage", "app-store-removal", "boycott", "influencer-ban");

    /**
     * All that can happen in a scenario, to each of its platforms at some time. Whether it can at the step at which it is
     * asked for, before the platform closes for instance, is found there.
     */
    static List<Intervention> of(Scenario told) {
        Scenario scenario = told.without(any -> true);
        List<Intervention> all = new ArrayList<>();
        for (PlatformSpec platform : scenario.platforms()) {
            for (String kind : KINDS) {
                event(scenario, kind, platform.name(), Map.of())
                        .flatMap(event -> of(scenario, kind, Words.say("web.event." + kind), "", event))
                        .ifPresent(all::add);
            }
            for (PolicyPreset preset : PolicyPreset.values()) {
                String policy = preset.word();
                event(scenario, POLICY, platform.name(), Map.of("policy.preset", policy))
                        .flatMap(event -> of(scenario, POLICY, Words.say("web.adopt.done", policy), policy, event))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    /** With every default, and the first of the names where one has to be given. */
    private static Optional<Event> event(Scenario scenario, String kind, String platform, Map<String, String> given) {
        Map<String, String> answers = new HashMap<>(given);
        for (Question question : Questions.ofEvent(scenario, kind)) {
            if (question.path().equals("platform")) {
                answers.put("platform", platform);
            } else if (!question.optional()) {
                boolean isNumber =
                        question.form() == Question.Form.NUMBER || question.form() == Question.Form.WHOLE_NUMBER;
                answers.put(
                        question.path(),
                        isNumber
                                ? number(question)
                                : question.allowed().stream().findFirst().orElse(""));
            }
        }
        try {
            return answers.containsValue("") || !answers.containsKey("platform")
                    ? Optional.empty()
                    : Optional.of(Questions.event(scenario, SOME, kind, answers));
        } catch (InvalidScenarioException notHere) {
            return Optional.empty();
        }
    }

    /** Something that is felt: the middle of what is allowed, or 100 million. */
    private static String number(Question question) {
        double middle = (question.min() + question.max()) / 2;
        boolean isModest = Double.isFinite(middle) && middle <= 1000;
        double value = isModest ? middle : Math.min(question.max(), 1e8);
        return question.form() == Question.Form.WHOLE_NUMBER
                ? Long.toString(Math.round(isModest ? value : 30))
                : ScenarioFiles.plain(value);
    }

    private static Optional<Intervention> of(Scenario scenario, String kind, String name, String option, Event event) {
        Scenario plus = scenario.plus(scenario.title(), List.of(event));
        List<String> without = Tape.of(scenario);
        List<String> with = Tape.of(plus);
        int first = Tape.eventsLine(scenario) + 1;
        List<String> tape = with.subList(first, first + with.size() - without.size());
        List<String> file = ScenarioFiles.write(plus).lines().toList();
        int from = file.indexOf("events:") + 1;
        int to = IntStream.range(from, file.size())
                .filter(i -> !file.get(i).startsWith("-") && !file.get(i).startsWith(" "))
                .findFirst()
                .orElse(file.size());
        return Optional.of(new Intervention(
                kind, name, event.platform(), option, withStep(tape), withStep(file.subList(from, to))));
    }

    private static List<String> withStep(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("\\b" + SOME + "$", STEP))
                .toList();
    }
}
