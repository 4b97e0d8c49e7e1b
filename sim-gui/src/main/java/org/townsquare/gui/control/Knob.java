package org.townsquare.gui.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Question;

/**
 * A parameter with a slider.
 *
 * @param path as in an override
 * @param name what to call it
 * @param low left end of the slider
 * @param high right end
 * @param whole whether only whole numbers make sense
 * @param event what makes it change while the run goes on; nothing if it needs a restart
 */
record Knob(String path, String name, double low, double high, boolean whole, Optional<Live> event) {

    /**
     * An event that changes a parameter at the next step.
     *
     * @param kind of event
     * @param answers what it is asked for
     * @param parameter the answer that takes the slider's value
     * @param relative whether that is the change instead of the value
     */
    record Live(String kind, Map<String, String> answers, String parameter, boolean relative) {}

    /** The main parameters of a scenario, as far as it has them. */
    static List<Knob> of(Scenario scenario, List<Question> questions) {
        List<Knob> knobs = new java.util.ArrayList<>();
        for (PlatformSpec platform : scenario.platforms()) {
            if (platform.role() == Role.ALTERNATIVE || scenario.platforms().size() <= 2) {
                knobs.addAll(ofPlatform(platform));
            }
        }
        knobs.addAll(List.of(
                restart("choice.contacts", "Pull of contacts", 0, 6),
                restart("choice.creators", "Pull of creators", 0, 6),
                restart("choice.switching", "Cost of joining", 0, 5),
                restart("choice.multiHoming", "Cost of a second home", 0, 3),
                restart("choice.interoperability", "Interoperability", 0, 1),
                restart("users.habit", "Habit", 0, 6),
                restart("content.toxicShare", "Toxic posts", 0.01, 0.3),
                restart("network.assortativity", "Like follows like", 0, 0.9),
                new Knob("users.count", "Users", 500, 20_000, true, Optional.empty())));
        return knobs.stream()
                .filter(knob ->
                        questions.stream().anyMatch(question -> question.path().equals(knob.path)))
                .toList();
    }

    private static List<Knob> ofPlatform(PlatformSpec platform) {
        String at = "platforms." + platform.name() + ".";
        String of = platform.name() + ": ";
        Live quality = new Live("quality-change", Map.of("platform", platform.name()), "change", true);
        Live strictness = new Live("policy-change", Map.of("platform", platform.name()), "policy.strictness", false);
        Knob qualityNow = new Knob(at + "quality", of + "quality", -2, 6, false, Optional.of(quality));
        Knob strictnessNow =
                new Knob(at + "policy.strictness", of + "moderation", 0, 1, false, Optional.of(strictness));
        return platform.role() == Role.INCUMBENT
                ? List.of(qualityNow, strictnessNow)
                : List.of(
                        qualityNow,
                        strictnessNow,
                        restart(at + "initialUsers", of + "first users", 0, 0.3),
                        restart(at + "marketing", of + "marketing", 0, 0.1));
    }

    private static Knob restart(String path, String name, double low, double high) {
        return new Knob(path, name, low, high, false, Optional.empty());
    }
}
