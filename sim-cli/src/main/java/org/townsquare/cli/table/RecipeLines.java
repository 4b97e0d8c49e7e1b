package org.townsquare.cli.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.townsquare.results.levers.LeversFinding;
import org.townsquare.results.levers.MovedLevers;
import org.townsquare.results.levers.Recipe;
import org.townsquare.results.levers.RecipeWords;
import org.townsquare.results.levers.Tried;
import org.townsquare.results.words.Percent;
import org.townsquare.scenario.levers.Moves;

/** The recipes that a search for levers has found, as they are printed: a row for each. */
public final class RecipeLines {

    private RecipeLines() {}

    /** None where there are no recipes, or none is needed. */
    public static List<String> of(Moves moves, LeversFinding finding) {
        if (!finding.reached() || finding.isMet()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "$", "Effort", "Probability (95 %)", "Search", "What is moved"));
        for (Recipe recipe : finding.recipes()) {
            Tried again = recipe.again();
            rows.add(List.of(
                    String.valueOf(rows.size()),
                    RecipeWords.dollars(moves.dollars(recipe.point())),
                    String.format(Locale.ROOT, "%.2f", moves.effort(recipe.point())),
                    Percent.text(again.probability()) + " ("
                            + Percent.text(again.interval().low()) + "–"
                            + Percent.text(again.interval().high()) + ") of " + again.decided(),
                    Percent.text(recipe.claim().probability()),
                    MovedLevers.words(moves, recipe.point())));
        }
        List<String> lines = new ArrayList<>(Columns.lines(rows));
        lines.add("");
        return lines;
    }
}
