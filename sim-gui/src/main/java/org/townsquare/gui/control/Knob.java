package org.townsquare.gui.control;

import java.util.ArrayList;
import java.util.List;
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
 */
public record Knob(String path, String name, double low, double high, boolean whole) {

    /** The main parameters of a scenario, as far as it has them. */
    public static List<Knob> of(Scenario scenario, List<Question> questions) {
        List<Knob> knobs = new ArrayList<>();
        for (PlatformSpec platform : scenario.platforms()) {
            if (platform.role() == Role.ALTERNATIVE || scenario.platforms().size() <= 2) {
                knobs.addAll(ofPlatform(platform));
            }
        }
        knobs.addAll(List.of(
                real("choice.contacts", "Pull of contacts", 0, 6),
                real("choice.creators", "Pull of creators", 0, 6),
                real("choice.discovery", "Pull of discovery feeds", 0, 6),
                real("choice.joining", "Cost of joining", 0, 5),
                real("choice.outside", "Pull of other pastimes", -2, 4),
                real("choice.taste", "Own taste", 0, 3),
                real("choice.interoperability", "Interoperability", 0, 1),
                real("users.habit", "Habit", 0, 6),
                real("content.toxicShare", "Toxic posts", 0.01, 0.3),
                real("network.assortativity", "Like follows like", 0, 0.9),
                new Knob("users.count", "Users", 500, 20_000, true)));
        return knobs.stream()
                .filter(knob ->
                        questions.stream().anyMatch(question -> question.path().equals(knob.path)))
                .toList();
    }

    private static List<Knob> ofPlatform(PlatformSpec platform) {
        String at = "platforms." + platform.name() + ".";
        String of = platform.name() + ": ";
        Knob quality = real(at + "quality", of + "quality", -2, 6);
        Knob strictness = real(at + "policy.strictness", of + "moderation", 0, 1);
        return platform.role() == Role.INCUMBENT
                ? List.of(quality, strictness)
                : List.of(
                        quality,
                        strictness,
                        real(at + "discovery", of + "discovery feed", 0, 1),
                        real(at + "importedTies", of + "ties imported", 0, 1),
                        real(at + "initialUsers", of + "first users", 0, 0.3),
                        real(at + "marketing", of + "marketing", 0, 0.1));
    }

    private static Knob real(String path, String name, double low, double high) {
        return new Knob(path, name, low, high, false);
    }
}
