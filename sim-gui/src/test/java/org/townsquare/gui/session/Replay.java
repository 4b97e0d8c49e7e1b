package org.townsquare.gui.session;

import java.io.IOException;
import java.io.StringWriter;
import org.townsquare.measure.Replicate;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.results.ReplicateTable;
import org.townsquare.results.TimeSeriesRow;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** The rows of a session, and those that its scenario gives when it is saved and run. */
final class Replay {

    private Replay() {}

    /** What was measured in a session, as it would stand in timeseries.csv. */
    static String rows(Session session) {
        try (StringWriter out = new StringWriter()) {
            ReplicateTable.TIMESERIES
                    .table()
                    .write(TimeSeriesRow.all(session.series(), session.replicate(), session.scenario()), out);
            return out.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As the command line measures it, from a file. */
    static String ofFile(Session session) {
        Scenario saved = Given.scenario(ScenarioFiles.write(session.scenario()));
        try (StringWriter out = new StringWriter()) {
            ReplicateResult result = Replicate.run(saved, session.replicate(), 2, () -> {});
            ReplicateTable.TIMESERIES
                    .table()
                    .write(TimeSeriesRow.all(result.series(), session.replicate(), saved), out);
            return out.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
