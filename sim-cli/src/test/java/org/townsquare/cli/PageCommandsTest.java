package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command that a page shows works: its words are understood as they stand, and it runs to its end in a small town, with a
 * small budget.
 */
class PageCommandsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Pages that tests of their own follow word by word, and one that tells of the past. */
    private static final Set<String> ELSEWHERE =
            Set.of("docs/experiments.md", "docs/from-a-case-to-numbers.md", "CHANGELOG.md");

    /** What is not run here, and why. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "gui.*", "needs a display: the window has tests of its own",
            "share .*", "WebRunTest opens such pages in a browser",
            "verify.*", "takes minutes: VerifyTest, StoryTest, TippingCoverageTest",
            "forecast .*", "takes minutes: ForecastTest does it in a small town",
            "history .*", "takes minutes: HistoryTest does it with two launches",
            "(levers (launches/|scenarios/(founder|parler))|sweep scenarios/sweeps/(behaviour|size)).*",
                    "takes minutes: LeversTest and SweepTest do it in small towns",
            ".* --engine .*", "needs a cluster: SlurmTest, SparkTest, SchedulersTest",
            "sweep --(status|collect) .*", "tells of such a sweep: SlurmTest",
            ".* --resume", "goes on with what was stopped: ResumeTest, StoppedTest",
            ".* --recipe .*", "a recipe that a search has found: LeversTest");

    /** The shipped scenario in a third of its time: an event of the pages is on day 371, and the alternative opens by then. */
    private static final List<String> SHORT =
            List.of("--steps", "600", "--set", "criticalMass={settleDays: 60, windowDays: 60}");

    private static final Pattern BLOCK = Pattern.compile("```\\w*\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`\\./townsquare ([^`]+)`");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern FILE = Pattern.compile("`([\\w/-]+\\.yaml)`[^`]*```yaml\n(.*?)```", Pattern.DOTALL);

    private static final Pattern VARIANTS = Pattern.compile("```\\w*\n(variants:.*?)```", Pattern.DOTALL);

    @TempDir
    private Path home;

    static List<String> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "results/README.md", "python/README.md"),
                            docs.map(page -> "docs/" + page.getFileName()).filter(name -> name.endsWith(".md")))
                    .filter(name -> !ELSEWHERE.contains(name))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandWorks(String page) throws IOException {
        layOut(Files.readString(ROOT.resolve(page)));
        Set<List<String>> given = new HashSet<>();
        for (List<String> command : commands(page)) {
            List<String> help = new ArrayList<>(command);
            help.add("--help");
            Command.Ended understood = Command.in(home).run(help.toArray(String[]::new));
            assertThat(understood.code())
                    .as("%s\n%s", command, understood.err())
                    .isZero();
            if (whyNotRun(command).isEmpty() && given.add(small(command))) {
                Command.Ended ended = Command.in(home).run(small(command).toArray(String[]::new));
                assertThat(ended.code())
                        .as("%s\n%s", small(command), ended.err())
                        .isZero();
            }
        }
    }

    @Test
    void noReasonIsLeftOver() throws IOException {
        List<String> all = new ArrayList<>();
        for (String page : pages()) {
            commands(page).forEach(command -> all.add(String.join(" ", command)));
        }
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(NOT_RUN.keySet()).allMatch(pattern -> all.stream().anyMatch(command -> command.matches(pattern)));
    }

    private static List<String> whyNotRun(List<String> command) {
        return NOT_RUN.entrySet().stream()
                .filter(reason -> String.join(" ", command).matches(reason.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The commands of a page, in order: of its blocks, and of its sentences where they stand for themselves. */
    private static List<List<String>> commands(String page) throws IOException {
        String text = Files.readString(ROOT.resolve(page));
        Stream<String> shown = BLOCK.matcher(text)
                .results()
                .flatMap(block ->
                        block.group(1).replaceAll("\\s*\\\\\n\\s*", " ").lines())
                .filter(line -> line.matches("(\\./)?townsquare .*"))
                .map(line -> line.replaceFirst("^(\\./)?townsquare ", ""));
        Stream<String> said = INLINE.matcher(text)
                .results()
                .map(match -> match.group(1).replaceAll("\\s+", " "))
                .filter(line -> line.matches(".*(\\.yaml|\\.csv|schema|list).*")
                        && !line.matches(".*(\\b(FILE|DIR|A|COMMAND|LAUNCHES)\\b|…|\\bshared\\.yaml).*"));
        return Stream.concat(shown, said)
                .map(line -> words(line.replaceAll("\\s+#.*", "").replaceAll("\\s>\\s.*", "")))
                .toList();
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find(); ) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    /** The same in a town of a hundred, with as few runs as there can be, and a short time. */
    private static List<String> small(List<String> command) {
        String kind = command.get(0);
        if (!Set.of("run", "tipping", "calibrate", "levers").contains(kind) || command.contains("--from")) {
            return command;
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < command.size(); i++) {
            boolean isOwn = Set.of("--replicates", "--budget", "--precision", "--rows")
                            .contains(command.get(i))
                    || (command.get(i).equals("--set") && command.get(i + 1).startsWith("users.count="));
            if (isOwn) {
                i++;
            } else {
                words.add(command.get(i));
            }
        }
        words.addAll(List.of("--set", "users.count=100"));
        boolean isRamp = command.contains("--ramp");
        words.addAll(
                kind.equals("run") || isRamp
                        ? List.of("--replicates", isRamp ? "1" : "2")
                        : List.of("--budget", kind.equals("levers") ? "300" : "60"));
        if (command.contains("scenarios/new-network.yaml") && !command.contains("--steps")) {
            words.addAll(SHORT);
        }
        if (kind.equals("run") && !command.contains("--critical-mass")) {
            words.addAll(List.of("--critical-mass", "off"));
        }
        if (command.stream().filter("--vary"::equals).count() == 2) {
            words.addAll(List.of("--rows", "2"));
        }
        return words;
    }

    /** The scenarios that come with the project, the files that the page has its reader write, and those that are the reader's own. */
    private void layOut(String text) throws IOException {
        ExperimentsPageTest.copy(ROOT.resolve("scenarios"), home.resolve("scenarios"));
        for (Matcher file = FILE.matcher(text); file.find(); ) {
            Files.writeString(home.resolve(file.group(1)), file.group(2));
        }
        for (Matcher file = VARIANTS.matcher(text); file.find(); ) {
            Files.writeString(home.resolve("variants.yaml"), file.group(1));
        }
        Files.copy(home.resolve("scenarios/new-network.yaml"), home.resolve("scenarios/my-new-network.yaml"));
        Files.copy(Path.of(Command.scenario("small.yaml")), home.resolve("my-town.yaml"));
        Path town = home.resolve("sim-cli/src/test/resources/scenarios/small.yaml");
        Files.createDirectories(town.getParent());
        Files.copy(home.resolve("my-town.yaml"), town);
        Files.writeString(home.resolve("my-levers.yaml"), """
                levers:
                  - {name: quality, path: alternative.quality, range: {low: 1, high: 6}, effort: 1}
                """);
    }
}
