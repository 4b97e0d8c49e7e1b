package org.townsquare.results.tipping;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.townsquare.measure.Loop;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.folder.FolderContent;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.OpenFolder;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** The results folder of a hysteresis run, in the making. Keys of the log are the numbers of replicates. */
public final class RampFolder extends OpenFolder {

    private RampFolder(Path name, Path partial, Origin origin) throws IOException {
        super(name, partial, origin);
    }

    /**
     * An answer to this question about a scenario.
     *
     * @param base the scenario file that is varied
     */
    public static FolderContent<RampFolder> of(Scenario scenario, RampQuestion question, String base)
            throws IOException {
        Origin origin = Origin.of(Marker.RAMP, Json.text(question), scenario, ScenarioFiles.write(scenario))
                .with(Origin.BASE, base);
        return new FolderContent<>(origin, (name, partial) -> new RampFolder(name, partial, origin));
    }

    /** Adds a replicate to a log. */
    public static void add(RunLog log, RampQuestion question, int replicate, Loop slow, Loop quick) throws IOException {
        StringWriter rows = new StringWriter();
        RampTables.write(rows, replicate, question, slow, quick);
        log.add(key(replicate), rows.toString());
    }

    /** The key of a replicate. */
    public static String key(int replicate) {
        return Integer.toString(replicate);
    }

    @Override
    protected void writeTables() throws IOException {
        StringBuilder text = new StringBuilder(RampTables.ROWS.header());
        log().read(
                        IntStream.range(0, origin().scenario().replicates())
                                .mapToObj(RampFolder::key)
                                .toList(),
                        (key, rows) -> text.append(new String(rows, StandardCharsets.UTF_8)));
        Durable.write(partial().resolve(RampTables.ROWS.file()), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void writeReport() throws IOException {
        RampReport.write(partial(), origin().scenario());
    }
}
