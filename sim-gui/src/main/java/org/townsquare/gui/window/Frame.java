package org.townsquare.gui.window;

import java.util.List;
import org.townsquare.gui.chart.Course;
import org.townsquare.gui.network.Scene;
import org.townsquare.gui.session.Standing;
import org.townsquare.measure.TimeSeries;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Question;

/**
 * All that is shown of a run between two steps, taken at one moment and handed to the windows' thread.
 *
 * @param scenario with what was done by hand
 * @param step number of steps taken
 * @param scene where the sessions of the users drawn go
 * @param happened events that have happened, in the order of their steps
 * @param course of the run shown, and of the one beside
 * @param standings how the alternatives stand
 * @param byHand events that were not in the scenario
 * @param questions all parameters with their present values
 * @param isWhatIf whether the run shown is the one that was forked off
 */
record Frame(
        Scenario scenario,
        int step,
        Scene scene,
        List<Happening> happened,
        Course course,
        List<Standing> standings,
        boolean isWhatIf,
        boolean isOver,
        List<Event> byHand,
        List<Question> questions) {

    /** What is measured of the run shown. */
    TimeSeries series() {
        return isWhatIf ? course.branch().orElseThrow().series() : course.series();
    }
}
