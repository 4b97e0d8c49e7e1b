package org.townsquare.gui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.SwingUtilities;
import org.townsquare.gui.chart.Course;
import org.townsquare.gui.chart.Curve;
import org.townsquare.gui.chart.LiveChart;
import org.townsquare.gui.control.ParameterTree;
import org.townsquare.gui.control.Pending;
import org.townsquare.gui.control.Sliders;
import org.townsquare.gui.network.Picture;
import org.townsquare.gui.session.Session;
import org.townsquare.gui.session.Standing;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * While the cards are read, a run is begun and drawn where nobody sees it. Most of the time from the first click to the first
 * movement goes into loading the program, and by then it is loaded.
 */
final class Warming {

    /** By then every part of a step has been taken. */
    private static final int STEPS = 5;

    private Warming() {}

    /** Begins with a scenario, beside all else. */
    static void begin(Path file) {
        Thread thread = new Thread(() -> run(file), "warming");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(Path file) {
        try {
            Session session = Session.of(ScenarioFiles.read(file, List.of()));
            Picture.of(session.simulation()).scene(session.simulation());
            session.goTo(Math.min(STEPS, session.steps()));
            Standing.of(session);
            session.questions();
            SwingUtilities.invokeLater(() -> draw(session));
        } catch (InvalidScenarioException cannotBeRun) {
            // Whoever chooses it is told.
        }
    }

    private static void draw(Session session) {
        LiveChart chart = new LiveChart(Curve.ATTENTION_SHARE, session.scenario());
        chart.show(new Course(session.series(), session.step(), Optional.empty()), List.of());
        chart.draw();
        Pending pending = new Pending(unused -> {});
        new Sliders(session.scenario(), session.questions(), pending, (path, value) -> {}).getPreferredSize();
        new ParameterTree(session.questions(), pending, (path, value) -> {}).getPreferredSize();
    }
}
