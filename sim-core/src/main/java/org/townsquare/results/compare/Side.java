package org.townsquare.results.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.Place;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ParameterList;
import org.townsquare.scenario.file.ScenarioFiles;

/** One of the folders that are compared. */
public sealed interface Side permits RunsSide, ForkSide, SweepSide {

    /** What it is called in tables and charts. */
    String name();

    /** Where it is. */
    Path folder();

    /** The scenario of its runs, or the one from which they depart. */
    Scenario scenario();

    /** What it holds, for people: {@code 30 runs}. */
    String holds();

    /** Its settings, each with its runs. */
    List<Cell> cells();

    /** What stands beside the scenario and sets its runs apart, by a name like that of a parameter. */
    Map<String, String> beside();

    /** Whether one platform alone has this role. */
    default boolean hasOne(Role role) {
        return scenario().platforms().stream()
                        .filter(platform -> platform.role() == role)
                        .count()
                == 1;
    }

    /** All that its runs were made with; platforms of these roles are named by them. */
    default Map<String, String> parameters(Set<Role> byRole) {
        Map<String, String> all = ParameterList.of(scenario(), byRole);
        all.keySet().removeIf(path -> path.equals("title") || path.equals("description"));
        all.putAll(beside());
        return all;
    }

    /**
     * Reads a folder.
     *
     * @throws ResultsFolderException if it is unfinished, damaged, or holds neither runs nor a fork nor a sweep
     */
    static Side of(String name, Path folder) throws IOException, InvalidScenarioException {
        Place.requireFolder(folder);
        Place.requireFinished(folder);
        Path file = folder.resolve(Origin.SCENARIO);
        Optional<Marker> kind = Marker.of(folder);
        boolean isKnown = kind.isEmpty() || kind.get() == Marker.FORK || kind.get() == Marker.SWEEP;
        if (!isKnown) {
            throw new ResultsFolderException(folder + " holds " + kind.get().words()
                    + ", which cannot be compared; allowed: folders of runs, forks and sweeps");
        }
        if (!Files.exists(file)) {
            throw new ResultsFolderException(folder + " is not a results folder: it has no " + Origin.SCENARIO);
        }
        Scenario scenario = ScenarioFiles.read(file, List.of());
        if (kind.isEmpty()) {
            return RunsSide.read(name, folder, scenario);
        }
        return kind.get() == Marker.FORK
                ? ForkSide.read(name, folder, scenario)
                : SweepSide.read(name, folder, scenario);
    }
}
