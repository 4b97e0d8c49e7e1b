package org.townsquare.results;

import java.util.List;
import org.townsquare.measure.Evidence;
import org.townsquare.scenario.Scenario;

/**
 * How results are made again.
 *
 * @param command that makes them, given in the folder of a {@link Crate}
 * @param files that the command needs and the results folder has, by their names
 * @param runs what the results are of: "runs", "a sweep"
 */
public record Repeat(String command, List<String> files, String runs) {

    /** The same of runs of a scenario; one that was made short is made as short again, as its file alone would be refused. */
    Repeat of(Scenario scenario) {
        return Evidence.late(scenario).isEmpty()
                ? this
                : new Repeat(command + " --set steps=" + scenario.steps(), files, runs);
    }
}
