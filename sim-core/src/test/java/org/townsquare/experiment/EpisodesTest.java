package org.townsquare.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.townsquare.experiment.Fit.Free;
import org.townsquare.measure.Figures;
import org.townsquare.measure.Figures.Figure;
import org.townsquare.results.FigureChart;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;

/**
 * Two episodes of history beside published figures. The numbers of docs/validation.md are those of the committed
 * parameters; {@code -Dupdate} writes them and the charts anew, {@code -Dfit} searches for the parameters, which takes
 * minutes, and leaves what it found below target.
 */
class EpisodesTest {

    private static final Path PAGE = Path.of("../docs/validation.md");
    private static final Path SCENARIOS = Path.of("../scenarios");
    private static final int REPLICATES = 8;
    /** So that the last mark is not cut off. */
    private static final int DAYS_AFTER = 6;

    /** For the search only, which needs a hundred evaluations. */
    private static final int FIT_REPLICATES = 2;

    private static final int ITERATIONS = 32;

    enum Episode {
        FEDIVERSE(
                "mastodon-2022",
                "Mastodon",
                new Free(
                        Stream.of(1, 2, 4, 5, 6)
                                .map(i -> "events[" + i + "].news")
                                .toList(),
                        0.1,
                        0.005,
                        0.6)),
        THREADS("threads-2023", "Threads", new Free(List.of("platforms.Threads.launch.news"), 0.2, 0.005, 2));

        private final String name;
        private final String platform;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<Free> free;

        Episode(String name, String platform, Free... free) {
            this.name = name;
            this.platform = platform;
            this.free = List.of(free);
        }

        Fit fit(int replicates) {
            return new Fit(SCENARIOS.resolve(name + ".yaml"), platform, replicates);
        }

        Figures figures() {
            return Figures.of(fit(1).scenario());
        }
    }

    private static void search(Episode episode) throws IOException {
        Fit.Fitted fitted = episode.fit(FIT_REPLICATES)
                .search(episode.free, episode.figures().of(FigureUse.FIT), ITERATIONS);
        StringBuilder found = new StringBuilder("error " + fitted.error() + "\n");
        for (int i = 0; i < episode.free.size(); i++) {
            found.append(episode.free.get(i).paths())
                    .append(' ')
                    .append(fitted.values().get(i))
                    .append('\n');
        }
        Files.writeString(Path.of("target", episode.name + ".txt"), found);
    }

    @Test
    void pageHoldsTheNumbers() throws IOException {
        String page = Files.readString(PAGE);
        for (Episode episode : Episode.values()) {
            if (System.getProperty("fit") != null) {
                search(episode);
            }
            String begin = "<!-- " + episode.name + " -->";
            String end = "<!-- end -->";
            int from = page.indexOf(begin) + begin.length();
            int to = page.indexOf(end, from);
            assertThat(to).as(begin).isGreaterThan(from);
            page = page.substring(0, from) + "\n" + table(episode) + page.substring(to);
        }
        if (System.getProperty("update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("run ./mvnw -pl sim-core test -Dtest=EpisodesTest -Dupdate")
                .isEqualTo(page);
    }

    private static String table(Episode episode) throws IOException {
        Fit fit = episode.fit(REPLICATES);
        Scenario scenario = fit.scenario();
        Figures figures = episode.figures();
        double[][] people = fit.people(scenario, figures.all().get(0).unit(), figures.lastStep() + DAYS_AFTER);
        if (System.getProperty("update") != null) {
            FigureChart.write(Path.of("../docs/images"), episode.name, scenario, people, figures);
        }
        double[] medians = Figures.medians(people);
        StringBuilder table = new StringBuilder("""
                | date | for | published | model, median (5–95 %) | model / published |
                | --- | --- | --- | --- | --- |
                """);
        for (Figure figure : figures.all()) {
            double[] runs =
                    Arrays.stream(people).mapToDouble(run -> run[figure.step()]).toArray();
            double median = medians[figure.step()];
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.2f (%.2f–%.2f) | %.2f |%n",
                    figure.date(),
                    figure.use().name().toLowerCase(Locale.ROOT),
                    figure.value() / 1e6,
                    median / 1e6,
                    StatUtils.percentile(runs, 5) / 1e6,
                    StatUtils.percentile(runs, 95) / 1e6,
                    median / figure.value()));
        }
        List<Figure> fitted = figures.of(FigureUse.FIT).all();
        double[] goingOn = new double[medians.length];
        Arrays.fill(goingOn, fitted.get(fitted.size() - 1).value());
        return table.append(String.format(
                        Locale.ROOT,
                        "%nError, the root mean square of ln(model / published): **%.2f** on the fitted part, **%.2f** on the%n"
                                + "judged part. For comparison: who says that nothing changes after the last fitted figure has %.2f on%n"
                                + "the judged part.%n",
                        figures.of(FigureUse.FIT).errorOf(medians),
                        figures.of(FigureUse.JUDGE).errorOf(medians),
                        figures.of(FigureUse.JUDGE).errorOf(goingOn)))
                .toString();
    }
}
