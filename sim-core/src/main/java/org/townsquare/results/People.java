package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import org.townsquare.measure.Figures;
import org.townsquare.scenario.FigureUnit;
import org.townsquare.scenario.Scenario;

/**
 * How numbers of a folder's tables become people.
 *
 * @param represents people for whom a user stands
 * @param users of a run
 */
public record People(double represents, double users) {

    /** Of the runs of a folder. */
    public static People of(Path folder, Scenario scenario) throws IOException {
        int users = (int) Ideologies.read(folder, scenario).usersPerRun(scenario.replicates());
        return new People(scenario.users().representsOrShare(Math.max(1, users)), users);
    }

    /** What stands beside figures of some unit. */
    public double of(FigureUnit unit, double metric) {
        return Figures.modelled(unit, metric, represents, users);
    }
}
