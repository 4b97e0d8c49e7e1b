package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.gui.session.Saved;
import org.townsquare.gui.session.Session;
import org.townsquare.results.ReplicateTable;
import org.townsquare.results.StoredRun;
import org.townsquare.results.TimeSeriesRow;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.scenario.file.Questions;
import org.townsquare.scenario.file.ScenarioFiles;
import picocli.CommandLine;

/** What a person does in the window is the command line's run, there and back. */
class SessionReplayTest {

    @TempDir
    private static Path home;

    private static Session session;
    private static Path folder;

    /** Acts, saves, and runs what was saved from the command line. */
    @BeforeAll
    static void run() throws Exception {
        session = Session.of(ScenarioFiles.read(Path.of(Command.scenario("small.yaml")), List.of()));
        session.goTo(12);
        session.intervene(
                Questions.event(session.scenario(), 12, "announce", Map.of("platform", "Agora", "news", "0.7")));
        session.change("choice.contacts", "3.25");
        session.goTo(30);
        session.change("platforms.Agora.quality", "1.7");
        session.change("platforms.Square.policy.preset", "strict");
        session.goTo(44);
        session.intervene(
                Questions.event(session.scenario(), 44, "funding-round", Map.of("platform", "Agora", "amount", "1e6")));
        session.goTo(60);
        Path file = Files.writeString(home.resolve("by-hand.yaml"), ScenarioFiles.write(session.scenario()));
        Command.Ended ended = Command.in(home).run("run", file.toString(), "--threads", "2");
        assertThat(ended.code()).as(ended.err()).isZero();
        folder = home.resolve("results/by-hand");
    }

    private static String stored(int replicate) throws IOException {
        return stored(folder, replicate);
    }

    private static String stored(Path results, int replicate) throws IOException {
        return Files.readAllLines(results.resolve("timeseries.csv")).stream()
                .filter(line -> line.startsWith(replicate + ","))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String rows(Session of) throws IOException {
        StringWriter out = new StringWriter();
        ReplicateTable.TIMESERIES.table().write(TimeSeriesRow.all(of.series(), of.replicate(), of.scenario()), out);
        return out.toString();
    }

    @Test
    void whatWasSavedReplaysToTheSameBytes() throws IOException {
        assertThat(rows(session)).hasLineCount(120).isEqualTo(stored(0));
        Session untouched = Session.of(session.original());
        untouched.goTo(60);
        assertThat(rows(untouched)).isNotEqualTo(stored(0));
    }

    /** As the window shows it and a shell takes it. */
    @Test
    void theCommandThatIsShownWorksAsTyped() throws Exception {
        Path file = home.resolve("it's mine.yaml");
        Saved saved = Saved.write(session, Optional.of(Path.of(Command.scenario("small.yaml"))), file);
        assertThat(file).content().contains("extends:").doesNotContain("forgetting");
        Command.Ended words = Command.end(Command.program(
                Path.of("/bin/sh"), "-c", "for word in " + saved.command() + "; do echo \"$word\"; done"));
        List<String> typed = words.out().lines().toList();
        assertThat(typed.get(0)).isEqualTo("./townsquare");
        end(typed.subList(1, typed.size()).toArray(String[]::new));
        assertThat(stored(home.resolve("results/it's mine"), 0)).isEqualTo(rows(session));
    }

    @Test
    void aRunOfAResultsFolderIsOpenedAtItsStep() throws IOException {
        Session opened = Session.of(StoredRun.open(folder, 4), 33);
        assertThat(opened.step()).isEqualTo(33);
        assertThat(opened.replicate()).isEqualTo(4);
        assertThat(rows(opened)).hasLineCount(66);
        assertThat(stored(4)).startsWith(rows(opened));
        opened.goTo(60);
        assertThat(rows(opened)).isEqualTo(stored(4));
    }

    /** The window's way to a run of a sweep and the command line's give the same bytes. */
    @Test
    void aRunOfASweepIsOpened() throws Exception {
        Files.writeString(home.resolve("grid.yaml"), """
                title: A grid
                scenario: %s
                parameters: [{path: alternative.quality, values: [0, 2]}]
                replicates: {kind: fixed, count: 3}
                """.formatted(Command.scenario("small.yaml")));
        end("sweep", "grid.yaml", "--out", "grid");
        end("run", "--from", "grid", "--run", "4", "--out", "grid-4");
        StoredRun stored = stored("--from", home.resolve("grid").toString(), "--run", "4");
        assertThat(stored.scenario().platforms().get(1).quality()).isEqualTo(2);
        Session opened = Session.of(stored, 25);
        assertThat(opened.step()).isEqualTo(25);
        opened.goTo(60);
        assertThat(rows(opened)).hasLineCount(120).isEqualTo(stored(home.resolve("grid-4"), 0));
        assertThatThrownBy(() -> stored("--from", home.resolve("grid").toString(), "--run", "6"))
                .hasMessage("--run 6: there is no such run; allowed: 0 to 5");
    }

    @Test
    void aRunOfAForksVariantIsOpened() throws Exception {
        String small = Command.scenario("small.yaml");
        end("run", small, "--fork", "20", "--policy", "none,strict", "--replicates", "2", "--out", "fork");
        Path fork = home.resolve("fork");
        Path strict = fork.resolve("variants/strict");
        Session opened = Session.of(stored("--from", strict.toString(), "--run", "1"), 60);
        assertThat(rows(opened)).hasLineCount(120).isEqualTo(stored(strict, 1));
        assertThat(rows(opened)).isNotEqualTo(stored(fork.resolve("variants/none"), 1));
        assertThatThrownBy(() -> stored("--from", fork.toString(), "--run", "1"))
                .hasMessageEndingWith(
                        "give the folder of one of them: " + fork.resolve("variants/none") + " or " + strict);
    }

    private static void end(String... words) throws Exception {
        Command.Ended ended = Command.in(home).run(words);
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    /** As both commands read it. */
    private static StoredRun stored(String... words) throws Exception {
        return CommandLine.populateCommand(new RepeatOptions(), words).stored();
    }

    @Test
    void whatIsNoRunIsRefused() throws IOException {
        assertThatThrownBy(() -> StoredRun.open(folder, 6))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessage(folder + " has no run 6; allowed: from 0 to 5");
        assertThatThrownBy(() -> StoredRun.open(home, 0)).hasMessageContaining("holds no finished run");
        assertThatThrownBy(() -> StoredRun.open(home.resolve("none"), 0)).hasMessageEndingWith("none does not exist");
        Path changed = Files.createDirectory(home.resolve("changed"));
        Files.copy(folder.resolve("scenario.yaml"), changed.resolve("scenario.yaml"));
        String other = Files.readString(folder.resolve("timeseries.csv"))
                .replaceFirst("(?m)^(2,20,[0-9-]+),Agora,[0-9.]+", "$1,Agora,99999");
        Files.writeString(changed.resolve("timeseries.csv"), other);
        assertThat(Session.of(StoredRun.open(changed, 2), 20).step()).isEqualTo(20);
        assertThatThrownBy(() -> Session.of(StoredRun.open(changed, 2), 21))
                .hasMessageContaining("another version of the model: the run differs from step 20 on");
    }
}
