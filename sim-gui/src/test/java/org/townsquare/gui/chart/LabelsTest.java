package org.townsquare.gui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.api.Test;
import org.townsquare.gui.session.Session;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** Charts say at events what there is room for, and an axis of nothing has no hundred. */
class LabelsTest {

    private static final double[] AT = {0.1, 0.12, 0.6, 0.62, 0.9};
    private static final double[] WIDTHS = {80, 80, 80, 80, 80};

    @Test
    void theLatestHaveRoomFirst() {
        assertThat(Labels.rows(AT, WIDTHS, 400, 2)).containsExactly(1, 0, 1, 0, 0);
        assertThat(Labels.rows(AT, WIDTHS, 400, 1)).containsExactly(-1, 0, -1, 0, 0);
        assertThat(Labels.rows(AT, WIDTHS, 400, 0)).containsOnly(-1);
        assertThat(Labels.rows(AT, WIDTHS, 70, 9)).as("wider than the axis").containsOnly(-1);
    }

    @Test
    void noWordsCoverOthers() {
        double[] many = new double[40];
        Arrays.setAll(many, i -> (i + 1) / 41.0);
        double[] widths = new double[40];
        Arrays.fill(widths, 90);
        int[] rows = Labels.rows(many, widths, 500, 3);
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
        LiveChart chart = chart(Curve.AD_REVENUE, before);
        NumberAxis nothing = (NumberAxis) chart.panel(1).getRangeAxis();
        assertThat(nothing.getUpperBound()).isLessThan(nothing.getTickUnit().getSize());
        chart.chart().createBufferedImage(450, 320);
        assertThat(nothing.getTickUnit().getSize()).as("it is drawn so").isEqualTo(Curve.AD_REVENUE.leastRange());
        assertThat(chart.panel(0).getRangeAxis().getUpperBound()).isGreaterThan(Curve.AD_REVENUE.leastRange());
        Session after = session(600, "users.count=300", "alternative.quality=4");
        chart.show(new Course(after.series(), after.step(), Optional.empty()), List.of());
        assertThat(chart.panel(1).getRangeAxis().isAutoRange()).isTrue();
    }
}
