package org.townsquare.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Policy;
import org.townsquare.scenario.PolicyPreset;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * A platform's moderation policy, to be chosen among those that have names.
 *
 * @param path as in an override
 * @param own the name that it has, and what it says
 * @param options the others
 */
record PolicyChoice(String path, String platform, Option own, List<Option> options) {

    /**
     * A policy.
     *
     * @param about its numbers in one sentence
     * @param tape lines of the tape that are others with it, and {@code file} those of the scenario file
     */
    record Option(String name, String about, Map<Integer, String> tape, Map<Integer, String> file) {}

    /** One for each platform of a scenario. */
    static List<PolicyChoice> of(Scenario scenario) {
        Draft draft = Draft.of(scenario);
        List<PolicyChoice> choices = new ArrayList<>();
        for (PlatformSpec platform : scenario.platforms()) {
            List<Option> options = new ArrayList<>();
            for (PolicyPreset preset : PolicyPreset.values()) {
                if (preset != platform.policy().preset()) {
                    option(scenario, draft, platform, preset).ifPresent(options::add);
                }
            }
            if (!options.isEmpty()) {
                Policy policy = platform.policy();
                Option own = new Option(policy.preset().word(), about(policy), Map.of(), Map.of());
                choices.add(new PolicyChoice(path(platform), platform.name(), own, options));
            }
        }
        return choices;
    }

    private static String path(PlatformSpec platform) {
        return "platforms." + platform.name() + ".policy";
    }

    /** None where other lines than those of numbers would change: the page exchanges lines. */
    private static Optional<Option> option(Scenario scenario, Draft draft, PlatformSpec platform, PolicyPreset preset) {
        try {
            Scenario changed = draft.with(List.of(path(platform) + "=" + preset.word()));
            Policy policy = changed.platform(platform.name()).policy();
            Optional<Map<Integer, String>> tape = Lines.others(Tape.of(scenario), Tape.of(changed));
            Optional<Map<Integer, String>> file = Lines.others(file(scenario), file(changed));
            return tape.isEmpty() || file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Option(preset.word(), about(policy), tape.get(), file.get()));
        } catch (InvalidScenarioException notHere) {
            return Optional.empty();
        }
    }

    private static List<String> file(Scenario scenario) {
        return ScenarioFiles.write(scenario).lines().toList();
    }

    private static String about(Policy policy) {
        String strictness = number(policy.strictness());
        return policy.strictness() == 0
                ? Words.say("web.policy.none", strictness)
                : Words.say(
                        "web.policy.removes",
                        strictness,
                        number(policy.delay()),
                        policy.delay() == 1 ? 1 : 2, // half a step is some steps
                        policy.strikes() == 0
                                ? Words.say("web.policy.no-bans")
                                : Words.say("web.policy.bans", policy.strikes()),
                        number(100 * policy.appeals()));
    }

    private static String number(double value) {
        return Words.decimal(ScenarioFiles.decimal(value).stripTrailingZeros().toPlainString());
    }
}
