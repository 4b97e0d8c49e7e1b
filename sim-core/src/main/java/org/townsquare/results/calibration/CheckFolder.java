package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.townsquare.results.folder.FolderContent;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.OpenFolder;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;

/** The results folder of a check of calibrations, in the making: its log has an entry for each synthetic truth. */
public final class CheckFolder extends OpenFolder {

    private final Cases cases;

    private CheckFolder(Path name, Path partial, Origin origin, Cases cases) throws IOException {
        super(name, partial, origin);
        this.cases = cases;
    }

    /** The check of calibrations of some scenarios. */
    public static FolderContent<CheckFolder> of(Cases cases, CheckQuestion question) throws IOException {
        Origin origin = cases.origin(Marker.CHECK, Json.text(question));
        return new FolderContent<>(origin, (name, partial) -> new CheckFolder(name, partial, origin, cases));
    }

    /** Adds a truth to a log. */
    public static void add(RunLog log, CheckedTruth truth) throws IOException {
        log.add(String.valueOf(truth.number()), truth.lines());
    }

    @Override
    protected void writeTables() throws IOException {
        Map<Integer, CheckedTruth> truths = new TreeMap<>();
        log().read((key, content) -> {
            int number = Integer.parseInt(key);
            truths.put(number, CheckedTruth.of(number, new String(content, StandardCharsets.UTF_8)));
        });
        CheckTables.writeTruths(partial(), cases, List.copyOf(truths.values()));
    }

    @Override
    protected void writeReport() throws IOException {
        CheckReport.write(partial(), cases);
    }
}
