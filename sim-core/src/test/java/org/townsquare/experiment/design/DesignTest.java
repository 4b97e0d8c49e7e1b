package org.townsquare.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.experiment.design.Point.Setting;
import org.townsquare.random.Shuffle;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Distribution.LogUniform;
import org.townsquare.scenario.Distribution.Normal;
import org.townsquare.scenario.Distribution.Uniform;
import org.townsquare.scenario.Distribution.Values;
import org.townsquare.scenario.Distribution.WholeNumbers;

class DesignTest {

    private static final Streams STREAMS = new Streams(1, 0);

    private static final List<Varied> THREE = List.of(
            new Varied("choice.contacts", new Uniform(0, 4)),
            new Varied("users.count", new WholeNumbers(100, 1000)),
            new Varied("policy", new Values(List.of("none", "strict"))));

    static List<Design> designs() {
        return List.of(
                new Grid(3),
                new OneAtATime(3),
                new LatinHypercube(50),
                new SobolSequence(50, true),
                new SobolSequence(50, false),
                new Morris(5, 4),
                new Saltelli(10));
    }

    private static List<Varied> unit(int parameters) {
        return IntStream.range(0, parameters)
                .mapToObj(j -> new Varied("x" + j, new Uniform(0, 1)))
                .toList();
    }

