package org.townsquare.gui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jfree.chart.LegendItemCollection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.townsquare.gui.session.Session;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.file.ScenarioFiles;

/** What a chart of the window is saved as. */
class ExportTest {

    private static final int STEPS = 50;

    private Session session;
    private ExportMenu menu;

    @BeforeEach
    void draw() throws Exception {
        session = Session.of(ScenarioFiles.read(Path.of("../scenarios/new-network.yaml"), List.of("users.count=300")));
        session.goTo(STEPS);
        LiveChart chart = new LiveChart(Curve.ATTENTION_SHARE, session.scenario());
        chart.show(new Course(session.series(), STEPS, Optional.empty()), List.of());
        menu = new ExportMenu(chart);
    }

    @Test
    void csvHasEveryNumberOfTheRun() throws Exception {
        List<String> rows = text("csv").lines().toList();
        assertThat(rows).hasSize(STEPS + 1);
        assertThat(rows.get(0)).isEqualTo("step,date,Twitter,Agora");
        assertThat(rows.get(1)).startsWith("0," + session.scenario().start() + ",");
        assertThat(session.column(Metric.ATTENTION_SHARE, 0)[STEPS - 1]).isPositive();
        String[] last = rows.get(STEPS).split(",", -1);
        for (int platform = 0; platform < 2; platform++) {
            double value = session.column(Metric.ATTENTION_SHARE, platform)[STEPS - 1];
            assertThat(Double.parseDouble(last[2 + platform])).isEqualTo(value);
        }
    }

    @Test
    void svgHasItsWords() throws Exception {
        assertThat(text("svg")).contains("<svg", "share of all users", "Twitter", "Agora");
    }

    @Test
    void legendHasARunBesideOnceAndGoesWhereItHasNoRoom() {
        Course course = new Course(session.series(), STEPS, Optional.empty());
        LiveChart chart = new LiveChart(Curve.ATTENTION_SHARE, session.scenario());
        chart.show(new Course(session.series(), STEPS, Optional.of(course)), List.of());
        chart.setSize(400, 89);
        chart.setDark(false);
        assertThat(chart.chart().getLegend().isVisible()).isFalse();
        chart.setSize(400, 90);
        chart.setDark(false);
        assertThat(chart.chart().getLegend().isVisible()).isTrue();
        LegendItemCollection items = chart.chart().getLegend().getSources()[0].getLegendItems();
        assertThat(IntStream.range(0, items.getItemCount())
                        .mapToObj(i -> items.get(i).getLabel()))
                .containsExactly("Twitter", "Agora", "what if");
        assertThat(ChartTable.of(chart).lines().findFirst())
                .contains("step,date,Twitter,Agora,Twitter (what if),Agora (what if)");
    }

    @Test
    void pngIsSharp() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(menu.bytes("png")));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(720);
    }

    private String text(String kind) throws Exception {
        return new String(menu.bytes(kind), StandardCharsets.UTF_8);
    }

    @Test
    void aNameWithoutEndingGetsOne() {
        assertThat(SaveDialog.withEnding(new File("a/run 1.2"), "my-run.yaml")).isEqualTo(new File("a/run 1.2.yaml"));
        assertThat(SaveDialog.withEnding(new File("a/b.yml"), "my-run.yaml")).isEqualTo(new File("a/b.yml"));
    }
}
