package org.townsquare.results.levers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.townsquare.results.Probability;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.Table;
import org.townsquare.scenario.levers.Moves;
import org.townsquare.statistics.PrimBox;

/** The tables of a search for levers. */
public final class LeversTables {

    private static final String POINT = "point";
    private static final String REPLICATE = "replicate";
    private static final String ANSWER = "answer";
    private static final String SHARE = "share";

    private static final Table<Row> RECIPES = new Table<>(
            "recipes",
            "recipe, the cheapest first",
            Table.join(
                    List.of(
                            Column.whole("recipe", "", "its number, from 1", Row::number),
                            Column.text("what", "what is moved, in words", Row::words),
                            Column.real("dollars", "$", "what it costs in money", Row::dollars),
                            Column.real("effort", "effort", "what it takes in addition to money", Row::effort),
                            Column.real("cost", "$", "both together", Row::cost),
                            Column.whole(
                                    "runs",
                                    "runs",
                                    "fresh runs",
                                    row -> row.recipe.again().runs()),
                            Column.whole(
                                    "undecided",
                                    "runs",
                                    "fresh runs with an unknown answer",
                                    row -> row.recipe.again().runs()
                                            - row.recipe.again().decided())),
                    Probability.columns(
                            "how often fresh runs succeeded",
                            row -> row.recipe.again().estimate()),
                    List.of(
                            Column.whole(
                                    "search_runs",
                                    "runs",
                                    "runs of the search",
                                    row -> row.recipe.claim().runs()),
                            Column.real(
                                    "search_probability",
                                    "share of decided runs",
                                    "how often the search's own runs succeeded, luck included",
                                    row -> row.recipe.claim().probability()),
                            Column.real(
                                    "fall", "share", "by how much the fresh runs fall below", row -> row.recipe.drop()),
                            Column.text(
                                    "holds",
                                    "whether the fresh runs are consistent with the target",
                                    row -> row.holds ? "yes" : "no"),
                            Column.real(
                                    "worst_tenth",
                                    "share of decided runs",
                                    "probability in the worst tenth of the futures; empty where nothing is uncertain",
                                    row -> row.robustness == null ? null : row.robustness.worstTenth()),
                            Column.real(
                                    "regret",
                                    "share",
                                    "how far it falls behind the best recipe for each future, on average; empty where nothing is uncertain",
                                    row -> row.robustness == null ? null : row.robustness.regret()),
                            Column.text(POINT, "the position of each lever, joined by hyphens", Row::point))));

    private static final Table<Named<Alone>> ALONE = new Table<>(
            "alone",
            "lever by itself",
            Table.join(
                    List.of(
                            Column.text("lever", "its name", row -> row.name(row.what.lever())),
                            Column.text("stands", "where the scenario has it", row -> row.value(row.what.lever(), 0)),
                            Column.text(
                                    "enough",
                                    "the least change that reached the target; empty if none did",
                                    row -> row.what
                                            .enough()
                                            .map(position -> row.move(row.what.lever(), position))
                                            .orElse(null)),
                            Column.text(
                                    "too_little",
                                    "the farthest position that is certainly too little, at 95 %; empty if none is",
                                    row -> row.what.tooLittle() == 0
                                            ? null
                                            : row.move(row.what.lever(), row.what.tooLittle())),
                            Column.text(
                                    "surely",
                                    "the nearest position that is certainly enough, at 95 %; empty if none is",
                                    row -> row.what
                                            .surely()
                                            .map(position -> row.move(row.what.lever(), position))
                                            .orElse(null))),
                    Probability.columns(
                            "the probability at its best position; for a range, the far end",
                            row -> row.what.end().estimate()),
                    List.of(Column.whole(
                            "runs",
                            "runs",
                            "runs at that position",
                            row -> row.what.end().runs()))));

    private static final Table<Limit> BOXES = new Table<>(
            "boxes",
            "limit of a box",
            List.of(
                    Column.whole("box", "", "its number, from 1", Limit::number),
                    Column.text("limit", "a lever and between which positions it is, in words", Limit::words),
                    Column.real("chance", "", "quasi-p-value of the limit, on held-out runs", Limit::chance),
                    Column.real(
                            "density",
                            "share of runs",
                            "share of the held-out runs in the box that succeeded",
                            row -> row.box.worth().density()),
                    Column.real(
                            "coverage",
                            "share of runs",
                            "share of the successful held-out runs that are in the box",
                            row -> row.box.worth().coverage()),
                    Column.whole(
                            "size",
                            "runs",
                            "held-out runs in the box",
                            row -> row.box.worth().size())));

