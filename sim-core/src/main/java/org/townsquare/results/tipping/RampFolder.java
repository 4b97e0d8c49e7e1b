package org.townsquare.results.tipping;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.townsquare.measure.Loop;
import org.townsquare.results.Durable;
import org.townsquare.results.FolderContent;
import org.townsquare.results.FolderLock;
import org.townsquare.results.Manifest;
import org.townsquare.results.Marker;
import org.townsquare.results.OpenFolder;
import org.townsquare.results.ResultsFolder;
import org.townsquare.scenario.Scenario;

/** The results folder of a hysteresis run, in the making. Every finished replicate is in ramp.csv at once. */
public final class RampFolder implements OpenFolder {

    private final Path name;
    private final Path partial;
    private final Scenario scenario;
    private final RampQuestion question;
    private final FolderLock lock;
    /** The rows of each replicate. */
    private final Map<Integer, String> blocks = new TreeMap<>();

    private RampFolder(Path name, Path partial, Scenario scenario, RampQuestion question, FolderLock lock) {
        this.name = name;
        this.partial = partial;
        this.scenario = scenario;
        this.question = question;
        this.lock = lock;
    }

    /** An answer to this question about a scenario. */
    public static FolderContent<RampFolder> of(Scenario scenario, RampQuestion question) {
        return new FolderContent<>(
                partial -> Asked.isOf(partial, Marker.RAMP, question, scenario),
                (name, partial) -> open(name, partial, scenario, question));
    }

    private static RampFolder open(Path name, Path partial, Scenario scenario, RampQuestion question)
            throws IOException {
        RampFolder folder = new RampFolder(name, partial, scenario, question, FolderLock.take(partial));
        try {
            Asked.begin(partial, Marker.RAMP, question, scenario);
            Path rows = partial.resolve(RampTables.ROWS);
            if (Files.exists(rows)) {
                folder.blocks.putAll(RampTables.whole(Files.readString(rows), question));
            }
            folder.writeRows();
            return folder;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private void writeRows() throws IOException {
        String text = RampTables.HEAD + String.join("", blocks.values());
        Durable.write(partial.resolve(RampTables.ROWS), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps a replicate; threads may do so at once. */
    public synchronized void write(int replicate, Loop slow, Loop quick) throws IOException {
        StringWriter rows = new StringWriter();
        RampTables.write(rows, replicate, question, slow, quick);
        Files.writeString(partial.resolve(RampTables.ROWS), rows.toString(), StandardOpenOption.APPEND);
        blocks.put(replicate, rows.toString());
    }

    @Override
    public Path partial() {
        return partial;
    }

    @Override
    public synchronized BitSet finished() {
        BitSet finished = new BitSet();
        blocks.keySet().forEach(finished::set);
        return finished;
    }

    @Override
    public synchronized Path complete(List<String> commandLine) throws IOException {
        if (finished().cardinality() < scenario.replicates()) {
            throw new IllegalStateException("replicates are missing in " + partial);
        }
        writeRows();
        Manifest.complete(partial, scenario, commandLine);
        RampReport.write(partial, scenario);
        lock.remove();
        return ResultsFolder.named(partial, name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
