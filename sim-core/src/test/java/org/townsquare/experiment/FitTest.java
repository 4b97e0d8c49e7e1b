package org.townsquare.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.experiment.Fit.Fitted;
import org.townsquare.experiment.Fit.Free;
import org.townsquare.measure.Figures;
import org.townsquare.measure.Figures.Figure;
import org.townsquare.scenario.FigureUnit;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;

class FitTest {

    private static final int STEPS = 40;

    @TempDir
    private Path folder;

    private Fit fit(double news, double appeal) throws IOException {
        Path file = folder.resolve("town.yaml");
        Files.writeString(file, """
                steps: 200
                users: {count: 3000, represents: 1000}
                network: {kind: heavy-tailed, meanDegree: 10}
                awareness: {newsAppeal: %s}
                platforms:
                  - {name: Old, role: incumbent, business: none}
                  - {name: New, initialUsers: 0.01, initialAware: 0.05, business: none}
                events:
                  - {kind: announce, at: 5, platform: New, news: %s}
                """.formatted(appeal, news));
        return new Fit(file, "New", 3);
    }

    private static Figure figure(Scenario scenario, int step, double people, double weight, FigureUse use) {
        return new Figure(1, scenario.start().plusDays(step), step, FigureUnit.DAU, people, weight, use);
    }

    private static Figures figures(Scenario scenario, double[] people) {
        return new Figures(IntStream.iterate(0, step -> step < STEPS, step -> step + 5)
                .mapToObj(step -> figure(scenario, step, people[step], 1, FigureUse.FIT))
                .toList());
    }

    @Test
    void recoversTheParametersOfASeriesThatTheModelMade() throws Exception {
        Fit truth = fit(0.2, 15);
        Figures figures =
                figures(truth.scenario(), Figures.medians(truth.people(truth.scenario(), FigureUnit.DAU, STEPS)));
        Fitted fitted = fit(0.05, 5)
                .search(
                        List.of(
                                new Free(List.of("events[0].news"), 0.1, 0.01, 1),
                                new Free(List.of("awareness.newsAppeal"), 8, 1, 40)),
                        figures,
                        300);
        // The same random numbers: at the true values nothing is left of the error. Near them it has steps, as users
        // do.
        assertThat(fitted.error()).isLessThan(0.05);
        assertThat(fitted.values().get(0)).isCloseTo(0.2, within(0.04));
        assertThat(fitted.values().get(1)).isCloseTo(15, within(4.0));
    }

    @Test
    void isAPureFunction() throws Exception {
        Fit fit = fit(0.2, 15);
        List<Free> free = List.of(new Free(List.of("events[0].news"), 0.1, 0.01, 1));
        Figures figures = figures(
                fit.scenario(),
                IntStream.range(0, STEPS).mapToDouble(s -> 90_000).toArray());
        assertThat(fit.search(free, figures, 200)).isEqualTo(fit.search(free, figures, 200));
    }

    @Test
    void errorIsTheRootMeanSquareOfLogarithms() throws Exception {
        Scenario scenario = fit(0, 0).scenario();
        Figures figures = new Figures(
                List.of(figure(scenario, 0, 100, 1, FigureUse.FIT), figure(scenario, 2, 100, 3, FigureUse.JUDGE)));
        double e = FastMath.E;
        assertThat(figures.errorOf(new double[] {100 * e, 1, 100 / e})).isEqualTo(1, within(1e-12));
        assertThat(figures.errorOf(new double[] {100, 1, 100 * e})).isEqualTo(FastMath.sqrt(0.75), within(1e-12));
        assertThat(figures.of(FigureUse.FIT).errorOf(new double[] {50, 1, 1}))
                .isEqualTo(FastMath.log(2), within(1e-12));
        assertThat(figures.lastStep()).isEqualTo(2);
    }
}
