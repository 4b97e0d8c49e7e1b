package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = PROJECT.resolve("docs/validation.md");

    /** A town without a crowd: quality alone decides, so that a coin is thrown by 1,000 users at each of 20 steps. */
    private static final String COIN = """
            extends: %s
            title: Coin
            steps: 20
            replicates: 2
            users: {count: 1000, reconsider: 1}
            platforms:
              - {name: A, role: incumbent, quality: 0, initialUsers: 1, initialAware: 1, business: none, policy: none}
              - {name: B, quality: 0, initialUsers: 0, initialAware: 1, business: none, policy: none}
            expect:
              - {kind: final-share, platform: B, is: 0.5, within: %s, source: a coin}
              - {kind: final-share, platform: A, is: 0.5, within: %s, source: a coin}
            """;

    @TempDir
    Path folder;

    private String coin(String first, String second) throws IOException {
        Path file = folder.resolve("coin.yaml");
        Path bare = PROJECT.resolve("scenarios/textbook/parts/bare.yaml");
        Files.writeString(file, COIN.formatted(bare, first, second));
        return file.toString();
    }

    /** Fixed seeds: what passes once always does. */
    @Test
    void theTextbookHoldsAndTheTableIsThatOfThePage() throws IOException, InterruptedException {
        Path copy = Files.copy(PAGE, folder.resolve("validation.md"));
        Command.Ended ended = Command.in(folder, PROJECT).thorough("verify", "--write", copy.toString());
        assertThat(ended.code()).as(ended.out()).isZero();
        assertThat(ended.out()).contains("rows pass.").doesNotContain("FAIL");
        assertThat(copy)
                .as("docs/validation.md is out of date: './townsquare verify --write docs/validation.md'")
                .hasSameTextualContentAs(PAGE);
    }

    /** Standard deviation of a share over 20 steps of 1,000 users and 2 runs: below .003, so that 0.1 is beyond 30 of them. */
    @Test
    void aRowOutsideItsToleranceFails() throws IOException, InterruptedException {
        Command.Ended passed = Command.in(folder).run("verify", coin("0.1", "0.1"));
        assertThat(passed.code()).as(passed.err()).isZero();
        assertThat(passed.out()).contains("All 2 rows pass.");

        Command.Ended failed = Command.in(folder).run("verify", coin("0.1", "0"));
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out().lines().filter(line -> line.contains("FAIL"))).hasSize(1);
        assertThat(failed.out()).contains("1 of 2 rows fail.");
    }

    @Test
    void refusesWhatCannotBeVerifiedOrWritten() throws IOException, InterruptedException {
        Command.Ended nothing = Command.in(folder).run("verify", Command.scenario("small.yaml"));
        nothing.isRefused("expects nothing");

        Path page = Files.writeString(folder.resolve("page.md"), "no marks");
        Command.Ended unmarked = Command.in(folder).run("verify", coin("0.1", "0.1"), "--write", page.toString());
        unmarked.isRefused("page.md has no lines '<!-- verify -->' and '<!-- end -->'");
        assertThat(page).hasContent("no marks");

        assertThat(Command.in(folder).run("verify").code()).isEqualTo(2);

        Command.Ended both = Command.in(folder).run("verify", coin("0.1", "0.1"), "--tipping-coverage");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).startsWith("--tipping-coverage searches on curves, not in scenarios: leave ");
    }
}
