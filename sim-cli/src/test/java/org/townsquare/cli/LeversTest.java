package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would have to be different, by the command line. */
class LeversTest {

    private static final List<String> FILES =
            List.of("recipes.csv", "alone.csv", "boxes.csv", "runs.csv", "charts/cost-probability.svg");

    private static final String LEVERS = """
            levers:
              - {name: quality, path: alternative.quality, range: {low: 1, high: 5}, effort: 0.8}
              - {name: marketing, path: alternative.marketing, range: {low: 0.05, high: 0.45}, dollars: 1e6}
              - {name: more users, path: alternative.initialUsers, range: {low: 0, high: 0.4}, effort: 0.5}
            """;

    @TempDir
    private Path home;

    private String[] words(String out, String levers, String... more) throws IOException {
        Path file = home.resolve("levers.yaml");
        Files.writeString(file, levers);
        List<String> words = new ArrayList<>(
                List.of("levers", Command.scenario("small.yaml"), "--levers", file.toString(), "--out", out));
        words.addAll(List.of("--set", "users.count=100", "--set", "advertisers.count=20"));
        if (!List.of(more).contains("--budget")) {
            words.addAll(List.of("--budget", "400"));
        }
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private Command.Ended levers(String out, String levers, String... more) throws IOException, InterruptedException {
        return Command.in(home).run(words(out, levers, more));
    }

    private void assertSame(String one, String other) {
        for (String file : FILES) {
            assertThat(home.resolve(one).resolve(file))
                    .hasSameBinaryContentAs(home.resolve(other).resolve(file));
        }
    }

    @Test
    void isTheSameForAnyThreadsAndAfterAKillAndARecipeRuns() throws Exception {
        Command.Ended whole = levers("whole", LEVERS, "--threads", "1");
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(whole.out())
                .contains("As it stands, Agora reaches critical mass in ")
                .contains("Recipe 1: ")
                .contains("it costs ")
                .contains("Results: ");
        assertThat(whole.err())
                .containsPattern("of at most 400 runs.*: each lever alone")
                .containsPattern(
                        "(?s)Found: quality from 1 to \\S+; it costs an effort of .* of 20 runs .*: exploring\n");
        Command.in(home).killAt(40, home.resolve("killed.partial/runs.log"), words("killed", LEVERS));
        Command.Ended resumed = levers("killed", LEVERS, "--resume");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).containsPattern("\\d+ runs are done already");
        assertSame("killed", "whole");
        String report = Files.readString(home.resolve("whole/report.html"));
        assertThat(report).contains("Recipes, cheapest first").contains("One lever at a time");
        Files.delete(home.resolve("whole/report.html"));
        assertThat(Command.in(home).run("report", "whole").code()).isZero();
        assertThat(home.resolve("whole/report.html")).hasContent(report);
        assertSame("killed", "whole");

        Command.Ended printed = Command.in(home).run("levers", "whole", "--recipe", "1");
        assertThat(printed.code()).as(printed.err()).isZero();
        Files.writeString(home.resolve("mine.yaml"), printed.out());
        Command.Ended valid = Command.in(home).run("validate", "mine.yaml");
        assertThat(valid.code()).as(valid.err()).isZero();
        assertThat(Command.in(home).run("run", "mine.yaml", "--out", "mine").code())
                .isZero();
        String[] recipe = {"run", "--from", "whole", "--recipe", "1"};
        Command.Ended again = Command.in(home).run(with(recipe, "--out", "again"));
        assertThat(again.code()).as(again.err()).isZero();
        for (String file : List.of("scenario.yaml", "runs.csv", "timeseries.csv")) {
            assertThat(home.resolve("again").resolve(file)).hasSameBinaryContentAs(home.resolve("mine/" + file));
        }
        Command.Ended fork =
                Command.in(home).run(with(recipe, "--fork", "20", "--policy", "none,strict", "--replicates", "2"));
        assertThat(fork.code()).as(fork.err()).isZero();
        assertThat(home.resolve("results/whole-recipe-1-fork/variants/strict/runs.csv"))
                .exists();
        // All is ready but a display.
        Command.Ended window = Command.in(home).run("gui", "--from", "whole", "--recipe", "1", "--step", "7");
        assertThat(window.code()).isEqualTo(1);
        assertThat(window.err()).startsWith("The window needs a display");

        Command.in(home).run("levers", "whole", "--recipe", "99").isRefused("--recipe 99 is none; allowed: 1");
        Command.in(home)
                .run("levers", "whole", "--recipe", "1", "--set", "users.count=50", "--budget", "400")
                .isRefused("--set, --budget would change nothing with --recipe");
        Command.in(home).run("levers", "mine", "--recipe", "1").isRefused("which mine is not");
        Command.in(home).run("gui", "--from", "whole", "--recipe", "0").isRefused("--recipe 0 is none; allowed: 1");
        Command.in(home).run(with(recipe, "--run", "1")).isRefused("give one of them");
        Command.in(home)
                .run("run", Command.scenario("small.yaml"), "--from", "whole", "--recipe", "1")
                .isRefused("in place of a scenario file");
    }

