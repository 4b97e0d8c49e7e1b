package org.townsquare.results.levers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.levers.LeverFiles;
import org.townsquare.scenario.levers.Moves;
import org.townsquare.statistics.PrimBox;

/** What a search has found, as it is told. */
class LeversWordsTest {

    private static final double TARGET = 0.5;

    @TempDir
    private Path folder;

    private Moves moves;

    @Test
    void onlyABoxThatHeldOutRunsBearOutIsARule() throws Exception {
        // Every other point is held out. Quality from 1 on is what counts; on the held-out ones as often as they say.
        assertThat(boxes(38))
                .isEqualTo("A rule of thumb: quality at 1 or beyond. Of 160 held-out runs in this box, 95 %"
                        + " were successful, which is 100 % of all successful ones.");
        assertThat(boxes(30))
                .isEqualTo("No rule of thumb holds. The best, quality at 1 or beyond, was successful in 75 % of"
                        + " 160 held-out runs in its box.");
    }

    @Test
    void aLimitThatMayBeChanceSaysSoAndAListIsNoOrder() throws Exception {
        LeversWords words = words("{}", new Tried(0, 8, 8, 0), List.of(), Map.of());
        assertThat(MovedLevers.words(moves, new PrimBox.Limit(2, 1.5, 3))).isEqualTo("format one of: forum, photo");
        assertThat(MovedLevers.words(moves, new PrimBox.Limit(2, 2.5, 3))).isEqualTo("format at photo");
        LeversFinding.HeldOut box = new LeversFinding.HeldOut(
                new PrimBox(List.of(
                        new PrimBox.Limit(0, 3.5, Double.POSITIVE_INFINITY),
                        new PrimBox.Limit(1, 0.5, Double.POSITIVE_INFINITY))),
                new PrimBox.Worth(40, 36, 40),
                List.of(0.01, 0.82));
        assertThat(words.box("levers.box", box))
                .startsWith("A rule of thumb: quality at 1 or beyond, marketing at 0.0125 or beyond (which may be"
                        + " chance: quasi-p 0.82). Of 40 held-out runs in this box, 90 % were");
    }

    @Test
    void howFarALeverHasToMoveAloneIsToldWithWhatIsCertain() throws Exception {
        Alone quality = new Alone(0, Optional.of(4), 2, Optional.of(5), new Tried(8, 8, 8, 0));
        Alone few = new Alone(0, Optional.of(4), 0, Optional.empty(), new Tried(8, 8, 8, 0));
        LeversWords words = words("{}", new Tried(0, 8, 8, 0), List.of(), Map.of());
        assertThat(words.enough(quality)).contains("quality from 0 to 1 (at 95 %: 0.5 is too little, 1.25 is enough)");
        assertThat(words.enough(few)).contains("quality from 0 to 1 (at 95 %: 0 is too little)");
        assertThat(words("{}", new Tried(11, 24, 24, 0), List.of(), Map.of()).enough(few))
                .contains("quality from 0 to 1");
        assertThat(words.enough(new Alone(0, Optional.empty(), 8, Optional.empty(), new Tried(0, 8, 8, 0))))
                .isEmpty();
    }

    /** Of 40 runs at each point those with quality from 1 on have so many hits where they are held out. */
    private String boxes(int hits) throws Exception {
        Map<List<Integer>, Tried> tried = new LinkedHashMap<>();
        for (int quality = 0; quality < 8; quality++) {
            boolean enough = quality >= 4;
            tried.put(List.of(quality, 0, 0), new Tried(enough ? 38 : 0, 40, 40, 0));
            tried.put(List.of(quality, 1, 0), new Tried(enough ? hits : 0, 40, 40, 0));
        }
        return sentences("{}", new Tried(20, 24, 24, 0), 30, tried).get(2);
    }

    private List<String> sentences(String company, int hits) throws Exception {
        return sentences(company, new Tried(20, 24, 24, 0), hits, Map.of());
    }

