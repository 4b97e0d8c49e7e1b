package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.townsquare.measure.Evidence;
import org.townsquare.measure.Outcome;
import org.townsquare.results.folder.Place;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.words.EventWords;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;

/** Charts and report.html of a results folder, made from the tables in it and nothing else. */
public final class Report {

    /** Name of the report within the folder. */
    public static final String FILE = "report.html";

    private Report() {}

    /**
     * Draws the charts of a folder and writes its report, over those that were there.
     *
     * @param folder with tables, manifest.json and scenario.yaml
     * @param scenario read from that scenario.yaml
     * @return the report
     * @throws ResultsFolderException if the folder is unfinished or a table is damaged
     */
    public static Path write(Path folder, Scenario scenario) throws IOException {
        Place.requireFinished(folder);
        return draw(folder, scenario);
    }

    static Path draw(Path folder, Scenario scenario) throws IOException {
        Verdict verdict = Verdict.read(folder, scenario);
        List<Chart> charts = Charts.write(folder, scenario, verdict);

        Map<String, Object> model = new LinkedHashMap<>();
        model.put("replicates", verdict.replicates());
        model.put("users", Ideologies.read(folder, scenario).usersPerRun(verdict.replicates()));
        model.put("steps", scenario.steps());
        model.put("start", Words.date(scenario.start()));
        model.put("end", Words.date(verdict.horizon()));
        model.put("hasAlternatives", !verdict.alternatives().isEmpty());
        List<Outcome> outcomes = Stream.of(Outcome.values())
                .filter(outcome -> verdict.alternatives().stream()
                        .anyMatch(p -> p.outcomes().get(outcome.word()) > 0))
                .toList();
        model.put("ignorance", Ignorance.read(folder, scenario).sentences());
        model.put("forecast", Forecast.read(folder, scenario).sentences());
        model.put("criticalMasses", CriticalMasses.read(folder, scenario).sentences());
        model.put(
                "outcomes",
                outcomes.stream()
                        .map(outcome -> Words.say("outcome." + outcome.word()))
                        .toList());
        model.put(
                "platforms",
                verdict.platforms().stream().map(p -> row(p, verdict, outcomes)).toList());
        model.put("limits", Verdict.limits(scenario.criticalMass()));
        model.put(
                "warnings",
                Evidence.warnings(scenario).stream()
                        .map(warning -> Map.of("path", warning.path(), "message", EventWords.of(warning)))
                        .toList());
        model.put("parameters", ParameterTable.platforms(scenario));
        model.put("events", ParameterTable.events(scenario, Happenings.read(folder, scenario)));
        model.put(
                "tables",
                Stream.concat(
                                ReplicateTable.ALL.stream().map(ReplicateTable::file),
                                Stream.of(DrawsTable.FILE, Ignorance.FILE).filter(file -> scenario.isUncertain()))
                        .toList());
        return Page.report(folder, "report.ftlh", scenario, charts, model);
    }

    private static Map<String, Object> row(Verdict.Platform platform, Verdict verdict, List<Outcome> outcomes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", platform.name());
        row.put("role", Words.say("role." + platform.role()));
        row.put(
                "finalShare",
                platform.finalShare() == null ? "" : platform.finalShare().percent());
        row.put(
                "peakShare",
                platform.peakShare() == null ? "" : platform.peakShare().percent());
        if (platform.outcomes() != null) {
            row.put("sentence", platform.sentence(verdict.replicates()));
            row.put(
                    "outcomes",
                    outcomes.stream()
                            .map(o -> platform.outcomes().get(o.word()))
                            .toList());
            row.put("criticalMass", platform.criticalMass().brief() + open(platform));
            row.put("ranOut", platform.economic() == null ? "–" : Integer.toString(platform.ranOut()));
            row.put("niche", platform.niche().brief());
            row.put("reasons", platform.reasons());
            Spread reproduction = platform.organicReproduction();
            row.put("reproduction", reproduction == null ? "" : reproduction.number());
        }
        if (platform.fates() != null) {
            row.put("fate", platform.fate());
        }
        if (platform.economic() != null) {
            row.put("economic", platform.economic().brief());
        }
        if (platform.lost() != null) {
            row.put("without", platform.shareWithout().percent());
            row.put("lost", platform.lost().points());
        }
        return row;
    }

    /** What undecided runs leave open; nothing where that is all. */
    private static String open(Verdict.Platform platform) {
        return platform.adoption().get(Outcome.UNDECIDED.word()) > 0
                        && platform.criticalMass().isKnown()
                ? " [" + platform.bounds().text() + "]"
                : "";
    }
}
