package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.Place;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;

/** comparison.csv, summary.json, charts and report.html of a fork, made from its variants' tables and nothing else. */
public final class ForkReport {

    private ForkReport() {}

    /**
     * Draws the charts of all variants and of their comparison and writes their reports, over those that were there.
     *
     * @param folder the results folder of a fork
     * @param scenario read from its scenario.yaml
     * @param fork read from its fork.yaml
     * @return the report of the comparison
     * @throws ResultsFolderException if the folder is unfinished or a table is damaged
     */
    public static Path write(Path folder, Scenario scenario, Fork fork) throws IOException {
        Place.requireFinished(folder);
        for (Fork.Variant variant : fork.variants()) {
            Report.write(ResultsFolder.ofVariant(folder, variant.name()), variant.of(scenario));
        }
        return draw(folder, scenario, fork);
    }

    /** What the variants say about every platform, in their order. */
    public static List<Verdict> verdicts(Path folder, Scenario scenario, Fork fork) throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        for (Fork.Variant variant : fork.variants()) {
            verdicts.add(Verdict.read(ResultsFolder.ofVariant(folder, variant.name()), variant.of(scenario)));
        }
        return verdicts;
    }

    static Path draw(Path folder, Scenario scenario, Fork fork) throws IOException {
        List<Verdict> verdicts = verdicts(folder, scenario, fork);
        List<Measurements> measurements = Measurements.read(folder, scenario, fork);
        Comparison comparison = Comparison.of(scenario, fork, measurements);
        comparison.write(folder);
        Json.write(folder.resolve(Verdict.FILE), Summary.of(scenario, fork, verdicts));
        List<Chart> charts = ForkCharts.write(folder, scenario, fork, verdicts, measurements);

        Map<String, Object> model = new LinkedHashMap<>();
        model.put("replicates", scenario.replicates());
        model.put("step", fork.at());
        model.put("date", Words.date(dayOf(scenario, fork)));
        model.put("start", Words.date(scenario.start()));
        model.put("end", Words.date(verdicts.get(0).horizon()));
        model.put("variants", variants(scenario, fork, verdicts));
        model.put("sentences", comparison.sentences(fork.names().get(0)));
        model.put("comparisons", comparisons(comparison));
        model.put("yaml", Files.readString(Marker.FORK.in(folder)));
        return Page.report(folder, "fork.ftlh", scenario, charts, model);
    }

    /** What summary.json says: the verdict on every variant, from the step on at which they part. */
    private record Summary(
            String scenario, int replicates, int steps, String horizon, int at, String date, List<Variant> variants) {

        private record Variant(String name, List<Verdict.Platform> platforms) {}

        static Summary of(Scenario scenario, Fork fork, List<Verdict> verdicts) {
            return new Summary(
                    scenario.title(),
                    scenario.replicates(),
                    scenario.steps(),
                    verdicts.get(0).horizon(),
                    fork.at(),
                    dayOf(scenario, fork),
                    IntStream.range(0, verdicts.size())
                            .mapToObj(i -> new Variant(
                                    fork.names().get(i), verdicts.get(i).platforms()))
                            .toList());
        }
    }

    private static String dayOf(Scenario scenario, Fork fork) {
        return scenario.start().plusDays(fork.at()).toString();
    }

    private static List<Map<String, Object>> variants(Scenario scenario, Fork fork, List<Verdict> verdicts) {
        return IntStream.range(0, verdicts.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "name",
                        fork.names().get(i),
                        "events",
                        ParameterTable.events(
                                        scenario.plus("", fork.variants().get(i).events()), List.of())
                                .stream()
                                .skip(scenario.events().size())
                                .toList(),
                        "platforms",
                        verdicts.get(i).platforms().stream()
                                .map(Verdict.Platform::brief)
                                .toList()))
                .toList();
    }

    /** A table for each platform: a row for each pair, a column for each measure. */
    private static List<Map<String, Object>> comparisons(Comparison comparison) {
        List<Map<String, Object>> tables = new ArrayList<>();
        for (String platform : new LinkedHashSet<>(
                comparison.rows().stream().map(Comparison.Row::platform).toList())) {
            List<Comparison.Row> own = comparison.rows().stream()
                    .filter(row -> row.platform().equals(platform))
                    .toList();
            List<Measure> measures =
                    own.stream().map(Comparison.Row::measure).distinct().toList();
            Map<String, List<Map<String, String>>> pairs = new LinkedHashMap<>();
            for (Comparison.Row row : own) {
                pairs.computeIfAbsent(Words.say("fork.pair", row.variant(), row.reference()), pair -> new ArrayList<>())
                        .add(Map.of("difference", row.difference(), "interval", row.interval()));
            }
            tables.add(Map.of(
                    "platform",
                    platform,
                    "measures",
                    measures.stream().map(Measure::heading).toList(),
                    "pairs",
                    pairs.entrySet().stream()
                            .map(pair -> Map.of("pair", pair.getKey(), "cells", pair.getValue()))
                            .toList()));
        }
        return tables;
    }
}
