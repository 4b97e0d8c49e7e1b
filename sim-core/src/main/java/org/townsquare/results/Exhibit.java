package org.townsquare.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.results.folder.Build;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.folder.Place;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;

/**
 * What a page shows of a finished results folder, and what it needs to see whether runs that it makes again are the same.
 *
 * @param html verdict and charts as the report has them, a part of a page
 * @param build the program that made it, for people
 * @param fingerprints of the rows of each replicate in timeseries.csv
 * @param outcomes what became of each alternative in each replicate: {@code outcomes.get(replicate).get(name)}
 */
public record Exhibit(String html, String build, List<String> fingerprints, List<Map<String, String>> outcomes) {

    /**
     * Reads a folder.
     *
     * @param scenario read from its scenario.yaml
     * @throws ResultsFolderException if the folder is unfinished or a table is damaged
     */
    public static Exhibit read(Path folder, Scenario scenario) throws IOException {
        Place.requireFinished(folder);
        Manifest manifest = Manifest.read(folder);
        return new Exhibit(
                html(folder, scenario),
                new Build(manifest.townsquare(), manifest.commit(), manifest.modified()).words(),
                fingerprints(folder, scenario.replicates()),
                outcomes(folder, scenario.replicates()));
    }

    /** This build, for people. */
    public static String ownBuild() throws IOException {
        return Build.own().words();
    }

    private static String html(Path folder, Scenario scenario) throws IOException {
        Verdict verdict = Verdict.read(folder, scenario);
        List<String> sentences = Stream.of(
                        verdict.alternatives().stream()
                                .map(platform -> platform.sentence(verdict.replicates()))
                                .toList(),
                        CriticalMasses.read(folder, scenario).sentences(),
                        Ignorance.read(folder, scenario).sentences(),
                        Forecast.read(folder, scenario).sentences())
                .flatMap(Collection::stream)
                .toList();
        return Page.text(
                "stored.ftlh",
                Map.of(
                        "sentences", sentences,
                        "replicates", verdict.replicates(),
                        "start", Words.date(scenario.start()),
                        "end", Words.date(verdict.horizon()),
                        "manifest", Json.tree(Manifest.read(folder)),
                        "charts",
                                Charts.of(folder, scenario, verdict).stream()
                                        .map(Chart::figure)
                                        .toList()));
    }

    private static List<String> fingerprints(Path folder, int replicates) throws IOException {
        List<Fingerprint> all =
                IntStream.range(0, replicates).mapToObj(r -> new Fingerprint()).toList();
        try (BufferedReader reader = Files.newBufferedReader(folder.resolve(TimeSeriesRow.TABLE.file()))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                all.get(Integer.parseInt(line.substring(0, line.indexOf(',')))).add(line + "\n");
            }
        }
        return all.stream().map(Fingerprint::text).toList();
    }

    private static List<Map<String, String>> outcomes(Path folder, int replicates) throws IOException {
        List<Map<String, String>> all = IntStream.range(0, replicates)
                .<Map<String, String>>mapToObj(r -> new LinkedHashMap<>())
                .toList();
        ReplicateTable.RUNS.read(folder, row -> {
            if (!row.getField("outcome").isEmpty()) {
                all.get(CsvFile.count(row, "replicate")).put(row.getField("platform"), row.getField("outcome"));
            }
        });
        return all;
    }
}
