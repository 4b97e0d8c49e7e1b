package org.townsquare.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.experiment.Fit.Fitted;
import org.townsquare.experiment.Fit.Free;
import org.townsquare.measure.Figures;
import org.townsquare.measure.Figures.Figure;
import org.townsquare.measure.Figures.Use;
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

    private static Figures figures(Scenario scenario, double[] people) {
        return new Figures(
                Figures.Unit.DAU,
                IntStream.iterate(0, step -> step < STEPS, step -> step + 5)
                        .mapToObj(step -> new Figure(scenario.start().plusDays(step), people[step], Use.FIT, "made up"))
                        .toList());
    }

    @Test
    void recoversTheParametersOfASeriesThatTheModelMade() throws Exception {
        Fit truth = fit(0.2, 15);
        Figures figures =
                figures(truth.scenario(), Fit.medians(truth.people(truth.scenario(), Figures.Unit.DAU, STEPS)));
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
                Figures.Unit.DAU,
                List.of(
                        new Figure(scenario.start(), 100, Use.FIT, "made up"),
                        new Figure(scenario.start().plusDays(2), 100, Use.JUDGE, "made up")));
        double e = FastMath.E;
        assertThat(figures.error(scenario, new double[] {100 * e, 1, 100 / e})).isEqualTo(1, within(1e-12));
        assertThat(figures.of(Use.FIT).error(scenario, new double[] {50, 1, 1}))
                .isEqualTo(FastMath.log(2), within(1e-12));
        assertThat(figures.lastStep(scenario)).isEqualTo(2);
    }

    @Test
    void readsATable() throws Exception {
        Path file = folder.resolve("figures.csv");
        Files.writeString(
                file,
                "date,people,unit,use,source\n2022-10-31,528607,mau,fit,\"A, November\"\n2022-12-15,1,mau,judge,B\n");
        assertThat(Figures.read(file).all())
                .containsExactly(
                        new Figure(LocalDate.of(2022, 10, 31), 528607, Use.FIT, "A, November"),
                        new Figure(LocalDate.of(2022, 12, 15), 1, Use.JUDGE, "B"));
        assertThat(Figures.read(file).unit()).isEqualTo(Figures.Unit.MAU);
        Files.writeString(file, "date,people,unit,use,source\n2022-10-31,0,mau,fit,A\n");
        assertThatThrownBy(() -> Figures.read(file)).hasMessageContaining("people must be above 0");
        Files.writeString(file, "date,people,unit,use,source\n2022-10-31,1,mau,fit,A\n2022-11-01,1,dau,fit,A\n");
        assertThatThrownBy(() -> Figures.read(file)).hasMessageContaining("figures must have one unit");
    }
}
