package org.townsquare.cli;

import java.util.List;
import java.util.Optional;
import org.townsquare.experiment.Variation;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;

/**
 * A parameter that is varied between two values: {@code path=low:high}.
 *
 * @param words as typed
 */
record VaryOption(String words, String path, double low, double high) {

    static VaryOption of(String words) throws BadInput {
        int equals = words.lastIndexOf('=');
        int colon = words.lastIndexOf(':');
        if (equals < 1 || colon < equals) {
            throw new BadInput(
                    "--vary " + words + ": the form is path=low:high, as in --vary alternative.initialUsers=0:0.6");
        }
        VaryOption vary = new VaryOption(
                words,
                words.substring(0, equals).strip(),
                number(words, words.substring(equals + 1, colon)),
                number(words, words.substring(colon + 1)));
        if (vary.low >= vary.high) {
            throw new BadInput("--vary " + words + ": the first value must be smaller than the second");
        }
        return vary;
    }

    private static double number(String words, String number) throws BadInput {
        try {
            double value = Double.parseDouble(number.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new BadInput("--vary " + words + ": '" + number + "' is not a number");
    }

    /** Reads the scenario with both ends of the range, to find out what is wrong with path or values. */
    void check(Variation variation) throws InvalidScenarioException, BadInput {
        at(variation, low);
        Optional<String> set = Draft.setting(at(variation, high), variation.overrides(), path);
        if (set.isPresent()) {
            throw new BadInput("--vary " + words + ": " + path + " is varied and also set (" + set.get()
                    + "): leave one of the two out");
        }
    }

    private Scenario at(Variation variation, double value) throws InvalidScenarioException {
        try {
            return variation.at(value);
        } catch (InvalidScenarioException e) {
            throw told(e, Variation.override(path, value));
        }
    }

    /** A problem of the value names what was typed. */
    private InvalidScenarioException told(InvalidScenarioException e, String override) {
        List<Problem> problems = e.problems().stream()
                .map(problem -> problem.source().equals("--set " + override)
                        ? new Problem("--vary " + words, 0, 0, problem.key(), problem.message())
                        : problem)
                .toList();
        return new InvalidScenarioException(problems);
    }
}
