package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.townsquare.experiment.Variation;
import org.townsquare.results.Repeat;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.results.tipping.RampFolder;
import org.townsquare.results.tipping.RampQuestion;
import org.townsquare.results.tipping.TippingQuestion;
import org.townsquare.scenario.Effort;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** The one command that makes the results of a folder again, from the files that the folder begins with. */
final class Repeated {

    private static final String OUT = "again";

    private Repeated() {}

    /** Of a finished folder. */
    static Repeat of(Path folder) throws IOException, InvalidScenarioException, BadInput {
        Optional<Marker> marker = Marker.of(folder);
        if (marker.isEmpty()) {
            return repeat("runs", List.of(Origin.SCENARIO), "run", Origin.SCENARIO);
        }
        Marker kind = marker.get();
        String file = kind.file();
        return switch (kind) {
            case FORK ->
                repeat(kind.words(), List.of(Origin.SCENARIO, file), "run", Origin.SCENARIO, "--variants", file);
            case SWEEP -> {
                List<String> files = new ArrayList<>(List.of(file, Origin.BASE));
                if (Files.exists(folder.resolve(SweepFolder.POINTS))) {
                    files.add(SweepFolder.POINTS);
                }
                yield repeat(kind.words(), files, "sweep", file);
            }
            case TIPPING -> search(kind, tipping(folder));
            case RAMP -> search(kind, ramp(RampFolder.question(folder)));
            default ->
                throw new BadInput(folder + " holds " + kind.words()
                        + ", which cannot be packed; allowed: folders of runs, forks, sweeps, and searches for tipping"
                        + " points");
        };
    }

    private static Repeat search(Marker kind, List<String> options) {
        List<String> words = new ArrayList<>(List.of("tipping", Origin.BASE));
        words.addAll(options);
        return repeat(kind.words(), List.of(Origin.BASE), words.toArray(new String[0]));
    }

    private static List<String> tipping(Path folder) throws IOException, InvalidScenarioException {
        TippingQuestion asked = TippingQuestion.in(folder);
        List<String> words = new ArrayList<>(List.of("--vary", range(asked.path(), asked.low(), asked.high())));
        if (asked.rows() != null) {
            TippingQuestion.Rows rows = asked.rows();
            words.addAll(List.of("--vary", range(rows.path(), rows.low(), rows.high())));
            words.addAll(List.of("--rows", Integer.toString(rows.count())));
        }
        words.addAll(List.of("--precision", Double.toString(asked.precision())));
        words.addAll(List.of("--budget", Integer.toString(asked.budget())));
        words.addAll(List.of("--platform", asked.platform()));
        if (asked.of() == TippingQuestion.Of.CRITICAL_MASS) {
            words.addAll(List.of("--of", asked.of().word()));
            Scenario scenario = ScenarioFiles.read(folder.resolve(Origin.SCENARIO), List.of());
            words.addAll(List.of(
                    "--set",
                    "criticalMass.search=" + word(scenario.criticalMass().searchOrNone())));
        }
        if (asked.commonRandomNumbers()) {
            words.add("--common-random-numbers");
        }
        return words;
    }

    private static List<String> ramp(RampQuestion asked) {
        return List.of(
                "--ramp",
                "--vary",
                range(asked.path(), asked.low(), asked.high()),
                "--levels",
                Integer.toString(asked.levels()),
                "--platform",
                asked.platform());
    }

    private static String range(String path, double low, double high) {
        return Variation.override(path, low) + ":" + ScenarioFiles.decimal(high).toPlainString();
    }

    private static String word(Effort effort) {
        return effort.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Repeat repeat(String runs, List<String> files, String... words) {
        List<String> all = new ArrayList<>(List.of("townsquare"));
        all.addAll(List.of(words));
        all.addAll(List.of("--out", OUT));
        return new Repeat(Unfinished.typed(all), files, runs);
    }
}
