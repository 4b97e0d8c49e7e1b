package org.townsquare.gui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.swing.edt.GuiActionRunner;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.chart.Series;
import org.townsquare.gui.session.Session;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** Published figures on the charts of the window. */
class PublishedMarksTest {

    private static final double DOT = 9;

    @TempDir
    private Path folder;

    private Scenario scenario() throws Exception {
        return ScenarioFiles.read(Files.writeString(folder.resolve("town.yaml"), """
                start: 2022-01-01
                steps: 300
                users: {count: 256, represents: 1000}
                platforms:
                  - {name: Square, role: incumbent}
                  - {name: Agora, role: alternative}
                figures:
                  - {platform: Agora, unit: dau, values: [{date: 2022-01-11, value: 20500}, {date: 2022-02-11, value: 100}]}
                  - {platform: Agora, unit: visits, factor: 2, use: judge, values: [{date: 2022-01-21, value: 61000}]}
                  - {platform: Square, unit: share, values: [{date: 2022-01-11, value: 0.501953125}]}
                  - {platform: Square, unit: registered, values: [{date: 2022-01-11, value: 100500}]}
                """), List.of());
    }

    private static List<String> marks(List<Series> series) {
        return series.stream()
                .flatMap(each -> each.points().stream()
                        .map(point -> each.name() + " " + day(point.x()) + " " + point.y() + " "
                                + each.dot().isHollow()))
                .toList();
    }

    private static LocalDate day(double millis) {
        return Instant.ofEpochMilli((long) millis).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** A figure stands where a run would have the same of its metric. */
    @Test
    void standInTheUnitsOfTheChart() throws Exception {
        PublishedMarks marks = new PublishedMarks(scenario());
        assertThat(marks(marks.of(Curve.DAU, 1, 300)))
                .containsExactly(
                        "Agora (published) 2022-01-11 20.0 false",
                        "Agora (published) 2022-02-11 0.0 false",
                        "Agora (published, judges) 2022-01-21 30.0 true");
        assertThat(marks(marks.of(Curve.ATTENTION_SHARE, 0, 300)))
                .containsExactly("Square (published) 2022-01-11 0.5 false");
        assertThat(marks(marks.of(Curve.MEMBERS, 0, 300))).containsExactly("Square (published) 2022-01-11 100.0 false");
        assertThat(marks(marks.of(Curve.DAU, 1, 15))).containsExactly("Agora (published) 2022-01-11 20.0 false");
        assertThat(marks.of(Curve.MAU, 1, 300)).isEmpty();
    }

    /** Words of events stand above them, also where the title needs two lines. */
    @ParameterizedTest
    @CsvSource({"500, 380", "300, 330"})
    void noWordsCoverThem(int width, int height) throws Exception {
        Session session = Session.of(ScenarioFiles.read(
                Path.of("../scenarios/mastodon-2022.yaml"), List.of("users.count=1000", "users.represents=238000")));
        session.goTo(120);
        GuiActionRunner.execute(() -> {
            LiveChart chart = new LiveChart(Curve.MAU, session.scenario());
            chart.setSize(width, height);
            chart.show(
                    new Course(session.series(), session.step(), Optional.empty()),
                    session.simulation().events().happened());
            ChartRenderingInfo drawn = new ChartRenderingInfo();
            chart.chart().createBufferedImage(width, height, drawn);
            XYPlot alternatives = ((CombinedDomainXYPlot) chart.chart().getPlot())
                    .getSubplots()
                    .get(1);
            Rectangle2D area = drawn.getPlotInfo().getSubplotInfo(1).getDataArea();
            double highest = IntStream.range(1, alternatives.getDatasetCount())
                    .mapToObj(alternatives::getDataset)
                    .flatMapToDouble(
                            data -> IntStream.range(0, data.getItemCount(0)).mapToDouble(i -> data.getYValue(0, i)))
                    .filter(value -> !Double.isNaN(value))
                    .max()
                    .orElseThrow();
            double words = 0;
            for (Object marker : alternatives.getDomainMarkers(Layer.FOREGROUND)) {
                if (((Marker) marker).getLabel() != null) {
                    words = Math.max(words, ((Marker) marker).getLabelOffset().getTop());
                }
            }
            assertThat(words).as("there are some").isPositive();
            double bottom = area.getMinY() + words + chart.look().row();
            assertThat(alternatives.getRangeAxis().valueToJava2D(highest, area, RectangleEdge.LEFT) - DOT / 2)
                    .isGreaterThan(bottom);
        });
    }

    @Test
    void areOnTheChart() throws Exception {
        Session session = Session.of(scenario());
        session.goTo(20);
        LiveChart chart = new LiveChart(Curve.DAU, session.scenario());
        chart.show(new Course(session.series(), 20, Optional.empty()), List.of());
        String svg = new String(new ExportMenu(chart).bytes("svg"), StandardCharsets.UTF_8);
        assertThat(svg)
                .contains("Agora (published)", "Agora (published, judges)")
                .doesNotContain("Square (published");
    }
}
