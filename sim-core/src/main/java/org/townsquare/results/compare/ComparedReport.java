package org.townsquare.results.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.townsquare.results.Chart;
import org.townsquare.results.Charts;
import org.townsquare.results.Measure;
import org.townsquare.results.Page;
import org.townsquare.results.Report;
import org.townsquare.results.Verdict;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.words.Edition;
import org.townsquare.results.words.Words;

/** The folder of a comparison: comparison.csv, parameters.csv, compared.json, charts and report.html. */
public final class ComparedReport {

    private static final int MOST_ROWS = 200;

    private ComparedReport() {}

    /**
     * What compared.json says of a folder, so that it can be found again.
     *
     * @param identity that of its manifest
     */
    private record Source(String name, String folder, String holds, String identity) {}

    /** Writes all of it into a folder. */
    public static void write(Path folder, Compared compared) throws IOException {
        Json.write(Marker.COMPARISON.in(folder), Edition.PLAIN.with(() -> sources(compared))); // data stay English
        ComparedRow.TABLE.write(folder, compared.rows().stream());
        List<DifferentParameter> parameters = compared.parameters();
        DifferentParameter.TABLE.write(folder, parameters.stream().flatMap(each -> each.rows(compared.sides())));
        List<Chart> charts = ComparedCharts.draw(compared);
        Charts.write(folder, charts);

        Map<String, Object> model = new LinkedHashMap<>();
        model.put("sides", compared.sides().stream().map(ComparedReport::side).toList());
        model.put("sentences", Sentences.of(compared));
        model.put("remarks", Remarks.of(compared));
        model.put(
                "verdicts",
                compared.few().stream().flatMap(ComparedReport::verdicts).toList());
        model.put("charts", Charts.figures(folder, charts));
        model.put("measures", Stream.of(Measure.values()).map(Measure::heading).toList());
        model.put("pairs", pairs(compared));
        model.put("all", compared.rows().size());
        model.put(
                "parameters",
                parameters.stream()
                        .map(each -> Map.of(
                                "path",
                                each.path(),
                                "values",
                                each.values(),
                                "meaning",
                                Words.meaning(each.path(), each.meaning())))
                        .toList());
        Page.write(folder.resolve(Report.FILE), "compare.ftlh", model);
    }

    private static List<Source> sources(Compared compared) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Side side : compared.sides()) {
            sources.add(new Source(
                    side.name(),
                    side.folder().toString(),
                    side.holds(),
                    Manifest.read(side.folder()).identity()));
        }
        return sources;
    }

    private static Map<String, Object> side(Side side) {
        return Map.of("name", side.name(), "folder", side.folder().toString(), "holds", side.holds());
    }

    private static Stream<Map<String, Object>> verdicts(Cell cell) {
        return cell.verdict().platforms().stream().map(platform -> verdict(cell, platform));
    }

    private static Map<String, Object> verdict(Cell cell, Verdict.Platform platform) {
        Map<String, Object> row = new LinkedHashMap<>(platform.brief());
        row.put("setting", cell.name());
        row.put("runs", cell.verdict().replicates());
        return row;
    }

    /** A row for each pair of settings and platform, with a cell for each measure. */
    private static List<Map<String, Object>> pairs(Compared compared) {
        Map<List<Object>, List<ComparedRow>> byPair = new LinkedHashMap<>();
        compared.rows()
                .forEach(row -> byPair.computeIfAbsent(
                                List.of(row.of().name(), row.reference().name(), row.platform()),
                                key -> new ArrayList<>())
                        .add(row));
        return byPair.values().stream()
                .limit(MOST_ROWS)
                .map(rows -> Map.<String, Object>of(
                        "pair",
                        rows.get(0).of().name() + " − "
                                + rows.get(0).reference().name(),
                        "platform",
                        String.join(
                                " − ",
                                new LinkedHashSet<>(List.of(
                                        rows.get(0).platform(), rows.get(0).counterpart()))),
                        "method",
                        rows.get(0).by().paired() ? Words.say("compare.in-pairs") : Words.say("compare.independent"),
                        "cells",
                        Stream.of(Measure.values())
                                .map(measure -> rows.stream()
                                        .filter(row -> row.measure() == measure)
                                        .map(ComparedRow::text)
                                        .findFirst()
                                        .orElse(""))
                                .toList()))
                .toList();
    }
}
