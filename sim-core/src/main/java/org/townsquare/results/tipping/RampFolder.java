package org.townsquare.results.tipping;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.townsquare.measure.Loop;
import org.townsquare.results.Durable;
import org.townsquare.results.FolderContent;
import org.townsquare.results.Json;
import org.townsquare.results.Marker;
import org.townsquare.results.OpenFolder;
import org.townsquare.results.Origin;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** The results folder of a hysteresis run, in the making. Keys of the log are the numbers of replicates. */
public final class RampFolder extends OpenFolder {

    private final RampQuestion question;

    private RampFolder(Path name, Path partial, Origin origin, RampQuestion question) throws IOException {
        super(name, partial, origin);
        this.question = question;
    }

    /** An answer to this question about a scenario. */
    public static FolderContent<RampFolder> of(Scenario scenario, RampQuestion question) throws IOException {
        Origin origin = Origin.of(Marker.RAMP, Json.text(question), scenario, ScenarioFiles.write(scenario));
        return new FolderContent<>(origin, (name, partial) -> new RampFolder(name, partial, origin, question));
    }

    /** Keeps a replicate; threads may do so at once. */
    public void write(int replicate, Loop slow, Loop quick) throws IOException {
        StringWriter rows = new StringWriter();
        RampTables.write(rows, replicate, question, slow, quick);
        log().add(Integer.toString(replicate), rows.toString());
    }

    @Override
    public BitSet finished() {
        if (isMade()) {
            return all(origin().scenario().replicates());
        }
        BitSet finished = new BitSet();
        log().keys().forEach(key -> finished.set(Integer.parseInt(key)));
        return finished;
    }

    @Override
    protected void writeTables() throws IOException {
        StringBuilder text = new StringBuilder(RampTables.ROWS.header());
        log().read(
                        IntStream.range(0, origin().scenario().replicates())
                                .mapToObj(Integer::toString)
                                .toList(),
                        (key, rows) -> text.append(new String(rows, StandardCharsets.UTF_8)));
        Durable.write(partial().resolve(RampTables.ROWS.file()), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void writeReport() throws IOException {
        RampReport.write(partial(), origin().scenario());
    }
}
