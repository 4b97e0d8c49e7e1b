package org.townsquare.gui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.townsquare.chart.Tone;
import org.townsquare.gui.session.Session;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The chooser's pictures: active shares over time in the first run of each scenario. Run with {@code -Dupdate} to draw those
 * that are missing; what they show is too small to be compared.
 */
class PicturesTest {

    private static final Path SCENARIOS = Path.of("../scenarios");
    private static final Path PICTURES = Path.of("src/main/resources/org/townsquare/gui/start");
    private static final int WIDTH = 520;
    private static final int HEIGHT = 200;
    private static final int MARGIN = 12;

    @Test
    void everyScenarioHasAPicture() throws Exception {
        List<Offered> offered = Offered.in(SCENARIOS);
        if (System.getProperty("update") != null) {
            Files.createDirectories(PICTURES);
            for (Offered scenario : offered) {
                if (Files.notExists(PICTURES.resolve(scenario.picture()))) {
                    draw(scenario);
                }
            }
        }
        assertThat(offered)
                .hasSizeGreaterThan(40)
                .allSatisfy(scenario ->
                        assertThat(PICTURES.resolve(scenario.picture())).exists());
    }

    private static void draw(Offered offered) throws Exception {
        Scenario scenario = ScenarioFiles.read(offered.file(), List.of());
        Session session = Session.of(scenario);
        session.goTo(scenario.steps());
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0xDDDDDD));
        graphics.fillRect(0, HEIGHT - MARGIN, WIDTH, 2);
        // Small alternatives would vanish beside their incumbent: they are drawn to their own scale where they are
        // small.
        double most = most(session, scenario, Role.INCUMBENT);
        double alternatives = most(session, scenario, Role.ALTERNATIVE);
        for (int k = 0; k < scenario.platforms().size(); k++) {
            boolean incumbent = scenario.platforms().get(k).role() == Role.INCUMBENT;
            double top = incumbent
                    ? Math.max(most, alternatives > 0.2 ? alternatives : 0)
                    : alternatives > 0.2 ? Math.max(most, alternatives) : 2 * alternatives;
            line(graphics, session.column(Metric.ATTENTION_SHARE, k), Math.max(top, 1e-9), k);
        }
        graphics.dispose();
        ImageIO.write(image, "png", PICTURES.resolve(offered.picture()).toFile());
    }

    private static double most(Session session, Scenario scenario, Role role) {
        return IntStream.range(0, scenario.platforms().size())
                .filter(k -> scenario.platforms().get(k).role() == role)
                .mapToDouble(k -> java.util.Arrays.stream(session.column(Metric.ATTENTION_SHARE, k))
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
    }

    private static void line(Graphics2D graphics, double[] shares, double top, int platform) {
        Path2D line = new Path2D.Double();
        for (int step = 0; step < shares.length; step++) {
            double x = MARGIN + (WIDTH - 2 * MARGIN) * step / Math.max(1.0, shares.length - 1);
            double y = HEIGHT - MARGIN - (HEIGHT - 2.5 * MARGIN) * Math.min(1, shares[step] / top);
            if (step == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        graphics.setStroke(new java.awt.BasicStroke(5));
        graphics.setColor(Tone.of(platform).colour());
        graphics.draw(line);
    }
}
