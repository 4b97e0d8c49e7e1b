package org.townsquare.results.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.results.Probability;
import org.townsquare.results.folder.ResultsFolderException;

class SweepReportTest {

    private static final List<String> TWO = List.of("alternative.quality", "alternative.launch.planned");

    @TempDir
    Path home;

    /** A grid in which critical mass is likely where quality is above 0.4 + launch / 180; the last point failed. */
    private Path grid() throws IOException {
        SyntheticSweep sweep = new SyntheticSweep(home.resolve("grid"), TWO);
        for (int i = 0; i <= 8; i++) {
            for (int j = 0; j <= 6; j++) {
                List<String> values = List.of("" + i / 4.0, "" + j * 30);
                if (i == 8 && j == 6) {
                    sweep.failure(values, 0, "\"out of luck, <b>again</b>\"", true);
                } else {
                    sweep.point(values, 20, x -> SyntheticSweep.logistic(5 * (x[0] - 0.4 - x[1] / 180)));
                }
            }
        }
        return sweep.tables();
    }

    /** Points scattered over four parameters. */
    private Path scatter() throws IOException {
        SyntheticSweep sweep = new SyntheticSweep(
                home.resolve("scatter"),
                List.of("alternative.quality", "alternative.marketing", "users.count", "alternative.format"));
        for (int i = 1; i <= 150; i++) {
            double spend = FastMath.rint(1e4 * FastMath.pow(1000, SyntheticSweep.spread(i, 3)));
            double decade = FastMath.log10(spend);
            sweep.point(
                    List.of(
                            "" + 2 * SyntheticSweep.spread(i, 2),
                            "" + spend,
                            "" + (1000 + (int) (9000 * SyntheticSweep.spread(i, 5))),
                            i % 2 == 0 ? "text" : "photo"),
                    10,
                    x -> SyntheticSweep.logistic(6 * (x[0] - 1) + 4 * (decade - 5.5) + x[3] - 5.5));
        }
        return sweep.tables();
    }

    private static Survey survey(Path folder) throws IOException {
        return Survey.read(folder, SweepReport::unit);
    }

