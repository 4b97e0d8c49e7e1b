package org.townsquare.results.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** Contours and smooth surfaces against shapes that are known. */
class SurfaceTest {

    private static Surface of(int n, DoubleBinaryOperator height) {
        double[] at =
                IntStream.rangeClosed(0, n).mapToDouble(i -> i / (double) n).toArray();
        double[][] heights = new double[n + 1][n + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= n; j++) {
                heights[i][j] = height.applyAsDouble(at[i], at[j]);
            }
        }
        return new Surface(at, at, heights);
    }

    private static List<Point2D> points(Surface surface) {
        List<Point2D> points = new ArrayList<>();
        Surface.joined(surface.contour(0.5)).forEach(points::addAll);
        return points;
    }

    @Test
    void contourOfAPlaneIsAStraightLineFromBorderToBorder() {
        Surface plane = of(7, (x, y) -> (2 * x + y) / 2);
        List<List<Point2D>> lines = Surface.joined(plane.contour(0.5));
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .allSatisfy(p -> assertThat(2 * p.getX() + p.getY()).isCloseTo(1, within(1e-12)));
        List<Double> ends = List.of(
                lines.get(0).get(0).getY(),
                lines.get(0).get(lines.get(0).size() - 1).getY());
        assertThat(ends).containsExactlyInAnyOrder(0.0, 1.0);
    }

    @Test
    void contourOfAConeIsAClosedCircle() {
        Surface cone = of(40, (x, y) -> 0.8 - FastMath.hypot(x - 0.5, y - 0.5));
        List<List<Point2D>> lines = Surface.joined(cone.contour(0.5));
        assertThat(lines).hasSize(1);
        List<Point2D> circle = lines.get(0);
        assertThat(circle.get(0)).isEqualTo(circle.get(circle.size() - 1));
        // Straight pieces of length h miss a circle of radius r by at most h² / (8 r), here 0.0003.
        assertThat(circle)
                .allSatisfy(p -> assertThat(FastMath.hypot(p.getX() - 0.5, p.getY() - 0.5))
                        .isCloseTo(0.3, within(0.001)));
    }

    @Test
    void aSaddleIsCutAsItsMiddleSays() {
        double[] ends = {0, 1};
        // High at (0, 0) and (1, 1); the middle decides whether the two are joined or apart.
        Surface joined = new Surface(ends, ends, new double[][] {{1, 0.3}, {0.3, 1}});
        assertThat(joined.contour(0.5))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.from().getX() < 0.5)
                        .as("around (0, 1) or (1, 0)")
                        .isNotEqualTo(line.from().getY() < 0.5 && line.to().getY() < 0.5));
        Surface apart = new Surface(ends, ends, new double[][] {{0.7, 0}, {0, 0.7}});
        List<Surface.Line> around = apart.contour(0.5);
        assertThat(around).hasSize(2);
        assertThat(around.stream()
                        .map(line -> line.from().getX()
                                + line.from().getY()
                                + line.to().getX()
                                + line.to().getY()))
                .allMatch(sum -> sum < 1 || sum > 3);
    }

    @Test
    void whatIsUnknownHasNoContour() {
        Surface plane = of(2, (x, y) -> x == 0.5 && y == 0.5 ? Double.NaN : x);
        assertThat(plane.contour(0.5)).isEmpty();
        assertThat(of(3, (x, y) -> 0.2).contour(0.5)).isEmpty();
    }

    @Test
    void localFitGivesBackAPlaneAndKnowsNothingFarAway() {
        List<LocalLinear.Point> points = IntStream.range(0, 60)
                .mapToObj(i -> new double[] {SyntheticSweep.spread(i, 2) / 2, SyntheticSweep.spread(i, 3)})
                .map(p -> new LocalLinear.Point(p[0], p[1], 0.2 + 0.5 * p[0] + 0.3 * p[1], 1))
                .toList();
        LocalLinear surface = LocalLinear.through(points);
        for (double x : new double[] {0, 0.2, 0.5}) {
            for (double y : new double[] {0, 0.5, 1}) {
                assertThat(surface.at(x, y)).isCloseTo(0.2 + 0.5 * x + 0.3 * y, within(1e-9));
            }
        }
        assertThat(new LocalLinear(points, 0.1).at(0.9, 0.5)).isNaN();
    }

    @Test
    void noisyPointsAreSmoothed() {
        // A step at x = 0.5 seen through coins: the line at ½ of the fit stays near it.
        List<LocalLinear.Point> points = IntStream.range(1, 400)
                .mapToObj(i -> new double[] {
                    SyntheticSweep.spread(i, 2), SyntheticSweep.spread(i, 3), SyntheticSweep.spread(i, 5)
                })
                .map(p ->
                        new LocalLinear.Point(p[0], p[1], SyntheticSweep.logistic(12 * (p[0] - 0.5)) > p[2] ? 1 : 0, 1))
                .toList();
        LocalLinear surface = LocalLinear.through(points);
        assertThat(points(of(30, surface::at)))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.getX()).isCloseTo(0.5, within(0.12)));
    }
}
