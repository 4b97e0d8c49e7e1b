package org.townsquare.experiment.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.experiment.LocalExecutor;
import org.townsquare.experiment.Progress;
import org.townsquare.experiment.SweepWork;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.results.folder.Place;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.scenario.LaunchOutcome;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.levers.LeverFiles;
import org.townsquare.scenario.levers.Moves;

/** Controls of both kinds by the shipped mapping, run from their facts in towns of 1,000 users. */
class HistoryTest {

    private static final Path HISTORY = Path.of("../history");
    private static final List<String> CONTROLS =
            List.of("twitter", "instagram", "pinterest", "gab", "mastodon_2016", "ello", "koo");

    @TempDir
    private Path folder;

    private History controls() throws Exception {
        Path mapping = folder.resolve("mapping.yaml");
        Files.writeString(
                mapping,
                Files.readString(HISTORY.resolve("mapping.yaml"))
                        .replace(
                                "scenario: base.yaml",
                                "scenario: " + HISTORY.toAbsolutePath().resolve("base.yaml"))
                        .replace("draws: 32", "draws: 2"));
        Path launches = folder.resolve("launches.csv");
        try (Stream<String> all = Files.lines(HISTORY.resolve("launches.csv"))) {
            Files.writeString(
                    launches,
                    all.filter(line ->
                                    line.startsWith("id,") || CONTROLS.contains(line.substring(0, line.indexOf(','))))
                            .collect(Collectors.joining("\n", "", "\n")));
        }
        return History.read(launches, mapping, List.of("users.count=1000"), null, 0, none -> {});
    }

    private Path run(Plan plan, String name) throws IOException, InterruptedException {
        try (SweepFolder open = Place.named(folder.resolve(name)).create(SweepFolder.of(plan))) {
            new LocalExecutor(2).make(new SweepWork(plan), open, Progress.NONE);
            return open.complete(List.of("history"));
        }
    }

    /**
     * Neither a model in which all fail nor one in which all succeed passes. Seeds are fixed, so nothing is left to
     * chance here.
     */
    @Test
    void controlsNeitherAllSucceedNorAllFail() throws Exception {
        History history = controls();
        Path written = Files.createDirectory(folder.resolve("written"));
        history.write(written);
        Plan plan = History.plan(written);
        Path done = run(plan, "done");
        Scorecard card = Scorecard.read(history, done, plan.scenario());

        List<Scorecard.Row> rows = card.judged();
        assertThat(rows).hasSize(CONTROLS.size());
        for (Scorecard.Row row : rows) {
            boolean came = row.launch().outcome().orElseThrow() == LaunchOutcome.CRITICAL_MASS;
            assertThat(row.said() == LaunchOutcome.CRITICAL_MASS)
                    .as(row.launch().id())
                    .isEqualTo(came);
        }
        assertThat(card.scores().get(0).areaUnderCurve()).isEqualTo(1);
        assertThat(card.scores().get(0).brier()).isLessThan(card.scores().get(1).brier());
        assertThat(new ScorecardTable(card).sentence())
                .contains("of 7 launches, and critical mass for 0 that had none");

        // Where nothing came to critical mass, who always says so would be right: nothing is scored.
        Path without = Files.writeString(
                folder.resolve("without.csv"),
                Files.readString(folder.resolve("launches.csv")).replace(",critical-mass,", ",niche,"));
        ScorecardTable unscored = new ScorecardTable(Scorecard.read(
                History.read(without, folder.resolve("mapping.yaml"), List.of(), null, 0, none -> {}),
                done,
                plan.scenario()));
        assertThat(unscored.scores()).isEmpty();
        assertThat(unscored.sentence())
                .contains("Probabilities of critical mass are not scored: 0 of 7 launches had it");
        assertThat(new ScorecardTable(card).scores()).hasSize(4);

        // What the scenarios of the launches say is what was run.
        assertThat(Files.readString(written.resolve("scenarios/koo.yaml")))
                .contains("title: \"Koo\"", "start: \"2020-01-31\"")
                .containsPattern("platform: \"Newcomer\"\\s+outcome: \"failed\"\\s+date: \"2025-");
    }

    /** The levers that docs/levers.md moves in the scenario made of Facebook's launch are levers there. */
    @Test
    void leversOfTheIncumbentFitTheScenarioThatIsMade() throws Exception {
        Path written = Files.createDirectory(folder.resolve("written"));
        History.read(HISTORY.resolve("launches.csv"), HISTORY.resolve("mapping.yaml"), List.of(), null, 0, none -> {})
                .write(written);
        Draft draft = Draft.of(written.resolve("scenarios/facebook.yaml"));
        Moves moves = LeverFiles.read(HISTORY.resolve("levers/myspace-2006.yaml"), draft, draft.with(List.of()));
        assertThat(moves.levers().levers()).hasSize(4);
    }
}
