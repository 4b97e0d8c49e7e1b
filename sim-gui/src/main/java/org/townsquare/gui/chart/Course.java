package org.townsquare.gui.chart;

import java.util.Optional;
import org.townsquare.measure.TimeSeries;

/**
 * How far a run has come, as charts need it.
 *
 * @param series metrics, of which only the first {@code steps} may be read: the run may go on meanwhile
 * @param steps number of steps taken
 * @param branch the run beside it, if there is one
 */
public record Course(TimeSeries series, int steps, Optional<Course> branch) {}
