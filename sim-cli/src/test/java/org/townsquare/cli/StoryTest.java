package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.experiment.story.Claim;
import org.townsquare.experiment.story.Experiment;
import org.townsquare.experiment.story.Story;
import org.townsquare.experiment.story.StoryFiles;

class StoryTest {

    private static final Path DOCS = Path.of("../docs");

    private static final String TOWN = """
            steps: 100
            users: {count: 100}
            criticalMass: {settleDays: 20, windowDays: 20, counterfactual: false}
            platforms:
              - {name: Old, role: incumbent, business: none}
              - {name: New, quality: %s, initialUsers: 0.2, initialAware: 1, business: none}
            """;

    private static final String STORY = """
            title: A small story
            runs: 3
            claims:
              - title: quality
                says: Quality helps.
                experiments:
                  - {kind: pair, about: a better newcomer, base: worse.yaml, change: better.yaml, shows: [{of: share, expected: higher}]}
                teaches: It does.
            """;

    @TempDir
    Path folder;

    private String story;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("worse.yaml"), TOWN.formatted("0"));
        Files.writeString(folder.resolve("better.yaml"), TOWN.formatted("6"));
        story = Files.writeString(folder.resolve("story.yaml"), STORY).toString();
    }

    @Test
    void tellsAndWritesThePageWithTheSameBytesEveryTime() throws Exception {
        Path page = folder.resolve("page.md");
        Command.Ended ended = Command.in(folder).run("verify", "--story", story, "--write", page.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("quality", "a better newcomer", "share of attention", "borne out");
        assertThat(page)
                .content()
                .startsWith(StoryPage.MARK + "\n# A small story\n")
                .contains("\n## Quality\n\n*Quality helps.*\n", "| 3 | borne out |", "\nIt does.\n", "3 pairs of runs");

        Path french = folder.resolve("french.md");
        Command.in(folder)
                .run("verify", "--story", story, "--write", french.toString(), "--language", "fr", "--out", "french");
        assertThat(french)
                .content()
                .startsWith(StoryPage.MARK + "\n# A small story\n")
                .contains(
                        "\n## En bref\n",
                        "\n## Quality\n\n*Quality helps.*\n",
                        "| 3 | confirmé |",
                        "3 paires de simulations")
                .doesNotContain("borne out", "share of attention");
        assertThat(folder.resolve("french/story.md")).hasSameTextualContentAs(page);

        String first = Files.readString(page);
        assertThat(folder.resolve("results/story/story.md")).hasContent(first);
        assertThat(folder.resolve("results/story/measured.csv")).content().hasLineCount(7);
        assertThat(Command.in(folder)
                        .run("verify", "--story", story, "--write", page.toString())
                        .code())
                .isZero();
        assertThat(page).hasContent(first);

        assertThat(Command.in(folder)
                        .run("verify", "--story", story, "--runs", "2", "--write", page.toString())
                        .code())
                .isZero();
        assertThat(page).content().contains("2 pairs of runs");
    }

    /** What was stopped after any run goes on, and leaves the same bytes. */
    @Test
    void goesOnAfterAKill() throws Exception {
        Command command = Command.in(folder);
        assertThat(command.run("verify", "--story", story, "--runs", "60", "--out", "whole")
                        .code())
                .isZero();
        Path log = folder.resolve("killed.partial/runs.log");
        command.killAt(2, log, "verify", "--story", story, "--runs", "60", "--out", "killed", "--threads", "1");
        Command.Ended ended = command.run("verify", "--story", story, "--runs", "60", "--out", "killed", "--resume");
        assertThat(ended.code()).as(ended.err()).isZero();
        for (String file : List.of("measured.csv", "story.md", "arms.json", "arm-001.yaml")) {
            assertThat(folder.resolve("killed").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
        }
        Command.Ended report = command.run("report", "whole");
        report.isRefused("story.md");
    }

    @Test
    void refusesWhatCannotBeToldOrWritten() throws Exception {
        refused("story.yml does not exist; the story that comes with the project is", "--story", "story.yml");
        refused("did you mean 'claims'", "--story", changed("claims:", "claim:"));
        refused("did you mean 'higher'", "--story", changed("expected: higher", "expected: hihger"));
        refused("--story takes one file, not 2", "--story", story, story);
        refused("--runs must be at least 2, not 1", "--story", story, "--runs", "1");
        refused("--runs goes with --story", "--runs", "5");
        refused("--out goes with --story", "--out", "mine");
        refused("--engine goes with --story", "--engine", "local");
        refused("is a folder; allowed: a file", "--story", story, "--write", folder.toString());
        refused("story.yaml is a file, not a folder", "--story", story, "--write", story + "/page.md");

        Path mine = Files.writeString(folder.resolve("mine.md"), "# Mine\n");
        refused("is not the page of a story", "--story", story, "--write", mine.toString());
        assertThat(mine).hasContent("# Mine\n");
    }

    @Test
    void validateAndSchemaKnowStories() throws Exception {
        Command.Ended valid = Command.in(folder).run("validate", story, "better.yaml");
        assertThat(valid.code()).as(valid.err()).isZero();
        assertThat(valid.out()).isEqualTo("story.yaml: valid\nbetter.yaml: valid\n");

        Files.writeString(folder.resolve("worse.yaml"), TOWN.formatted("much"));
        Command.Ended invalid =
                Command.in(folder).run("validate", changed("title: A small", "titel: A small"), "better.yaml");
        assertThat(invalid.code()).isEqualTo(2);
        assertThat(invalid.out()).isEmpty();
        assertThat(invalid.err())
                .contains("did you mean 'title'", "worse.yaml:6:26")
                .doesNotContain("claims: unknown parameter");

        assertThat(Command.in(folder).run("schema", "--story").out())
                .contains("\"$schema\"", "\"claims\"", "\"teaches\"");
    }

    private String changed(String from, String to) throws IOException {
        return Files.writeString(folder.resolve("changed.yaml"), STORY.replace(from, to))
                .toString();
    }

    private void refused(String message, String... options) throws Exception {
        String[] words = new String[options.length + 1];
        words[0] = "verify";
        System.arraycopy(options, 0, words, 1, options.length);
        Command.Ended ended = Command.in(folder).run(words);
        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains(message);
        assertThat(ended.out()).isEmpty();
    }

    /** Its numbers take minutes; its words are compared here. */
    @Test
    void thePageIsThatOfTheStory() throws Exception {
        Story told = StoryFiles.read(DOCS.resolve("story.yaml")).story();
        String page = Files.readString(DOCS.resolve("story.md"));
        assertThat(page)
                .as("docs/story.md is out of date: './townsquare verify --story --write docs/story.md'")
                .startsWith(StoryPage.MARK + "\n# " + told.title() + "\n\n" + told.description() + "\n")
                .contains(told.runs() + " pairs of runs");
        for (Claim claim : told.claims()) {
            assertThat(page).contains("*" + claim.says() + "*", claim.teaches());
            for (Experiment experiment : claim.experiments()) {
                assertThat(page).contains("| " + experiment.about() + " |");
            }
        }
    }
}