    private static List<String> charts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("charts"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".svg"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void reportOfAGridSaysInWordsWhereItTipsAndListsFailures() throws IOException {
        Path folder = grid();
        SweepReport.draw(folder, SyntheticSweep.base());
        assertThat(charts(folder)).containsExactly("main-effects-share.svg", "main-effects.svg", "phase-diagram.svg");
        String html = Files.readString(folder.resolve("report.html"));
        assertThat(html)
                .containsPattern(
                        "Agora is likely to reach critical mass \\(probability ½ or more\\) at 3\\d of 62 design"
                                + " points; it did in 6\\d\\d of 1,240 runs\\.")
                .containsPattern("The probability is largest, 100 %, at \\d+ points, as at alternative.quality = 1")
                .contains("The largest main effect is that of alternative.quality")
                .contains("1 run of 1,241 failed and is left out")
                .contains("out of luck, &lt;b&gt;again&lt;/b&gt;")
                .contains("<code>alternative.quality=2.0</code>")
                .doesNotContain("src=\"http")
                .doesNotContain("<script");
        for (String chart : charts(folder)) {
            assertThat(folder.resolve("charts").resolve(chart)).content().doesNotContain("NaN");
        }
        byte[] report = Files.readAllBytes(folder.resolve("report.html"));
        SweepReport.draw(folder, SyntheticSweep.base());
        assertThat(folder.resolve("report.html")).hasBinaryContent(report);
    }

    @Test
    void phaseDiagramOfAGridHasItsContourWhereTheProbabilityIsHalf() throws IOException {
        Path folder = grid();
        PhaseDiagram diagram = PhaseDiagram.read(PhaseDiagram.Of.PROBABILITY, folder, survey(folder), 0, 1, "Agora");
        assertThat(diagram.isSmoothed()).isFalse();
        assertThat(diagram.estimate().heights()[8][6]).isNaN();
        assertThat(diagram.isWhole()).isFalse();
        // Twenty runs a cell leave a standard error of 0.11 at ½, which is 0.09 of quality at the slope of 5 / 4.
        assertThat(diagram.estimate().contour(PhaseDiagram.HALF))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.from().getX())
                        .isCloseTo(0.4 + line.from().getY() / 180, within(0.35)));
        assertThat(diagram.low().contour(PhaseDiagram.HALF)).isNotEmpty();
        assertThat(diagram.low().heights()[4][3]).isLessThan(diagram.estimate().heights()[4][3]);
    }

    @Test
    void scatteredPointsAreSmoothedOverTheTwoThatMatterMost() throws IOException {
        Path folder = scatter();
        Survey survey = survey(folder);
        assertThat(survey.layout()).isEqualTo(Survey.Layout.SAMPLE);
        assertThat(survey.axes()).extracting(SweptAxis::logarithmic).containsExactly(false, true, false, false);
        assertThat(survey.axes().get(0).label()).isEqualTo("alternative.quality (utility)");
        SweepReport.draw(folder, SyntheticSweep.base());
        assertThat(charts(folder))
                .containsExactly(
                        "main-effects-2.svg",
                        "main-effects-share-2.svg",
                        "main-effects-share.svg",
                        "main-effects.svg",
                        "phase-diagram.svg");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains(
                        "Probability that Agora reaches critical mass by alternative.quality and alternative.marketing.")
                .contains("local-linear fit")
                .contains("The sweep varies 4 parameters; these two have the largest main effects");
    }

    @Test
    void mainEffectsOfAGridAreMeansOverTheOthersWithTheRunsLuck() throws IOException {
        SyntheticSweep sweep = new SyntheticSweep(home, List.of("alternative.quality", "alternative.format"));
        for (String quality : List.of("0", "1")) {
            for (String format : List.of("text", "photo")) {
                sweep.point(List.of(quality, format), 10, x -> x[0]);
            }
        }
        Path folder = sweep.tables();
        assertThat(survey(folder).layout()).isEqualTo(Survey.Layout.FACTORIAL);
        List<MainEffects> effects = MainEffects.read(folder, survey(folder), "Agora", MainEffects.Measure.PROBABILITY);
        assertThat(effects).hasSize(2);
        assertThat(effects.get(0).marks()).extracting(MainEffects.Mark::mean).containsExactly(0.0, 1.0);
        assertThat(effects.get(0).range()).isEqualTo(1);
        // Twenty runs at each value of the other: Wilson's interval of 10 in 20.
        MainEffects.Mark half = effects.get(1).marks().get(0);
        assertThat(half.mean()).isEqualTo(0.5);
        assertThat(half.low()).isCloseTo(Probability.of(10, 20).low(), within(1e-9));
        assertThat(half.high()).isCloseTo(Probability.of(10, 20).high(), within(1e-9));
    }

    @Test
    void mainEffectsOfASampleAreAsUncertainAsItsPointsDiffer() throws IOException {
        SyntheticSweep sweep = new SyntheticSweep(home, List.of("alternative.quality", "users.count"));
        for (int i = 0; i < 20; i++) {
            int number = i;
            sweep.point(List.of("" + i, "" + (i * 7 % 20)), 50, x -> number % 2);
        }
        Path folder = sweep.tables();
        List<MainEffects> effects = MainEffects.read(folder, survey(folder), "Agora", MainEffects.Measure.PROBABILITY);
        // Two points a mark, one with 0 and one with 1: no more than about one run's worth, not fifty.
        assertThat(effects.get(0).marks()).hasSize(10).allSatisfy(mark -> {
            assertThat(mark.mean()).isEqualTo(0.5);
            assertThat(mark.high() - mark.low()).isGreaterThan(0.85);
        });
    }

    @Test
    void oneAtATimeLooksAtEachParameterAloneAndHasNoPhaseDiagram() throws IOException {
        SyntheticSweep sweep = new SyntheticSweep(home, List.of("alternative.quality", "alternative.format"));
        sweep.point(List.of("1", "text"), 20, x -> 1);
        sweep.point(List.of("0", "text"), 20, x -> 0);
        sweep.point(List.of("1.0", "text"), 20, x -> 1);
        sweep.point(List.of("1", "photo"), 20, x -> 0);
        Path folder = sweep.tables();
        assertThat(survey(folder).layout()).isEqualTo(Survey.Layout.ONE_AT_A_TIME);
        List<MainEffects> effects = MainEffects.read(folder, survey(folder), "Agora", MainEffects.Measure.PROBABILITY);
        assertThat(effects.get(0).marks()).extracting(MainEffects.Mark::mean).containsExactly(0.0, 1.0);
        assertThat(effects.get(0).marks()).extracting(MainEffects.Mark::points).containsExactly(1, 2);
        assertThat(effects.get(1).marks()).extracting(MainEffects.Mark::mean).containsExactly(1.0, 0.0);
        SweepReport.draw(folder, SyntheticSweep.base());
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("There is no phase diagram: the design changes one parameter at a time");
        assertThat(charts(folder)).doesNotContain("phase-diagram.svg");
    }

    @Test
    void wordsMakeCellsWithoutALine() throws IOException {
        SyntheticSweep sweep = new SyntheticSweep(home, List.of("alternative.policy", "alternative.quality"));
        for (String policy : List.of("none", "strict")) {
            for (int i = 0; i < 3; i++) {
                sweep.point(List.of(policy, "" + i), 5, x -> x[1] / 2);
            }
        }
        Path folder = sweep.tables();
        assertThat(PhaseDiagram.read(PhaseDiagram.Of.PROBABILITY, folder, survey(folder), 0, 1, "Agora")
                        .hasContour())
                .isFalse();
        SweepReport.draw(folder, SyntheticSweep.base());
        assertThat(Files.readString(folder.resolve("report.html"))).contains("One of the parameters is not a number");
    }

    @Test
    void aSampleOfFewLevelsTellsNothingOfTwoParametersAlone() throws IOException {
        SyntheticSweep sweep =
                new SyntheticSweep(home, List.of("alternative.quality", "users.count", "alternative.format"));
        for (int i = 0; i < 9; i++) {
            sweep.point(List.of("" + i / 3, "" + i % 3, i % 2 == 0 ? "text" : "photo"), 5, x -> 0.5);
        }
        Path folder = sweep.tables();
        assertThat(survey(folder).layout()).isEqualTo(Survey.Layout.SAMPLE);
        assertThat(PhaseDiagram.read(PhaseDiagram.Of.PROBABILITY, folder, survey(folder), 0, 1, "Agora"))
                .isNull();
        SweepReport.draw(folder, SyntheticSweep.base());
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("There is no phase diagram of Agora: it takes a design with all combinations of two");
    }

    @Test
    void sensitivitiesHaveChartsAndATable() throws IOException {
        Path folder = grid();
        List<SensitivityRow> rows = new ArrayList<>();
        for (int j = 0; j < 2; j++) {
            String path = TWO.get(j);
            rows.add(new SensitivityRow("Agora", "critical_mass", path, "S1", 0.5 - 0.3 * j, 0.1, 0.6, 63, 64));
            rows.add(new SensitivityRow("Agora", "critical_mass", path, "ST", 0.7 - 0.3 * j, 0.3, 0.8, 63, 64));
            rows.add(new SensitivityRow("Agora", "final_share", path, "mu_star", j, 0, 2, 20, 20));
            rows.add(new SensitivityRow("Agora", "final_share", path, "sigma", 0, Double.NaN, Double.NaN, 20, 20));
        }
        SensitivityRow.TABLE.write(folder, rows.stream());
        SweepReport.draw(folder, SyntheticSweep.base());
        assertThat(charts(folder)).contains("sensitivity.svg", "sensitivity-2.svg");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains(
                        "By the sensitivity indices, alternative.quality matters most: ST = 0.7, 95 % interval 0.3 to 0.8.")
                .contains("<td>μ*</td><td class=\"number\">1.000</td><td class=\"whole\">0.000 to 2.000</td>");
    }

    @Test
    void logarithmsAreForValuesThatBunchAtTheLowEnd() {
        assertThat(SweptAxis.isLogarithmic(1, 10, 100)).isTrue();
        assertThat(SweptAxis.isLogarithmic(1, 50, 100)).isFalse();
        assertThat(SweptAxis.isLogarithmic(0, 1, 100)).isFalse();
        assertThat(SweptAxis.isLogarithmic(1, 2, 4)).isFalse();
    }

    @Test
    void unfinishedSweepGetsNoReport() {
        assertThatThrownBy(() -> SweepFolder.report(home.resolve("grid.partial"), SyntheticSweep.base()))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("grid.partial is unfinished: ");
    }
}
