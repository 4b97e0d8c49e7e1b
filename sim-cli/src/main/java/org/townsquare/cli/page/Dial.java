package org.townsquare.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.townsquare.gui.control.Knob;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Question;
import org.townsquare.scenario.file.Questions;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * A slider of a page.
 *
 * @param about what the parameter means, in one sentence
 * @param usual its default; empty if the scenario decides
 * @param line its line of the tape
 * @param row its line of the scenario file, and {@code before} what stands there before its value
 */
record Dial(
        String path,
        String name,
        String about,
        String unit,
        String usual,
        double value,
        double low,
        double high,
        boolean whole,
        int line,
        int row,
        String before) {

    private static final String PLATFORMS = "platforms.";

    /** Those of the window that the scenario has. */
    static List<Dial> of(Scenario scenario) {
        List<Question> questions = Questions.of(scenario);
        Draft draft = Draft.of(scenario);
        List<String> tape = Tape.of(scenario);
        List<String> file = ScenarioFiles.write(scenario).lines().toList();
        List<Dial> dials = new ArrayList<>();
        for (Knob knob : Knob.of(scenario, questions)) {
            questions.stream()
                    .filter(question -> question.path().equals(knob.path())
                            && !question.value().isEmpty())
                    .findFirst()
                    .flatMap(question -> of(scenario, knob, question, draft, tape, file))
                    .ifPresent(dials::add);
        }
        return dials;
    }

    /** Where it stands shows when it is given another value: nothing else may change. */
    private static Optional<Dial> of(
            Scenario scenario, Knob knob, Question question, Draft draft, List<String> tape, List<String> file) {
        double value = Double.parseDouble(question.value());
        double low = Math.min(value, Math.max(knob.low(), question.min()));
        double high = Math.max(value, Math.min(knob.high(), question.max()));
        for (double other : new double[] {high, low, (low + high) / 2}) {
            try {
                Scenario changed = draft.with(List.of(knob.path() + "=" + ScenarioFiles.plain(other)));
                List<String> rows = ScenarioFiles.write(changed).lines().toList();
                int[] lines = differences(tape, Tape.of(changed));
                int[] places = differences(file, rows);
                if (lines.length == 1 && places.length == 1) {
                    String row = file.get(places[0]);
                    return Optional.of(new Dial(
                            knob.path(),
                            name(knob, scenario),
                            Words.meaning(knob.path(), question.text()),
                            Words.unit(question.unit()),
                            question.byDefault(),
                            value,
                            low,
                            high,
                            knob.whole(),
                            lines[0],
                            places[0],
                            row.substring(0, row.lastIndexOf(' ') + 1)));
                }
            } catch (InvalidScenarioException notAllowedHere) {
                // Another value may be.
            }
        }
        return Optional.empty();
    }

    private static String name(Knob knob, Scenario scenario) {
        String name = Words.say("web.dial." + key(knob, scenario));
        return platform(knob, scenario)
                .map(platform -> Words.say("web.dial.of", platform, name))
                .orElse(name);
    }

    /** Its path, within its platform if it is that of one. */
    private static String key(Knob knob, Scenario scenario) {
        return platform(knob, scenario)
                .map(platform -> knob.path().substring(PLATFORMS.length() + platform.length() + 1))
                .orElse(knob.path());
    }

    private static Optional<String> platform(Knob knob, Scenario scenario) {
        return scenario.platformNames().stream()
                .filter(name -> knob.path().startsWith(PLATFORMS + name + "."))
                .findFirst();
    }

    private static int[] differences(List<String> some, List<String> others) {
        return some.size() != others.size()
                ? new int[0]
                : IntStream.range(0, some.size())
                        .filter(i -> !some.get(i).equals(others.get(i)))
                        .toArray();
    }
}
