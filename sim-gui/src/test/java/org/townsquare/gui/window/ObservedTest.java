package org.townsquare.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Point;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.swing.JSlider;
import javax.swing.JTabbedPane;
import javax.swing.JTree;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Test;
import org.townsquare.experiment.LocalExecutor;
import org.townsquare.experiment.Progress;
import org.townsquare.experiment.Replicates;
import org.townsquare.gui.session.Session;
import org.townsquare.results.ReplicateTable;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.StoredRun;
import org.townsquare.results.TimeSeriesRow;
import org.townsquare.results.folder.Place;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;
import sim.engine.Schedule;

/** The window and the run that it shows: looking changes nothing, and what is shown is the run's present state. */
class ObservedTest extends Driven {

    private static final String QUALITY = "platforms.Agora.quality";

    /** A run is opened from its results folder at a step, and all there is to look at is looked at while it goes on. */
    @Test
    void lookingChangesNothing() throws Exception {
        Path results = folder.resolve("results");
        Scenario scenario = ScenarioFiles.read(
                folder.resolve("small.yaml"), List.of("replicates=2", "steps=240", "users.count=200"));
        try (ResultsFolder open =
                Place.named(results).create(ResultsFolder.of(scenario, ScenarioFiles.write(scenario)))) {
            new LocalExecutor(2).make(new Replicates(scenario), open, Progress.NONE);
            open.complete(List.of("run"));
        }
        Session session = Session.of(StoredRun.open(results, 1), 40);
        GuiActionRunner.execute(() -> window.open("results-run-1", session));
        await("the step that was asked for", () -> step() == 40);
        assertThat(settled()).isEqualTo(40);

        clickMiddle();
        List<JTabbedPane> tabs = List.of(frame.tabbedPane("charts").target(), side().target());
        JSlider speed = frame.slider("speed").target();
        List<Component> pointedAt = List.of(
                robot.finder().findByName(window, "network display"),
                robot.finder().findByName(window, "chart Active users"));
        frame.button("Play").click();
        // No robot that waits until a window that plays has nothing to do.
        java.awt.Robot hand = new java.awt.Robot();
        // Before the description is open: to lay out so long a page again takes long.
        GuiActionRunner.execute(() -> window.changeLook());
        for (JTabbedPane pane : tabs) {
            for (int tab = 0; tab < pane.getTabCount(); tab++) {
                int shown = tab;
                int seenBefore = step();
                GuiActionRunner.execute(() -> pane.setSelectedIndex(shown));
                Component under = pointedAt.get(tab % 2);
                Point at = GuiActionRunner.execute(under::getLocationOnScreen);
                hand.mouseMove(at.x + under.getWidth() / 2 + 5 * tab, at.y + under.getHeight() / 2);
                await("it goes on meanwhile", () -> step() > seenBefore || step() == 240);
            }
        }
        GuiActionRunner.execute(() -> {
            tabs.get(1).setSelectedIndex(tabs.get(1).indexOfTab("User"));
            speed.setValue(speed.getMaximum());
        });
        await("the end", () -> step() == 240);

        StringWriter seen = new StringWriter();
        ReplicateTable.TIMESERIES.table().write(TimeSeriesRow.all(panel().shown(), 1, scenario), seen);
        String stored = Files.readAllLines(results.resolve("timeseries.csv")).stream()
                .filter(row -> row.startsWith("1,"))
                .map(row -> row + "\n")
                .collect(Collectors.joining());
        assertThat(stored).hasLineCount(2 * 240);
        assertThat(seen.toString().getBytes(StandardCharsets.UTF_8)).isEqualTo(stored.getBytes(StandardCharsets.UTF_8));
    }

