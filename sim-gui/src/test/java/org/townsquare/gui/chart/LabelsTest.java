package org.townsquare.gui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.swing.edt.GuiActionRunner;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.junit.jupiter.api.Test;
import org.townsquare.gui.session.Session;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** Charts say at events what there is room for, and an axis of nothing has no hundred. */
class LabelsTest {

    private static final double[] AT = {40, 48, 240, 248, 360};
    private static final double[] WIDTHS = {80, 80, 80, 80, 80};

    @Test
    void theLatestHaveRoomFirst() {
        Labels labels = new Labels(AT, WIDTHS, 400);
        assertThat(labels.rows(2)).containsExactly(1, 0, 0, 1, 0);
        assertThat(labels.rows(1)).containsExactly(-1, 0, 0, -1, 0);
        assertThat(labels.rows(0)).containsOnly(-1);
        assertThat(new Labels(new double[] {30, 60}, new double[] {80, 80}, 70).rows(9))
                .as("wider than the axis")
                .containsOnly(-1);
    }

    /** The first has no such side: it crosses the second's line, but stays on the axis. */
    @Test
    void wordsStandWhereTheyCrossNoLine() {
        Labels labels = new Labels(AT, WIDTHS, 400);
        assertThat(IntStream.range(0, AT.length).mapToObj(labels::isLeft))
                .containsExactly(false, false, true, false, true);
    }

    @Test
    void noWordsCoverOthers() {
        double[] many = new double[40];
        Arrays.setAll(many, i -> 500 * (i + 1) / 41.0);
        double[] widths = new double[40];
        Arrays.fill(widths, 90);
        int[] rows = new Labels(many, widths, 500).rows(3);
        assertThat(Arrays.stream(rows).filter(row -> row >= 0).count()).isBetween(10L, 15L);
        assertThat(rows[39]).isZero();
    }

    private static Session session(int steps, String... overrides) throws Exception {
        Scenario scenario = ScenarioFiles.read(Path.of("../scenarios/new-network.yaml"), List.of(overrides));
        Session session = Session.of(scenario);
        session.goTo(steps);
        return session;
    }

    private static LiveChart chart(Curve curve, Session session) {
        LiveChart chart = new LiveChart(curve, session.scenario());
        chart.setSize(450, 320);
        chart.show(
                new Course(session.series(), session.step(), Optional.empty()),
                session.simulation().events().happened());
        return chart;
    }

    @Test
    void anAxisOfNothingHasZeroOnly() throws Exception {
        Session before = session(20, "users.count=300");
        Session after = session(600, "users.count=300", "alternative.quality=4");
        // In the thread of the windows, which marks events when a chart has got its size.
        GuiActionRunner.execute(() -> {
            LiveChart chart = chart(Curve.AD_REVENUE, before);
            NumberAxis nothing = axis(chart, 1);
            assertThat(nothing.getUpperBound()).isLessThan(nothing.getTickUnit().getSize());
            chart.chart().createBufferedImage(450, 320);
            assertThat(nothing.getTickUnit().getSize()).as("it is drawn so").isEqualTo(Curve.AD_REVENUE.leastRange());
            assertThat(axis(chart, 0).getUpperBound()).isGreaterThan(Curve.AD_REVENUE.leastRange());
            chart.show(new Course(after.series(), after.step(), Optional.empty()), List.of());
            assertThat(axis(chart, 1).getUpperBound()).isGreaterThan(Curve.AD_REVENUE.leastRange());
        });
    }

    private static NumberAxis axis(LiveChart chart, int panel) {
        CombinedDomainXYPlot plot = (CombinedDomainXYPlot) chart.chart().getPlot();
        return (NumberAxis) plot.getSubplots().get(panel).getRangeAxis();
    }
}
