package org.townsquare.web;

import java.util.ArrayList;
import java.util.List;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Contradictions;
import org.townsquare.scenario.Scenario;

/**
 * A scenario as the page has it, and what is wrong with it.
 *
 * @param problems a line of the tape, or the path of a parameter, a blank, and the message of the command line
 */
record Draft(Scenario scenario, List<String> problems) {

    static Draft of(String text) {
        Tape tape = new Tape(text);
        Scenario scenario = tape.absent() ? null : Readers.scenario(tape);
        List<String> problems = new ArrayList<>(tape.problems());
        if (problems.isEmpty()) {
            for (Contradiction contradiction : Contradictions.of(scenario)) {
                problems.add(contradiction.path() + " " + contradiction.message());
            }
        }
        return new Draft(scenario, problems);
    }
}