    /** Of a recipe that costs 5,000 dollars and effort 0.4, with so many hits in 40 fresh runs. */
    private List<String> sentences(String company, Tried claim, int hits, Map<List<Integer>, Tried> tried)
            throws Exception {
        List<RunAnswer> fresh = new ArrayList<>(Collections.nCopies(40, new RunAnswer(Answer.NO, 0.125)));
        Collections.fill(fresh.subList(0, hits), new RunAnswer(Answer.YES, 0.125));
        return words(company, new Tried(0, 8, 8, 0), List.of(new Recipe(List.of(4, 4, 0), claim, fresh)), tried)
                .sentences();
    }

    private LeversWords words(String company, Tried base, List<Recipe> recipes, Map<List<Integer>, Tried> tried)
            throws Exception {
        Path town = folder.resolve("town.yaml");
        Files.writeString(town, """
                title: A town
                users: {count: 100}
                platforms:
                  - {name: Square, role: incumbent}
                  - {name: Agora, role: alternative, company: %s}
                """.formatted(company));
        Path levers = folder.resolve("levers.yaml");
        Files.writeString(levers, """
                levers:
                  - {name: quality, path: alternative.quality, range: {low: 0, high: 2}, effort: 0.8}
                  - {name: marketing, path: alternative.marketing, range: {low: 0, high: 0.1}, dollars: 100000}
                  - {name: format, path: alternative.format, values: [video, forum, photo], effort: 0.2}
                """);
        Draft draft = Draft.of(town);
        Scenario scenario = draft.with(List.of());
        moves = LeverFiles.read(levers, draft, scenario);
        LeversFinding finding = new LeversFinding(
                TARGET,
                base,
                true,
                recipes,
                List.of(new Alone(0, Optional.empty(), 8, Optional.empty(), new Tried(0, 8, 8, 0))),
                tried,
                500);
        return new LeversWords(scenario, moves, new LeversQuestion("Agora", false, TARGET, 600), finding);
    }

    @Test
    void aRecipeSaysWhatItCostsAndWhereTheMoneyWouldComeFrom() throws Exception {
        assertThat(sentences("{capital: 6000}", 30))
                .contains(
                        "Recipe 1: quality from 0 to 1, marketing from 0 to 0.05; it costs an effort of 0.40 and 5 k $, out"
                                + " of its capital of 6 k $. With it, Agora reaches critical mass in 75 % of 40 runs (59.8 % to 85.8 %)"
                                + " with fresh random numbers; the search had 83.3 %.");
        assertThat(sentences("{capital: 10, founder: 6000}", 30).get(1))
                .contains("it costs an effort of 0.40 and 5 k $, out of what the founder would put in, 6 k $.");
        assertThat(sentences("{capital: 10, founder: 20}", 30).get(1))
                .contains(
                        "it costs an effort of 0.40 and 5 k $, which investors would have to provide in addition to the founder.");
        assertThat(sentences("{capital: 10}", 30).get(1))
                .contains("it costs an effort of 0.40 and 5 k $, which investors would have to provide.");
        assertThat(sentences("{capital: 10, seekDays: 0}", 30).get(1))
                .contains("it costs an effort of 0.40 and 5 k $, which nobody in the scenario would provide.");
    }

    @Test
    void aRecipeThatFreshRunsDoNotBearOutSaysSo() throws Exception {
        assertThat(sentences("{}", 20).get(1)).endsWith("; the search had 83.3 %.");
        assertThat(sentences("{}", 18).get(1))
                .endsWith("in 45 % of 40 runs (30.7 % to 60.2 %) with fresh random numbers; the search had 83.3 %."
                        + " That falls short of the target, but does not rule it out.");
        assertThat(sentences("{}", 10).get(1))
                .endsWith("in 25 % of 40 runs (14.2 % to 40.2 %) with fresh random numbers; the search had 83.3 %."
                        + " This does not hold: the search was lucky.");
    }
}
