package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Point;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

class ChartsTest {

    @TempDir
    Path home;

    private Verdict verdict(double... peaks) {
        List<Verdict.Platform> platforms = IntStream.range(0, peaks.length)
                .mapToObj(k -> new Verdict.Platform(
                        "P" + k,
                        k == 0 ? "incumbent" : "alternative",
                        k == 0 ? null : Map.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Spread(peaks[k], peaks[k], peaks[k]),
                        null,
                        null,
                        null))
                .toList();
        return new Verdict("A town", 1, 400, "2023-02-04", platforms);
    }

    @Test
    void namesAreTheShortestEndsOfPathsThatDiffer() {
        assertThat(Theme.ends(List.of("choice.rule.imitation", "platforms.A.quality", "platforms.AA.quality", "seed")))
                .containsExactly("imitation", "A.quality", "AA.quality", "seed");
    }

    @Test
    void onlyTheSixLargestAlternativesHaveABand() {
        assertThat(OverTime.withoutBand(verdict(0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)))
                .isEmpty();
        assertThat(OverTime.withoutBand(verdict(0.01, 0.1, 0.7, 0.3, 0.05, 0.5, 0.6, 0.2, 0.4)))
                .isEqualTo(Set.of(1, 4));
    }

    @Test
    void pointNeedsAValueInHalfOfTheRuns() throws IOException {
        Scenario scenario = Synthetic.scenario("A town", 1, 4, 3);
        Files.writeString(home.resolve("timeseries.csv"), """
                replicate,step,platform,toxicity_seen
                0,0,Plaza,
                0,1,Plaza,0.1
                0,2,Plaza,0.1
                1,0,Plaza,0.1
                1,1,Plaza,0.1
                1,2,Plaza,0.1
                """);
        OverTime toxicity = OverTime.read(home, scenario, verdict(0.5), Metric.TOXICITY_SEEN);
        assertThat(IntStream.range(0, 3).mapToObj(point -> toxicity.isDrawn(0, point)))
                .containsExactly(false, true, true);
    }

    @Test
    void eachMetricCountsFromItsOwnNumberOfUsers() throws IOException {
        Scenario scenario = Synthetic.scenario("A town", 1, 1, 2);
        Files.writeString(home.resolve("timeseries.csv"), """
                replicate,step,platform,attention,extremity,toxicity_posted
                0,0,Plaza,9,0.5,0.1
                0,1,Plaza,10,0.5,0.1
                """);
        Map<Metric, OverTime> read =
                OverTime.read(home, scenario, verdict(0.5), Map.of(Metric.EXTREMITY, 10, Metric.TOXICITY_POSTED, 0));
        assertThat(read).containsOnlyKeys(Metric.EXTREMITY, Metric.TOXICITY_POSTED);
        assertThat(IntStream.range(0, 2)
                        .mapToObj(point -> read.get(Metric.EXTREMITY).isDrawn(0, point)))
                .containsExactly(false, true);
        assertThat(IntStream.range(0, 2)
                        .mapToObj(point -> read.get(Metric.TOXICITY_POSTED).isDrawn(0, point)))
                .containsExactly(true, true);
    }

    /** Four runs are a factor of two apart, and what is published is half or double: the logarithms are -1, 0, 1, 1, 2, 2, 3, 4 of two. */
    @Test
    void whatWouldBePublishedIsRunsAndDiscrepancyTogether() throws IOException {
        Scenario scenario = Synthetic.scenario("A town", 1, 4, 1);
        Files.writeString(home.resolve("timeseries.csv"), """
                replicate,step,platform,dau
                0,0,Plaza,8
                1,0,Plaza,1
                2,0,Plaza,2
                3,0,Plaza,4
                """);
        List<Point> band = OverTime.read(home, scenario, verdict(0.5), Metric.DAU)
                .published(0, value -> 10 * value, new double[] {-Math.log(2), Math.log(2)});
        assertThat(band).hasSize(1);
        assertThat(band.get(0).y()).isEqualTo(30);
        assertThat(band.get(0).low()).isCloseTo(10 * Math.pow(2, -0.65), within(1e-9));
        assertThat(band.get(0).high()).isCloseTo(10 * Math.pow(2, 3.65), within(1e-9));
    }

    /** Words at events have room of their own above the highest line: a row and half a one of the 13 that a panel has room for. */
    @Test
    void wordsAtEventsCoverNoLine() {
        Scenario scenario = Synthetic.scenario("A town", 2, 4, 200);
        Panel panel = Milestones.markFork(new Panel(Theme.shares("%"), List.of()), scenario, 50, true);
        assertThat(1 / (1 + panel.headroom())).isCloseTo(1 - 1.5 / 13, within(1e-9));
        assertThat(panel.marks()).extracting(mark -> mark.words()).containsExactly("variants part");
    }

    @Test
    void platformsWithFewUsersHaveNoIdeology() throws IOException {
        Scenario scenario = Synthetic.scenario("A town", 2, 2, 3);
        Files.writeString(home.resolve("ideology.csv"), """
                replicate,platform,ideology,users
                0,Plaza,0.05,60
                0,Agora,0.05,60
                0,,0.05,500
                1,Plaza,-0.05,40
                1,Agora,-0.05,39
                1,,-0.05,500
                """);
        Ideologies ideologies = Ideologies.read(home, scenario);
        assertThat(ideologies.isDrawn(0)).isTrue();
        assertThat(ideologies.isDrawn(1)).isFalse();
        assertThat(ideologies.usersPerRun(2)).isEqualTo(500);
        assertThat(ideologies.plot().panels().get(0).series())
                .extracting(series -> series.name())
                .containsExactly("all users", "Plaza (10 % of users)");
    }

    @Test
    void chartsWithoutDataAreLeftOut() throws IOException {
        Scenario scenario = Synthetic.scenario("A town", 2, 1, 1);
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("timeseries.csv", """
                        replicate,step,platform,attention,attention_share,toxicity_posted,toxicity_seen,extremity,revenue,cash
                        0,0,Plaza,0,0,,,,,
                        0,0,Agora,0,0,,,,,
                        """);
        tables.put("runs.csv", "replicate,platform,lifetime,alive\n0,Plaza,,\n0,Agora,,\n");
        tables.put("critical_mass.csv", "replicate,step,platform,share,answer\n");
        tables.put("retention.csv", "replicate,platform,cohort,age,joined,active\n");
        tables.put("ideology.csv", "replicate,platform,ideology,users\n0,,0.05,500\n");
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Files.writeString(home.resolve(table.getKey()), table.getValue());
        }
        Charts.write(home, scenario, verdict(0));
        try (Stream<Path> charts = Files.list(home.resolve(Charts.FOLDER))) {
            assertThat(charts.map(chart -> chart.getFileName().toString()))
                    .containsExactlyInAnyOrder("active-share.svg", "active-share.png");
        }
    }
}