    private static String[] with(String[] words, String... more) {
        return Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void saysThatNothingInTheseRangesSuffices() throws Exception {
        Command.Ended none = levers("none", """
                levers:
                  - {name: quality, path: alternative.quality, range: {low: -5, high: 1}, effort: 0.8}
                """, "--budget", "300");
        assertThat(none.code()).as(none.err()).isZero();
        assertThat(none.out())
                .contains("Nothing in these ranges reaches the target of 50 %")
                .contains("No lever is enough alone within its range.");
    }

    @Test
    void saysThatTheIncumbentKeepsItsUsersAsItStands() throws Exception {
        Command.Ended met = Command.in(home)
                .run(
                        "levers",
                        Command.scenario("small.yaml"),
                        "--for",
                        "Square",
                        "--budget",
                        "300",
                        "--set",
                        "alternative.quality=-5",
                        "--set",
                        "users.count=100",
                        "--set",
                        "advertisers.count=20",
                        "--out",
                        "met");
        assertThat(met.code()).as(met.err()).isZero();
        assertThat(met.out()).contains("is already met: Square keeps its users in ");
    }

    @Test
    void recipesAreHeldAgainstTheSameFutures() throws Exception {
        Command.Ended robust = levers(
                "robust",
                LEVERS,
                "--budget",
                "800",
                "--set",
                "uncertain.users.reconsider={kind: uniform, low: 0.05, high: 0.5}");
        assertThat(robust.code()).as(robust.err()).isZero();
        assertThat(robust.out()).contains("Over 20 futures").contains("in its worst tenth");
        assertThat(Files.readAllLines(home.resolve("robust/recipes.csv")).get(0))
                .contains("worst_tenth,regret");
        assertThat(Files.readString(home.resolve("robust/report.html"))).contains("Worst tenth of futures");
    }

    @Test
    void tellsAllThatIsWrongAtOnceAndWritesNothing() throws Exception {
        Command.Ended wrong = levers("wrong", """
                levers:
                  - {name: quality, path: alternative.qualty, range: {low: 1, high: 5}, effort: 0.8}
                  - {name: marketing, path: alternative.marketing, range: {low: 0.05, high: 0.45}}
                """, "--target", "1", "--budget", "20", "--for", "Agroa");
        wrong.isRefused("--target is 1.0; allowed: a probability above 0 and below 1");
        wrong.isRefused("--budget is 20; allowed: from 300 runs on");
        wrong.isRefused("did you mean 'Agora'?");
        wrong.isRefused("did you mean 'quality'?");
        wrong.isRefused("has no cost");
        assertThat(home.resolve("wrong")).doesNotExist();
        assertThat(home.resolve("wrong.partial")).doesNotExist();
    }

    @Test
    void whatIsWrongWithTheScenarioIsToldBesideWhatIsWrongWithItsLevers() throws Exception {
        Command.Ended wrong = levers("wrong", """
                levers:
                  - {name: quality, path: alternative.quality, range: {low: 5, high: 1}}
                """, "--target", "0", "--set", "users.cuont=3");
        wrong.isRefused("--target is 0.0; allowed");
        wrong.isRefused("did you mean 'count'?");
        wrong.isRefused("has no cost");
        wrong.isRefused("has a range from 5 to 1");
        assertThat(home.resolve("wrong.partial")).doesNotExist();
    }

    @Test
    void validateAndSchemaKnowLevers() throws Exception {
        Path right = Files.writeString(home.resolve("right.yaml"), LEVERS);
        Command.Ended valid = Command.in(home).run("validate", "right.yaml");
        assertThat(valid.code()).as(valid.err()).isZero();
        assertThat(valid.out()).isEqualTo("right.yaml: valid\n");
        Files.writeString(
                right,
                LEVERS.replace("effort: 0.8", "efort: 0.8").replace("dollars: 1e6", "dollars: 1e6, silences: Square"));
        Command.Ended invalid = Command.in(home).run("validate", "right.yaml");
        assertThat(invalid.code()).isEqualTo(2);
        assertThat(invalid.err())
                .contains("right.yaml:2:", "did you mean 'effort'")
                .containsPattern("right.yaml:3:\\d+: levers.marketing")
                .doesNotContain("platforms");
        assertThat(Command.in(home).run("schema", "--levers").out()).contains("\"$schema\"", "\"silences\"");
    }
}