    /** All whose columns are the same in each folder. */
    public static final List<Table<?>> ALL = List.of(RECIPES, ALONE, BOXES);

    private record Row(int number, Recipe recipe, boolean holds, Robustness robustness, Moves moves) {

        String words() {
            return MovedLevers.words(moves, recipe.point());
        }

        double dollars() {
            return moves.dollars(recipe.point());
        }

        double effort() {
            return moves.effort(recipe.point());
        }

        double cost() {
            return moves.cost(recipe.point());
        }

        String point() {
            return joined(recipe.point());
        }
    }

    private record Named<T>(T what, Moves moves) {

        String name(int lever) {
            return moves.name(lever);
        }

        String value(int lever, int position) {
            return moves.value(lever, position);
        }

        /** The value, or that it is moved at all. */
        String move(int lever, int position) {
            String value = moves.value(lever, position);
            return value.isEmpty() ? "moved" : value;
        }
    }

    private record Limit(int number, Moves moves, PrimBox.Limit limit, double chance, LeversFinding.HeldOut box) {

        String words() {
            return MovedLevers.words(moves, limit);
        }
    }

    private LeversTables() {}

    private static String joined(List<Integer> point) {
        return new LeverRun(point, 0).key().replaceFirst("/.*", "");
    }

    /** Writes all but the runs. */
    static void write(Path folder, Moves moves, LeversFinding finding, List<Robustness> robustness) throws IOException {
        RECIPES.write(
                folder,
                IntStream.range(0, finding.recipes().size())
                        .mapToObj(i -> new Row(
                                i + 1,
                                finding.recipes().get(i),
                                finding.recipes().get(i).holds(finding.target()),
                                robustness.isEmpty() ? null : robustness.get(i),
                                moves)));
        ALONE.write(folder, finding.alone().stream().map(alone -> new Named<>(alone, moves)));
        List<Limit> limits = new ArrayList<>();
        List<LeversFinding.HeldOut> boxes = finding.boxes();
        for (int b = 0; b < boxes.size(); b++) {
            List<PrimBox.Limit> all = boxes.get(b).box().limits();
            for (int l = 0; l < all.size(); l++) {
                limits.add(new Limit(
                        b + 1, moves, all.get(l), boxes.get(b).chances().get(l), boxes.get(b)));
            }
        }
        BOXES.write(folder, limits.stream());
    }

    private static Table<LeverRun> runs(Moves moves, Function<LeverRun, RunAnswer> answers) {
        List<Column<LeverRun>> columns = new ArrayList<>(List.of(
                Column.text(POINT, "the position of each lever, joined by hyphens", run -> joined(run.point())),
                Column.whole(REPLICATE, "", "its random numbers; from 1000000 on they are fresh", LeverRun::replicate),
                Column.text(
                        ANSWER,
                        "whether it succeeded: yes, no or unknown",
                        run -> answers.apply(run).answer().word()),
                Column.real(
                        SHARE,
                        "share of attention",
                        "attention share of the platform in the end; after the subsidy-off test if there was one",
                        run -> answers.apply(run).share())));
        for (int j = 0; j < moves.size(); j++) {
            int lever = j;
            columns.add(Column.text(
                    moves.name(lever),
                    "where it was",
                    run -> MovedLevers.place(moves, lever, run.point().get(lever))));
        }
        return new Table<>("runs", "run", columns);
    }

    /** Writes a row for each run. */
    static void writeRuns(Path folder, Moves moves, List<LeverRun> asked, Function<LeverRun, RunAnswer> answers)
            throws IOException {
        runs(moves, answers).write(folder, asked.stream());
    }

    /** What the runs of a complete folder came to, by their keys. */
    public static Map<String, RunAnswer> answers(Path folder) throws IOException {
        Map<String, RunAnswer> answers = new HashMap<>();
        new Table<LeverRun>("runs", "run", List.of())
                .read(
                        folder,
                        row -> answers.put(
                                LeverRun.of(row.getField(POINT) + "/" + row.getField(REPLICATE))
                                        .key(),
                                new RunAnswer(
                                        Answer.valueOf(row.getField(ANSWER).toUpperCase(Locale.ROOT)),
                                        Double.parseDouble(row.getField(SHARE)))));
        return answers;
    }

    /** The points of a complete folder's recipes, by their numbers from 1. */
    public static Map<Integer, List<Integer>> recipes(Path folder) throws IOException {
        Map<Integer, List<Integer>> recipes = new LinkedHashMap<>();
        RECIPES.read(
                folder,
                row -> recipes.put(
                        Integer.valueOf(row.getField("recipe")),
                        LeverRun.of(row.getField(POINT) + "/0").point()));
        return recipes;
    }
}