    /** Forwards, back, undone, and in either of two runs. */
    @Test
    void slidersAndTreeShowTheValuesOfTheStepShown() throws Exception {
        GuiActionRunner.execute(() -> window.open(folder.resolve("small.yaml"), List.of()));
        await("something moves", () -> step() > 3);
        frame.button("Play").click();
        int begun = settled();
        side().selectTab("Sliders");
        JSlider slider = frame.slider(QUALITY).target();
        int before = GuiActionRunner.execute(slider::getValue);
        String original = shown();
        GuiActionRunner.execute(() -> slider.setValue(before + 10));
        await("an event", () -> done() == 1);
        await("the new value, in the tree as well", () -> !shown().equals(original) && inTree().equals(shown()));
        String changed = shown();

        frame.button("Back").click();
        await("the value before", () -> shown().equals(original) && inTree().equals(original));
        assertThat(settled()).isEqualTo(begun - 1);
        assertThat(GuiActionRunner.execute(slider::getValue)).isEqualTo(before);
        frame.button("Step").click();
        frame.button("Step").click();
        await("the later value again", () -> shown().equals(changed) && inTree().equals(changed));
        assertThat(done()).isEqualTo(1);

        frame.button("What if").click();
        await("a second run", () -> frame.button("Swap").target().isEnabled());
        GuiActionRunner.execute(() -> slider.setValue(before + 20));
        await("an event of the second run", () -> done() == 2);
        String branched = shown();
        assertThat(branched).isNotEqualTo(changed);
        frame.button("Step").click();
        await("a step on", () -> step() == begun + 2);
        frame.button("Back").click();
        await("and back", () -> step() == begun + 1);
        frame.button("Swap").click();
        await("the original's value", () -> shown().equals(changed) && inTree().equals(changed));
        assertThat(settled()).as("both runs stand at the same step").isEqualTo(begun + 1);
        frame.button("Swap").click();
        await("the second run's value", () -> shown().equals(branched) && inTree().equals(branched));
        frame.button("Undo").click();
        await("undone there", () -> shown().equals(changed));
        assertThat(done()).isEqualTo(1);
    }

    /** A step may take long, and a jump longer: whoever looks or wants to act does not wait for it. */
    @Test
    void theWindowNeverWaitsForTheRun() throws Exception {
        GuiActionRunner.execute(() -> window.open(folder.resolve("small.yaml"), List.of()));
        await("something moves", () -> step() > 3);
        CountDownLatch isBusy = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        CompletableFuture<Boolean> wasLetGo = new CompletableFuture<>();
        try {
            panel().player().act(session -> wasLetGo.complete(busy(session, isBusy, mayGoOn)));
            isBusy.await();
            robot.moveMouse(robot.finder().findByName(window, "network display"));
            GuiActionRunner.execute(() -> window.changeLook());
            side().selectTab("Model");
            side().selectTab("Act");
            frame.button("do outage").click();
            DialogFixture dialog = dialog("event dialog");
            dialog.textBox("days").setText("3");
            dialog.button("ok").click();
            assertThat(done()).isZero();
        } finally {
            mayGoOn.countDown();
        }
        assertThat(wasLetGo.get(PATIENCE.duration(), TimeUnit.MILLISECONDS))
                .as("all was done while the run was busy")
                .isTrue();
        await("it happens as soon as the run is free", () -> done() == 1);
    }

    /** Holds what a step holds, until it is let go: false if that never came. */
    private static boolean busy(Session session, CountDownLatch isBusy, CountDownLatch mayGoOn) {
        synchronized (session) {
            Schedule schedule = session.simulation().schedule;
            synchronized (schedule) {
                isBusy.countDown();
                try {
                    return mayGoOn.await(PATIENCE.duration(), TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
    }

    /** The number beside the slider. */
    private String shown() {
        return GuiActionRunner.execute(
                () -> frame.label("value of " + QUALITY).target().getText());
    }

    /** The same parameter in the tab of all. */
    private String inTree() {
        JTree tree = robot.finder().findByName(window, "parameters", JTree.class, false);
        return GuiActionRunner.execute(() -> {
            var model = tree.getModel();
            Object node = model.getRoot();
            for (String name : List.of("platforms", "agora", "quality")) {
                Object parent = node;
                node = java.util.stream.IntStream.range(0, model.getChildCount(parent))
                        .mapToObj(i -> model.getChild(parent, i))
                        .filter(child -> child.toString()
                                .toLowerCase(java.util.Locale.ROOT)
                                .startsWith(name))
                        .findFirst()
                        .orElseThrow();
            }
            return node.toString().replaceFirst(".* = ", "");
        });
    }
}
