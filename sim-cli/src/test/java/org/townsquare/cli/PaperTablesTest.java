package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables for a paper. */
class PaperTablesTest {

    @TempDir
    private Path home;

    private Command.Ended report(String... words) {
        return Command.in(home).run(words);
    }

    @Test
    void verdictAndParametersArePrintedForLatexAndMarkdown() {
        assertThat(report(
                                "run",
                                Command.scenario("small.yaml"),
                                "--set",
                                "title=Costs 5 % & more_or_less",
                                "--set",
                                "alternative.quality=1.5",
                                "--set",
                                "steps=20", // too short to tell
                                "--critical-mass",
                                "off",
                                "--out",
                                "made")
                        .code())
                .isZero();
        List<String> latex =
                report("report", "made", "--tables", "latex").out().lines().toList();
        assertThat(latex)
                .contains("\\begin{tabular}{lllllll}", "\\toprule", "\\bottomrule", "\\end{table}")
                .anyMatch(line ->
                        line.startsWith("\\caption{Costs 5 \\% \\& more\\_or\\_less: what became of the platforms in"))
                .anyMatch(line -> line.startsWith("Agora & alternative & undecided in 6 runs & "))
                .contains("platforms.Agora.quality & 1.5 & utility &  \\\\")
                .noneMatch(line -> line.startsWith("users.habit &"));
        String markdown = report("report", "made", "--tables", "markdown").out();
        assertThat(markdown)
                .contains("| Platform | Role | Outcomes |", "| platforms.Agora.quality | 1.5 | utility |  |")
                .contains("*Costs 5 % & more_or_less: parameters that differ from their defaults.*");
        assertThat(report("report", "made", "--tables", "markdown", "--language", "de")
                        .out())
                .contains("| Plattform | Rolle |", "wurde. Anteile von Läufen haben", "| Nutzen |  |")
                .contains("| etabliertes Netzwerk |", "| unentschieden in 6 Läufen |")
                .doesNotContain("runs", "Outcomes", "Economic");
        assertThat(report("report", "made", "--tables", "markdown", "--language", "fr")
                        .out())
                .contains("| indécis dans 6 simulations |");
        assertThat(report("report", "made", "--tables", "latx").err())
                .contains("'latx' is not a format for tables; allowed: markdown, latex; did you mean 'latex'?");
        assertThat(report(
                                "run",
                                Command.scenario("small.yaml"),
                                "--fork",
                                "10",
                                "--policy",
                                "none,strict",
                                "--replicates",
                                "1",
                                "--critical-mass",
                                "off",
                                "--out",
                                "fork")
                        .code())
                .isZero();
        report("report", "made", "--tables", "latex", "--width", "8cm")
                .isRefused(
                        "--tables prints tables and draws no charts: leave it out, or --width, --grey, --format, --captions and"
                                + " --page");
        report("report", "made", "--format", ",,")
                .isRefused("--format names no file format for charts; allowed: svg, pdf, png");
        Command.Ended refused = report("report", "fork", "--tables", "latex");
        refused.isRefused("--tables is for the runs of a scenario; fork holds a fork");
    }
}
