package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command that a page shows works: its words are understood as they stand, and it runs to its end in a small town, with a
 * small budget.
 */
class ShownCommandsTest {

    /** What is not run here, and why. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "(tipping .* --engine slurm|.* --engine spark) .*", "needs a cluster: WithSlurmTest, SparkTest",
            "verify --tipping-coverage .*", "takes minutes, whatever the town: TippingCoverageTest");

    /** Commands of all pages that have run to their end. */
    private static final Set<List<String>> GIVEN = new HashSet<>();

    @TempDir
    private Path home;

    static List<String> pages() throws IOException {
        return PageCommands.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandWorks(String page) throws IOException, InterruptedException {
        SmallTown town = new SmallTown(home);
        town.layOut(page);
        Set<List<String>> given = new HashSet<>();
        for (List<String> command : PageCommands.of(page)) {
            List<String> help = new ArrayList<>(command);
            help.add("--help");
            town.done(help);
            if (PageCommands.isOpen(command) || !whyNotRun(command).isEmpty()) {
                continue;
            }
            List<String> small = SmallCommand.of(command);
            // What names a folder may make what later commands of the same page read; the rest is one command on all
            // pages.
            boolean isNamed = small.contains("--out");
            if (!(isNamed ? given : GIVEN).add(small)) {
                continue;
            }
            town.prepare(small);
            if (command.get(0).equals("gui")) {
                OpenedWindow.assertOpens(home, small);
            } else {
                town.done(small);
            }
        }
    }

    @Test
    void noReasonIsLeftOver() throws IOException {
        List<String> all = new ArrayList<>();
        for (String page : pages()) {
            PageCommands.of(page).forEach(command -> all.add(String.join(" ", command)));
        }
        assertThat(all).hasSizeGreaterThan(60);
        assertThat(NOT_RUN.keySet()).allMatch(pattern -> all.stream().anyMatch(command -> command.matches(pattern)));
    }

    private static List<String> whyNotRun(List<String> command) {
        return NOT_RUN.entrySet().stream()
                .filter(reason -> String.join(" ", command).matches(reason.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
