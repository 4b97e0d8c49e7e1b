package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A copy of the project's scenarios and launches that is soon run, with the files that a page has its reader write, and with what its
 * reader has from earlier commands.
 */
record SmallTown(Path home) {

    private static final Path ROOT = PageCommands.ROOT;

    private static final Pattern FILE = Pattern.compile("`([\\w/-]+\\.yaml)`[^`]*```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern VARIANTS = Pattern.compile("```\\w*\n(variants:.*?)```", Pattern.DOTALL);

    /** Two ways to critical mass, each of which is enough. */
    private static final String LEVERS = """
            levers:
              - {name: quality, path: alternative.quality, range: {low: 1, high: 6}, effort: 1}
              - {name: news, event: "{kind: quality-change, at: 5, platform: Agora, change: $value, days: 1}", range: {low: 1, high: 6}, effort: 1}
            """;

    private static final String PUBLISHED = """
            start: 2022-01-01
            figures:
              - {platform: Agora, unit: share, values: [{date: 2022-01-11, value: 0.05}, {date: 2022-01-21, value: 0.1}]}
              - {platform: Agora, unit: share, use: judge, values: [{date: 2022-02-11, value: 0.1}]}
            uncertain:
              alternative.marketing: {kind: log-uniform, low: 0.001, high: 0.3}
            """;

    /** Folders that a page takes for granted, and what makes them. */
    private static final Map<String, String> MADE = Map.of(
            "results/new-network",
                    "run scenarios/new-network.yaml --replicates 18 --critical-mass off --set users.count=60 --set advertisers.count=20 --steps 1000",
            "results/new-network-levers",
                    "levers my-town.yaml --levers my-levers.yaml --budget 300 --set users.count=60 --steps 210",
            "results/morris", "sweep scenarios/sweeps/bass-morris.yaml",
            "results/phases", "sweep scenarios/sweeps/phase-diagram.yaml");

    /** Lays out what a page needs. */
    void layOut(String page) throws IOException {
        String text = PageCommands.text(page);
        ExperimentsPageTest.copy(ROOT.resolve("scenarios"), home.resolve("scenarios"));
        ExperimentsPageTest.copy(ROOT.resolve("docs"), home.resolve("docs"));
        ExperimentsPageTest.copy(ROOT.resolve("history"), home.resolve("history"));
        for (Matcher file = FILE.matcher(text); file.find(); ) {
            Files.writeString(home.resolve(file.group(1)), file.group(2));
        }
        for (Matcher file = VARIANTS.matcher(text); file.find(); ) {
            Files.writeString(home.resolve("variants.yaml"), file.group(1));
        }
        Files.copy(home.resolve("scenarios/new-network.yaml"), home.resolve("scenarios/my-new-network.yaml"));
        String small = Files.readString(Path.of(Command.scenario("small.yaml"))) + "advertisers: {count: 20}\n";
        Files.writeString(
                home.resolve("my-town.yaml"),
                small.replace("steps: 60", "steps: 300") + (text.contains("calibrate my-town.yaml") ? PUBLISHED : ""));
        Path town = home.resolve("sim-cli/src/test/resources/scenarios/small.yaml");
        Files.createDirectories(town.getParent());
        Files.writeString(town, small);
        Files.writeString(home.resolve("my-levers.yaml"), LEVERS);
        shorten();
    }

    /** What takes long and has no option that makes it shorter. */
    private void shorten() throws IOException {
        Path scenarios = home.resolve("scenarios");
        change(scenarios.resolve("story/base.yaml"), "count: 2000", "count: 60");
        change(scenarios.resolve("story/base.yaml"), "advertisers: \\{count: 120", "advertisers: {count: 20");
        change(scenarios.resolve("story/base.yaml"), "steps: 1100", "steps: 800");
        change(
                scenarios.resolve("story/base.yaml"),
                "settleDays: 180, windowDays: 180",
                "settleDays: 60, windowDays: 60");
        change(scenarios.resolve("mastodon-2022.yaml"), "count: 20000", "count: 60");
        for (String episode : List.of("bluesky", "threads", "truth-social")) {
            Files.delete(scenarios.resolve("episodes/" + episode + ".yaml"));
        }
        change(scenarios.resolve("sweeps/size.yaml"), "\\[300, .*?\\]", "[60, 80]");
        change(scenarios.resolve("sweeps/size.yaml"), "count: 12}", "count: 2}");
        change(scenarios.resolve("sweeps/size.yaml"), "set: \\[", "set: [advertisers.count=20, ");
        change(scenarios.resolve("sweeps/behaviour-morris.yaml"), "trajectories: 20", "trajectories: 2");
        // The first five parameters of sixty; that all of them are parameters is SweepFilesTest's.
        change(scenarios.resolve("sweeps/behaviour-morris.yaml"), "((?: +- \\{path.*\n){5})(?: +- \\{path.*\n)+", "$1");
        change(scenarios.resolve("sweeps/behaviour-sobol.yaml"), "rows: 128", "rows: 2");
        change(scenarios.resolve("sweeps/bass-morris.yaml"), "users.count=2000", "users.count=100");
        change(
                scenarios.resolve("sweeps/phase-diagram.yaml"),
                "users.count=1000",
                "users.count=60\n  - advertisers.count=20");
        change(scenarios.resolve("sweeps/phase-diagram.yaml"), "levels: 7", "levels: 2");
        change(scenarios.resolve("sweeps/phase-diagram.yaml"), "count: 10}", "count: 2}");
        change(home.resolve("history/mapping.yaml"), "draws: 32", "draws: 2");
        Path launches = home.resolve("history/launches.csv");
        List<String> some = Files.readAllLines(launches).stream()
                .filter(line -> line.matches("(id|facebook|googleplus|instagram),.*"))
                .toList();
        Files.write(launches, some);
        List<String> heldOut = Files.readAllLines(home.resolve("history/held-out.csv"));
        Files.write(home.resolve("history/held-out.csv"), heldOut.subList(0, 3));
    }

    /** Makes what a command takes for granted: the folder that it reads, or a run that has been stopped. */
    void prepare(List<String> command) {
        for (String folder : MADE.keySet()) {
            int at = command.indexOf(folder);
            boolean isRead = at > 0 && !Set.of("--out", "--status").contains(command.get(at - 1));
            if (isRead && Files.notExists(home.resolve(folder))) {
                List<String> words = new ArrayList<>(List.of(MADE.get(folder).split(" ")));
                words.addAll(List.of("--out", folder));
                done(words);
            }
        }
        if (command.contains("--resume")) {
            List<String> begun = new ArrayList<>(command);
            begun.remove("--resume");
            begun.addAll(List.of("--engine", "slurm", "--print-script"));
            done(begun);
        }
    }

    /** Gives a command, which has to work. */
    void done(List<String> command) {
        Command.Ended ended = Command.in(home).run(command.toArray(String[]::new));
        assertThat(ended.code()).as("%s\n%s", command, ended.err()).isZero();
    }

    private static void change(Path file, String part, String other) throws IOException {
        String text = Files.readString(file);
        assertThat(text).containsPattern(part);
        Files.writeString(file, text.replaceFirst(part, other));
    }
}
