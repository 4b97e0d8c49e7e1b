package org.townsquare.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.measure.Replicate;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Questions;
import org.townsquare.scenario.file.ScenarioFiles;

/** The file that is saved says what was changed, and no more. */
class SavedTest {

    @TempDir
    private Path folder;

    private static void outage(Session session) throws Exception {
        session.intervene(Questions.event(
                session.scenario(), session.step(), "outage", Given.map("platform", "Old", "days", "9")));
    }

    @Test
    void whatTheOriginalSaysIsLeftToIt() throws Exception {
        Path original = folder.resolve("town.yaml");
        Files.writeString(
                original, "# My notes.\n" + Given.SMALL + "events: [{kind: announce, platform: New, at: 5}]\n");
        Session session = Session.of(ScenarioFiles.read(original, List.of("users.habit=2")), 1);
        session.goTo(40);
        outage(session);
        Files.createDirectory(folder.resolve("mine"));
        Path file = folder.resolve("mine/it's mine.yaml");
        Saved saved = Saved.write(session, Optional.of(original), file);
        assertThat(saved.command())
                .isEqualTo("./townsquare run '" + folder + "/mine/it'\\''s mine.yaml' --replicates 2");
        assertThat(Files.readString(file)).isEqualTo("""
                # Saved from the window, with what was done by hand there. What is not said here stands in the file that this extends.
                # The same run again: %s
                extends: "../town.yaml"
                users:
                  habit: 2.0
                events:
                - kind: "announce"
                  at: 5
                  platform: "New"
                - kind: "outage"
                  at: 40
                  platform: "Old"
                  days: 9
                """.formatted(saved.command()));
        Scenario read = ScenarioFiles.read(file, List.of());
        assertThat(read).isEqualTo(session.scenario());
        assertThat(session.isUnsaved()).isFalse();
        assertThat(session.unsaved()).isZero();
        session.goTo(session.steps());
        assertThat(Replicate.run(read, 1, 1, () -> {}).series().get(org.townsquare.scenario.Metric.ATTENTION, 199, 1))
                .isEqualTo(session.series().get(org.townsquare.scenario.Metric.ATTENTION, 199, 1));
    }

    /** What is in a file already is not lost, so it does not count. */
    @Test
    void whatIsSavedDoesNotCountAsLost() throws Exception {
        Session session = Session.of(Given.scenario(Given.SMALL));
        outage(session);
        session.goTo(20);
        outage(session);
        assertThat(session.unsaved()).isEqualTo(2);
        Saved.write(session, Optional.empty(), folder.resolve("mine.yaml"));
        assertThat(session.unsaved()).isZero();
        session.goTo(40);
        outage(session);
        assertThat(session.unsaved()).isEqualTo(1);
        session.undo();
        session.undo();
        assertThat(session.unsaved()).isZero();
        assertThat(session.isUnsaved()).isTrue();
    }

    @Test
    void withoutAFileOnlyWhatIsNoDefaultIsSaid() throws Exception {
        Session session = Session.of(Given.scenario(Given.SMALL));
        session.goTo(3);
        outage(session);
        Path file = folder.resolve("mine.yaml");
        Saved.write(session, Optional.empty(), file);
        assertThat(Files.readString(file).lines().skip(2)).containsExactly("""
                title: "A small world"
                steps: 200
                users:
                  count: 1000
                  represents: 22000.0
                network:
                  meanDegree: 10.0
                influencers:
                - name: "Star"
                  audience: 0.4
                  ideology: 0.5
                  home: "Old"
                platforms:
                - name: "Old"
                  role: "incumbent"
                - name: "New"
                  quality: 2.0
                  initialUsers: 0.2
                  initialAware: 0.5
                events:
                - kind: "outage"
                  at: 3
                  platform: "Old"
                  days: 9""".split("\n"));
        assertThat(ScenarioFiles.read(file, List.of())).isEqualTo(session.scenario());
    }

    /** A file that is written over itself cannot be extended. */
    @Test
    void theOriginalMayBeReplaced() throws Exception {
        Path file = folder.resolve("town.yaml");
        Files.writeString(file, Given.SMALL);
        Session session = Session.of(ScenarioFiles.read(file, List.of()));
        outage(session);
        Saved.write(session, Optional.of(file), file);
        assertThat(ScenarioFiles.read(file, List.of())).isEqualTo(session.scenario());
    }
}
