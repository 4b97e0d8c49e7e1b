package org.townsquare.cli.page;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.townsquare.chart.Tone;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * All that a page has to know of its scenario.
 *
 * @param words the sentences that it says, by their keys in the list
 * @param tape see {@link Tape}
 * @param file the scenario file, line by line, with nothing left open
 * @param eventsLine the line of the tape with the number of events
 * @param stored the runs of a results folder; null on the page of a scenario
 */
record PageScenario(
        String language,
        Map<String, String> words,
        String title,
        String description,
        String start,
        int steps,
        int users,
        int replicates,
        double nicheFloor,
        double nicheCeiling,
        List<Shown> platforms,
        List<Dial> dials,
        List<PolicyChoice> policies,
        List<Intervention> interventions,
        int eventsLine,
        int eventsLength,
        List<String> tape,
        List<String> file,
        StoredRuns stored) {

    /** A platform, and the colour that it has in reports. */
    record Shown(String name, String role, String colour) {}

    /** The scenario of a page, without what only reports need: published figures and expectations. */
    static PageScenario of(Scenario scenario, StoredRuns stored) {
        List<String> tape = Tape.of(scenario);
        int events = Tape.eventsLine(scenario);
        return new PageScenario(
                Words.language(),
                Words.all("web", "outcome", "number", "page.platform"),
                scenario.title(),
                scenario.description(),
                scenario.start().toString(),
                scenario.steps(),
                scenario.users().count(),
                scenario.replicates(),
                scenario.criticalMass().nicheFloor(),
                scenario.criticalMass().nicheCeiling(),
                IntStream.range(0, scenario.platforms().size())
                        .mapToObj(k -> shown(scenario.platforms().get(k), k))
                        .toList(),
                Dial.of(scenario),
                PolicyChoice.of(scenario),
                Intervention.of(scenario),
                events,
                tape.size() - Tape.of(scenario.without(any -> true)).size(),
                tape,
                ScenarioFiles.write(scenario).lines().toList(),
                stored);
    }

    private static Shown shown(PlatformSpec platform, int position) {
        int rgb = Tone.of(position).colour().getRGB() & 0xFFFFFF;
        return new Shown(platform.name(), platform.role().word(), String.format("#%06X", rgb));
    }
}
