package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that pages show does what it is shown for, one after the other. */
class ExperimentsPageTest {

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** With fewer users and advertisers. */
    @Test
    void everyCommandWorks(@TempDir Path home) throws Exception {
        copy(Path.of("../scenarios").toAbsolutePath().normalize(), home.resolve("scenarios"));
        rewrite(home.resolve("scenarios/sweeps/bass-morris.yaml"), "users.count=2000", "users.count=200");
        List<String> commands = BLOCK.matcher(Files.readString(Path.of("../docs/experiments.md")))
                .results()
                .flatMap(block -> block.group(1)
                        .replace("users.count=500", "users.count=100 --set advertisers.count=20")
                        .lines())
                .toList();
        assertThat(commands).hasSizeGreaterThan(8).allMatch(command -> command.startsWith("./townsquare "));
        for (String command : commands) {
            Command.Ended ended = Command.in(home).run(words(command.substring("./townsquare ".length())));
            assertThat(ended.code()).as("%s\n%s", command, ended.err()).isZero();
        }
        assertThat(home.resolve("results/morris/runs.csv")).exists();
        assertThat(home.resolve("results/morris-run-7/report.html")).exists();
    }

    /** With fewer users and advertisers and no measured critical mass; what it asks is the same. */
    @Test
    void aCaseComesToNumbers(@TempDir Path home) throws Exception {
        String page = Files.readString(Path.of("../docs/from-a-case-to-numbers.md"));
        Matcher scenario = Pattern.compile("```yaml\n# agora.yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        assertThat(scenario.find()).isTrue();
        Files.writeString(
                home.resolve("agora.yaml"),
                scenario.group(1).replace("count: 2000", "count: 200")
                        + "advertisers: {count: 20}\ncriticalMass: {search: none}\n");
        List<String> commands = BLOCK.matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        assertThat(commands).hasSize(5);
        for (String command : commands) {
            Command.Ended ended = Command.in(home).run(words(command.substring("./townsquare ".length())));
            assertThat(ended.code()).as("%s\n%s", command, ended.err()).isZero();
        }
        assertThat(home.resolve("forecast/scores.csv")).isNotEmptyFile();
        assertThat(home.resolve("learnt/learnt.csv")).content().contains("platforms.Agora.quality");
    }

    private static void rewrite(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find(); ) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.toArray(String[]::new);
    }

    /** Copies a folder with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
