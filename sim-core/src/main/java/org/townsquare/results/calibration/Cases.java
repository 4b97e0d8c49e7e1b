package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.townsquare.measure.Evidence;
import org.townsquare.results.Theme;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.Origin;
import org.townsquare.scenario.Distribution;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The scenarios that are calibrated together. What is uncertain by the same path in several of them has one value in all of
 * these.
 *
 * @param scenarios at least one, each with what is uncertain and with figures or outcomes to fit
 */
public record Cases(List<Scenario> scenarios) {

    /** Those of a folder. */
    public static Cases in(Path folder) throws IOException, InvalidScenarioException {
        List<Scenario> scenarios = new ArrayList<>();
        while (Files.exists(folder.resolve(file(scenarios.size())))) {
            scenarios.add(ScenarioFiles.read(folder.resolve(file(scenarios.size())), List.of()));
        }
        return new Cases(List.copyOf(scenarios));
    }

    /** Name of the file with one of them. */
    private static String file(int position) {
        return position == 0 ? Origin.SCENARIO : "scenario-" + (position + 1) + ".yaml";
    }

    /** What a folder about them is about. */
    Origin origin(Marker marker, String more) throws IOException {
        Origin origin = Origin.of(marker, more, first(), ScenarioFiles.write(first()));
        for (int i = 1; i < scenarios.size(); i++) {
            origin = origin.with(file(i), scenarios.get(i), ScenarioFiles.write(scenarios.get(i)));
        }
        return origin;
    }

    /** The first, whose seed all go by. */
    public Scenario first() {
        return scenarios.get(0);
    }

    /** Whether there are several. */
    boolean isSeveral() {
        return scenarios.size() > 1;
    }

    /** What they are called together. */
    String title() {
        return scenarios.stream().map(Scenario::title).collect(Collectors.joining(" + "));
    }

    /** The files of all. */
    String yaml() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Scenario scenario : scenarios) {
            all.append(all.isEmpty() ? "" : "---\n").append(ScenarioFiles.write(scenario));
        }
        return all.toString();
    }

    /** The distributions of all that is uncertain, by path, each once. */
    public Map<String, Distribution> uncertain() {
        Map<String, Distribution> all = new LinkedHashMap<>();
        scenarios.forEach(scenario -> scenario.uncertain().forEach(all::putIfAbsent));
        return all;
    }

    /** The names in charts of all that is uncertain. */
    List<String> names() {
        return Theme.ends(List.copyOf(uncertain().keySet()));
    }

    /** The paths that have different distributions in some of them. */
    public List<String> atOdds() {
        Map<String, Distribution> all = uncertain();
        return all.keySet().stream()
                .filter(path -> scenarios.stream()
                        .anyMatch(scenario -> !scenario.uncertain()
                                .getOrDefault(path, all.get(path))
                                .equals(all.get(path))))
                .toList();
    }

    /** The values of all that is uncertain, at some quantiles. */
    public Map<String, String> values(List<Double> u) {
        Map<String, String> values = new LinkedHashMap<>();
        uncertain().forEach((path, prior) -> values.put(path, prior.at(u.get(values.size()))));
        return values;
    }

    /** What one of them is fitted to. */
    public Evidence fitted(Scenario scenario) {
        return Evidence.of(scenario).of(FigureUse.FIT);
    }

    /** What all are fitted to. */
    public Evidence fitted() {
        return Evidence.together(scenarios.stream().map(this::fitted).toList());
    }

    /** The scenario of each figure that all are fitted to, or of each outcome. */
    List<Scenario> fittedOf(ToIntFunction<Evidence> count) {
        return scenarios.stream()
                .flatMap(scenario -> Collections.nCopies(count.applyAsInt(fitted(scenario)), scenario).stream())
                .toList();
    }
}
