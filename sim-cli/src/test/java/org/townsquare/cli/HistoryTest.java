package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history command: its scorecard, what it leaves, and what it refuses. */
class HistoryTest {

    private static final Path SHIPPED = Path.of("../history");

    @TempDir
    private Path home;

    private Command command;

    @BeforeEach
    void layOut() throws IOException {
        Path history = Files.createDirectory(home.resolve("history"));
        Files.copy(SHIPPED.resolve("base.yaml"), history.resolve("base.yaml"));
        Files.writeString(
                history.resolve("mapping.yaml"),
                Files.readString(SHIPPED.resolve("mapping.yaml")).replace("draws: 32", "draws: 2"));
        List<String> all = Files.readAllLines(SHIPPED.resolve("launches.csv"));
        Files.write(
                home.resolve("two.csv"),
                all.stream()
                        .filter(line -> line.matches("(id|facebook|google_buzz),.*"))
                        .toList());
        command = Command.in(home);
    }

    private Command.Ended run(String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("history", "two.csv"));
        words.addAll(List.of(more));
        return command.run(words.toArray(new String[0]));
    }

    @Test
    void theScorecardIsPrintedAndWritten() throws Exception {
        Command.Ended ended =
                run("--set", "users.count=100", "--set", "advertisers.count=20", "--out", "done", "--page", "page.md");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("Facebook", "2004-02", "critical-mass", "Brier score", "The runs say what came of ")
                .endsWith("Report: done/history.html\nResults: done\n");
        assertThat(report())
                .contains("<th>Launch</th><th>Month</th><th>Outcome</th><th>Runs say</th>", "Facebook", "2004-02")
                .contains("The runs say what came of ", "<td>0.", "a logistic regression", "charts/reliability.svg")
                .doesNotContain("](", "*failed*");
        assertThat(Files.readString(home.resolve("page.md")))
                .startsWith("# History: launches by their facts")
                .contains(
                        "| Launch | market\\_people\\_millions | incumbents | incumbent\\_growing | access |",
                        "| Facebook | 190 | MySpace:0.98;",
                        "| Facebook | 2004-02 | critical-mass |",
                        "## The mapping");

        Command.Ended again = run(
                "--set",
                "users.count=100",
                "--set",
                "advertisers.count=20",
                "--from",
                "done",
                "--page",
                "seite.md",
                "--language",
                "de");
        assertThat(again.out()).isEqualTo(ended.out());
        assertThat(report())
                .contains("<html lang=\"de\">", "kritische Masse", "Brier-Wert")
                .doesNotContain("Critical mass", "runs say", "ritical mass that was said");
        assertThat(Files.readString(home.resolve("seite.md")))
                .startsWith("# Geschichte: Starts nach ihren Fakten")
                .contains("| Facebook | 2004-02 | kritische Masse |", "## Die Abbildung", "Brier-Wert")
                .doesNotContain("Critical mass", "runs say", "published");
        Command.Ended other = run("--from", "done");
        other.isRefused("done was made from other launches or with another mapping");
    }

    private String report() throws IOException {
        return Files.readString(home.resolve("done/history.html"));
    }

    /** The facts of a launch change together, so that its report speaks of none of them alone; names are no Markdown. */
    @Test
    void itsReportKeepsQuietOfWhatSingleFactsDo() throws Exception {
        Files.writeString(
                home.resolve("two.csv"),
                Files.readString(home.resolve("two.csv")).replace("Facebook,", "The *Face*<book>,"));
        Command.Ended ended =
                run("--set", "users.count=100", "--set", "advertisers.count=20", "--out", "done", "--page", "page.md");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(Files.readString(home.resolve("done/report.html")))
                .contains("the design is a list in which parameters change together")
                .doesNotContain("Main effects");
        Command.Ended compared = command.run("compare", "a=done", "b=done");
        compared.isRefused("done varies which platforms there are, as those of a history do: ");
        assertThat(Files.readString(home.resolve("page.md"))).contains("| The \\*Face\\*\\<book> | 2004-02 |");
    }

    @Test
    void oneLaunchAloneIsNoRegression() throws Exception {
        Files.write(
                home.resolve("two.csv"),
                Files.readAllLines(home.resolve("two.csv")).subList(0, 2));
        Command.Ended ended = run("--set", "users.count=100", "--set", "advertisers.count=20", "--out", "one");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("of 1 launches", "Probabilities of critical mass are not scored: 1 of 1 launch had it")
                .doesNotContain("regression", "Brier");
        assertThat(Files.readString(home.resolve("one/history.html")))
                .contains("are not scored: 1 of 1 launch had it")
                .doesNotContain("Brier");
    }

    /** Each draw has people of its own, so that launches can tell of those of the others. */
    @Test
    void otherLaunchesSayWhatPeopleAreLike() throws Exception {
        Files.writeString(
                home.resolve("people.yaml"),
                "uncertain: {awareness.newsHalfLife: {kind: uniform, low: 2, high: 40}}\n");
        Command.Ended ended = run(
                "--priors",
                "people.yaml",
                "--draws",
                "12",
                "--set",
                "users.count=100",
                "--set",
                "advertisers.count=20",
                "--out",
                "done",
                "--page",
                "page.md");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("With people as the other launches say, the runs say what came of ");
        assertThat(Files.readString(home.resolve("page.md")))
                .contains(
                        "with 12 draws of it and of what people are like",
                        "| the runs with people as the other launches say |");
        Command.Ended asked =
                command.run("query", "done", "SELECT count(DISTINCT \"awareness.newsHalfLife\") AS kinds FROM runs");
        assertThat(asked.out()).as(asked.err()).contains("12");

        run("--draws", "-1").isRefused("--draws -1: allowed: from 1 to 10000");
        run("--draws", "0").isRefused("--draws 0: allowed: from 1 to 10000");
        run("--priors", "rushes").isRefused("--priors rushes does not exist");
    }

    @Test
    void theScenariosAreLeftAsTheyAreRun() throws Exception {
        Command.Ended ended = run("--write", "left");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).isEqualTo("Sweep: left/sweep.yaml\n");
        Command.Ended valid = command.run("validate", "left/sweep.yaml", "left/scenarios/facebook.yaml");
        assertThat(valid.code()).as(valid.err()).isZero();
        run("--set", "users.count=150", "--write", "small");
        assertThat(Files.readString(home.resolve("small/sweep.yaml"))).contains("set: ['users.count=150']");
        assertThat(run("--write", "left").err()).contains("left exists: --write must name a new folder");
    }

    @Test
    void whatIsWrongIsToldAndNothingIsWritten() throws Exception {
        String text = Files.readString(home.resolve("two.csv")).replace("campus-by-campus", "campus");
        Files.writeString(home.resolve("two.csv"), text);
        Command.Ended ended = run("--out", "none");
        ended.isRefused("two.csv:2:1: access: 'campus' is not a code; allowed: open, invitation");
        assertThat(home.resolve("none")).doesNotExist();
        assertThat(home.resolve("none.partial")).doesNotExist();

        run("--page", "two.csv").isRefused("--page two.csv is what the history is made from");
        assertThat(Files.readString(home.resolve("two.csv"))).startsWith("id,name,launch");

        run("--page", "two.csv/page.md").isRefusedWith("two.csv is a file, not a folder");
        run("--page", "history").isRefused("--page: history is a folder; allowed: a file");

        Command.Ended missing = command.run("history", "tow.csv");
        missing.isRefused("tow.csv does not exist");
        command.run("history", "history").isRefused("history is a folder; allowed: a file");
        Files.write(home.resolve("bin.csv"), new byte[] {'i', 'd', ',', (byte) 0xe9, '\n'});
        command.run("history", "bin.csv").isRefused("bin.csv: is not text in UTF-8");
        run("--from", "done", "--write", "left").isRefused("--write makes no runs, so --from has no meaning with it");
        run("--from", "done", "--out", "new").isRefused("--from makes no runs, so --out has no meaning with it");
    }
}
