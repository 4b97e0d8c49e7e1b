package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.Place;
import org.townsquare.results.levers.LeversFolder;
import org.townsquare.results.levers.LeversTables;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;

/** The recipes of a results folder of 'levers'. */
final class Recipes {

    private Recipes() {}

    /**
     * A recipe as a scenario.
     *
     * @param folder may be null, which is refused
     * @param recipe its number, from 1
     */
    static Scenario scenario(Path folder, int recipe) throws BadInput, IOException, InvalidScenarioException {
        if (folder == null || !Marker.LEVERS.isIn(folder)) {
            throw new BadInput("--recipe is one of a results folder of 'levers'"
                    + (folder == null ? ": give one" : ", which " + Home.shown(folder) + " is not"));
        }
        Place.requireFinished(folder);
        Map<Integer, List<Integer>> recipes = LeversTables.recipes(folder);
        if (!recipes.containsKey(recipe)) {
            throw new BadInput("--recipe " + recipe + " is none; allowed: "
                    + (recipes.size() == 1 ? "1" : "1 to " + recipes.size()));
        }
        return LeversFolder.moves(folder).at(recipes.get(recipe), List.of());
    }
}