    private static double number(Point point, int parameter) {
        return Double.parseDouble(point.settings().get(parameter).value());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void pointsAreTheSameInAnyOrderAndEveryTime(Design design) {
        List<Point> forwards = design.over(THREE, STREAMS).stream().toList();
        Points again = design.over(THREE, STREAMS);
        List<Point> backwards = new ArrayList<>(LongStream.range(0, again.size())
                .map(i -> again.size() - 1 - i)
                .mapToObj(again::point)
                .toList());
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(forwards);
    }

    @ParameterizedTest
    @MethodSource("designs")
    void thereIsNoPointBeyondTheLast(Design design) {
        Points points = design.over(THREE, STREAMS);
        assertThatThrownBy(() -> points.point(points.size())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void anotherSeedGivesOtherPoints() {
        for (Design design :
                List.of(new LatinHypercube(50), new SobolSequence(50, true), new Morris(5, 4), new Saltelli(9))) {
            assertThat(design.over(THREE, new Streams(2, 0)).stream())
                    .isNotEqualTo(design.over(THREE, STREAMS).stream().toList());
        }
    }

    @Test
    void aGridHasEveryCombinationAndTheLastParameterChangesFastest() {
        List<Varied> two =
                List.of(new Varied("a", new Uniform(0, 1)), new Varied("b", new Values(List.of("none", "strict"))));
        assertThat(new Grid(3).over(two, STREAMS).stream().map(Point::overrides))
                .containsExactly(
                        List.of("a=0", "b=none"),
                        List.of("a=0", "b=strict"),
                        List.of("a=0.5", "b=none"),
                        List.of("a=0.5", "b=strict"),
                        List.of("a=1", "b=none"),
                        List.of("a=1", "b=strict"));
    }

    @Test
    void oneAtATimeBeginsWithTheBaseScenario() {
        List<Varied> two = List.of(new Varied("a", new WholeNumbers(1, 2)), new Varied("b", new LogUniform(0.01, 100)));
        assertThat(new OneAtATime(3).over(two, STREAMS).stream().map(Point::overrides))
                .containsExactly(
                        List.of(), List.of("a=1"), List.of("a=2"), List.of("b=0.01"), List.of("b=1"), List.of("b=100"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 1000, 4097})
    void everyStratumOfALatinHypercubeHasExactlyOnePoint(int points) {
        Points hypercube = new LatinHypercube(points).over(unit(3), STREAMS);
        for (int j = 0; j < 3; j++) {
            int parameter = j;
            assertThat(hypercube.stream().mapToInt(point -> (int) (number(point, parameter) * points)))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, points).boxed().toList());
        }
    }

    @Test
    void everyOrderIsEquallyLikely() {
        int[] counts = new int[27];
        int seeds = 6000;
        for (int seed = 0; seed < seeds; seed++) {
            Shuffle shuffle =
                    new Shuffle(3, new Streams(seed, 0).stream("order").at(0));
            counts[(int) (shuffle.at(0) * 9 + shuffle.at(1) * 3 + shuffle.at(2))]++;
        }
        // 6 orders, 1000 each with a standard deviation of 28.9: five and a half of them, 2·10^-7 altogether.
        assertThat(IntStream.of(counts).filter(count -> count > 0).boxed())
                .hasSize(6)
                .allSatisfy(count -> assertThat(count).isCloseTo(1000, within(159)));
    }

    @Test
    void parametersOfALatinHypercubeAreIndependent() {
        Points hypercube = new LatinHypercube(10_000).over(unit(2), STREAMS);
        double covariance = hypercube.stream()
                .mapToDouble(point -> (number(point, 0) - 0.5) * (number(point, 1) - 0.5))
                .average()
                .orElseThrow();
        // A correlation of 0 with a standard deviation of 0.01: five of them, 6·10^-7.
        assertThat(12 * covariance).isCloseTo(0, within(0.05));
    }

    @Test
    void theSobolSequenceIsThatOfCommonsMath() {
        SobolSequenceGenerator generator = new SobolSequenceGenerator(50);
        SobolNumbers numbers = new SobolNumbers(50);
        for (int i = 0; i < 3000; i++) {
            assertThat(numbers.at(i)).containsExactly(generator.nextVector());
        }
        assertThat(numbers.at(987_654_321)).containsExactly(generator.skipTo(987_654_321));
    }

    @Test
    void aDigitalShiftLeavesOnePointInEachStratum() {
        Points sequence = new SobolSequence(1024, true).over(unit(5), STREAMS);
        for (int j = 0; j < 5; j++) {
            int parameter = j;
            assertThat(sequence.stream().map(point -> (int) (number(point, parameter) * 1024)))
                    .doesNotHaveDuplicates();
        }
        assertThat(sequence.point(0).overrides())
                .isNotEqualTo(new SobolSequence(1024, false)
                        .over(unit(5), STREAMS)
                        .point(0)
                        .overrides());
    }

    @Test
    void moreRowsLeaveThoseThatAreThere() {
        assertThat(new Saltelli(20).over(THREE, STREAMS).stream().limit(50))
                .containsExactlyElementsOf(
                        new Saltelli(10).over(THREE, STREAMS).stream().toList());
        assertThat(new SobolSequence(20, true).over(THREE, STREAMS).stream().limit(10))
                .containsExactlyElementsOf(new SobolSequence(10, true)
                        .over(THREE, STREAMS).stream().toList());
        assertThat(new Morris(20, 4).over(THREE, STREAMS).stream().limit(40))
                .containsExactlyElementsOf(
                        new Morris(10, 4).over(THREE, STREAMS).stream().toList());
    }

    @Test
    void aMorrisTrajectoryMovesEachParameterOnceByDelta() {
        Points points = new Morris(200, 6).over(unit(4), STREAMS);
        assertThat(points.size()).isEqualTo(1000);
        Set<Double> starts = new HashSet<>();
        for (int t = 0; t < 200; t++) {
            Set<Integer> moved = new HashSet<>();
            for (int m = 0; m < 4; m++) {
                Point before = points.point(t * 5L + m);
                Point after = points.point(t * 5L + m + 1);
                List<Integer> changed = IntStream.range(0, 4)
                        .filter(j -> number(before, j) != number(after, j))
                        .boxed()
                        .toList();
                assertThat(changed).hasSize(1);
                moved.addAll(changed);
                double change = number(after, changed.get(0)) - number(before, changed.get(0));
                assertThat(Math.abs(change)).isCloseTo(0.6, within(1e-15));
            }
            assertThat(moved).hasSize(4);
            starts.add(number(points.point(t * 5L), 0));
        }
        assertThat(starts).containsExactlyInAnyOrder(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
    }

    @Test
    void rowsOfASaltelliDesignDifferFromTheFirstInOneColumnOfTheSecond() {
        Points points = new Saltelli(16).over(unit(3), STREAMS);
        for (int row = 0; row < 16; row++) {
            List<Setting> a = points.point(row * 5L).settings();
            List<Setting> b = points.point(row * 5L + 1).settings();
            for (int j = 0; j < 3; j++) {
                List<Setting> expected = new ArrayList<>(a);
                expected.set(j, b.get(j));
                assertThat(points.point(row * 5L + 2 + j).settings()).isEqualTo(expected);
                assertThat(a.get(j)).isNotEqualTo(b.get(j));
            }
        }
    }

    @Test
    void aListIsAsGiven(@TempDir Path folder) throws IOException {
        Listed list = listed(folder, "a,b\n1,none\n1e3,\"strict\"\n,none\n");
        assertThat(list.paths(List.of())).containsExactly("a", "b");
        assertThat(list.over(List.of(), STREAMS).stream().map(Point::overrides))
                .containsExactly(List.of("a=1", "b=none"), List.of("a=1e3", "b=strict"), List.of("b=none"));
    }

    @Test
    void aMillionPointsCostNoMemory() {
        Points points = new LatinHypercube(1_000_000_000).over(unit(20), STREAMS);
        assertThat(points.size()).isEqualTo(1_000_000_000);
        assertThat(number(points.point(999_999_999), 19)).isBetween(0.0, 1.0);
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        Varied open = new Varied("q", new Normal(0, 1, null, null));
        Varied reversed = new Varied("q", new Uniform(2, 1));
        refused(new Grid(3), List.of(open), "parameters.q: has no smallest or no largest value");
        refused(new SobolSequence(8, false), List.of(open), "parameters.q: has no smallest or no largest value");
        refused(new Grid(3), List.of(), "parameters: are none");
        refused(new LatinHypercube(9), List.of(reversed, reversed), "parameters.q: is given twice; allowed: once");
        refused(new LatinHypercube(9), List.of(reversed), "parameters.q: high 1.0 is not a number above low 2.0");
        refused(new Morris(5, 3), unit(2), "design.levels: 3; allowed: an even number");
        refused(new Saltelli(8), unit(501), "parameters: are 501; allowed: up to 500");
        refused(new Grid(1000), unit(5), "design: has more points than 2^40");
        assertThat(new SobolSequence(8, true).over(List.of(open), STREAMS).stream())
                .hasSize(8);
    }

    @Test
    void aListThatCannotBeIsRefusedWithItsLine(@TempDir Path folder) throws IOException {
        refused(listed(folder, "a,b\n1,2\n1\n"), List.of(), "line 3: has 1 fields; allowed: 2, one for each path");
        refused(listed(folder, "a,a\n1,2\n"), List.of(), "has [a, a] in its first row; allowed: paths, each once");
        refused(listed(folder, "a\n"), List.of(), "has no design points");
        refused(listed(folder, "a\n1\n"), unit(1), "parameters: are given beside a list; allowed: none");
        refused(new Listed(folder.resolve("none.csv").toString()), List.of(), "none.csv' does not exist");
        refused(
                listed(folder, "a;b\n1;2\n"),
                List.of(),
                "points.csv', line 1: its fields are separated by ';'; allowed: commas");
        refused(
                listed(folder, "\"a\" \"b\"\n\"1\" 1 2\n"),
                List.of(),
                "line 1: its fields are separated by blanks; allowed: commas");
        refused(
                listed(folder, "a,b\n1,2\n1,\"2\n3,4\n"),
                List.of(),
                "points.csv', line 3: a quote is opened but not closed");
        assertThat(listed(folder, "\uFEFFsteps,seed\n1,2\n").paths(List.of())).containsExactly("steps", "seed");
    }

    private static Listed listed(Path folder, String text) throws IOException {
        return new Listed(Files.writeString(folder.resolve("points.csv"), text).toString());
    }

    private static void refused(Design design, List<Varied> parameters, String message) {
        assertThatThrownBy(() -> design.over(parameters, STREAMS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
