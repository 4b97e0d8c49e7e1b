package org.townsquare.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;
import org.townsquare.chart.Axis.Scale;

/** What the renderer makes of the data of a chart. */
class RendererTest {

    private static final Axis X = new Axis("x", Scale.NUMBERS, null).from(0, 10);
    private static final Axis SHARES = new Axis("share", Scale.SHARES, null);
    private static final List<Point> RISING = List.of(new Point(0, 0.2, 0.1, 0.3), new Point(10, 0.4, 0.2, 0.8));

    private static Series banded(String name, int platform) {
        return new Series(name, Tone.of(platform), Line.of(platform), Dot.NONE, Series.Extent.BAND, RISING);
    }

    private static JFreeChart draw(Plot.Body body) {
        return Renderer.draw(new Plot("Title", "of what", body), Look.SCREEN);
    }

    private static XYPlot panel(Panel panel) {
        CombinedDomainXYPlot all =
                (CombinedDomainXYPlot) draw(Panels.of(X, panel)).getPlot();
        return all.getSubplots().get(0);
    }

    private static List<LegendItem> legend(JFreeChart chart) {
        var items = chart.getLegend().getSources()[0].getLegendItems();
        return IntStream.range(0, items.getItemCount()).mapToObj(items::get).toList();
    }

    @Test
    void bandsLieBelowAllLines() {
        XYPlot panel = panel(new Panel(SHARES, List.of(banded("Plaza", 0), banded("Agora", 1))));
        List<Boolean> bands = new ArrayList<>();
        for (int i = 1; i < panel.getDatasetCount(); i++) {
            bands.add(panel.getRenderer(i) instanceof DeviationRenderer);
        }
        assertThat(bands).containsExactly(true, true, false, false);
        assertThat(panel.getRenderer(4).getSeriesPaint(0)).isEqualTo(Tone.of(1).colour());
        assertThat(panel.getDataset(4).getYValue(0, 1)).isEqualTo(0.4);
    }

    @Test
    void theLegendHasEachNameOnce() {
        Panel above = new Panel(SHARES, List.of(banded("Plaza", 0), Series.line("", 1, RISING)));
        Panel below = new Panel(
                SHARES,
                List.of(
                        banded("Plaza", 0),
                        Series.filled("all", Tone.INK, Series.Extent.AREA, RISING),
                        new Series("empty", Tone.INK, Line.of(2), Dot.NONE, Series.Extent.NONE, List.of())));
        assertThat(legend(draw(Panels.below(X, List.of(above, below)))))
                .extracting(LegendItem::getLabel)
                .containsExactly("Plaza", "all");
    }

    @Test
    void anAxisIsFoundFromTheValuesAndSharesEndAtAHundredPercent() {
        XYPlot some = panel(new Panel(SHARES, List.of(banded("Plaza", 0))));
        assertThat(some.getRangeAxis().getLowerBound()).isZero();
        assertThat(some.getRangeAxis().getUpperBound()).isCloseTo(0.8 * 1.05, within(1e-12));
        Series all = Series.line("all", 0, List.of(new Point(0, 0.99)));
        assertThat(panel(new Panel(SHARES, List.of(all))).getRangeAxis().getUpperBound())
                .isEqualTo(1);
        assertThat(panel(new Panel(SHARES, List.of(all)).marked(List.of(), 0.3))
                        .getRangeAxis()
                        .getUpperBound())
                .as("room for words is more than that")
                .isCloseTo(0.99 * 1.3, within(1e-12));
        Series level = Series.line("level", 0, List.of(new Point(0, 7), new Point(1, 8)));
        Axis free = new Axis("", Scale.WITHOUT_ZERO, null);
        assertThat(panel(new Panel(free, List.of(level))).getRangeAxis().getLowerBound())
                .isCloseTo(6.95, within(1e-12));
        Series none = Series.line("none", 0, List.of(new Point(0, 0)));
        assertThat(panel(new Panel(SHARES.atLeast(0.01), List.of(none)))
                        .getRangeAxis()
                        .getUpperBound())
                .isCloseTo(0.0105, within(1e-12));
    }

    @Test
    void barsStandWhereIntervalsAreWide() {
        Dot dot = Dot.of(Dot.Form.DIAMOND, 6);
        XYPlot panel = panel(new Panel(
                SHARES,
                List.of(
                        Series.dots("wide", Tone.of(0), dot, RISING),
                        Series.dots("narrow", Tone.of(1), dot, List.of(new Point(1, 0.5))))));
        assertThat(((XYErrorRenderer) panel.getRenderer(1)).getDrawYError()).isTrue();
        assertThat(((XYErrorRenderer) panel.getRenderer(2)).getDrawYError()).isFalse();
        assertThat(((XYLineAndShapeRenderer) panel.getRenderer(2)).getItemShapeVisible(0, 0))
                .isTrue();
        assertThat(((XYLineAndShapeRenderer) panel.getRenderer(2)).getItemLineVisible(0, 0))
                .isFalse();
    }

    @Test
    void marksAndTextsStandWhereTheyAre() {
        XYPlot panel = panel(new Panel(SHARES, List.of(banded("Plaza", 0)))
                .marked(List.of(new Mark(4, Tone.INK, "opens", 0, true), new Mark(5, Tone.INK, "", 0, false)), 0.2)
                .saying(List.of(new Text("here", 1, 0.5, Text.Place.RIGHT))));
        List<String> marks = new ArrayList<>();
        for (Object each : panel.getDomainMarkers(Layer.FOREGROUND)) {
            ValueMarker marker = (ValueMarker) each;
            marks.add(marker.getValue() + " " + marker.getLabel());
        }
        assertThat(marks).containsExactly("4.0 opens", "5.0 null");
        assertThat(panel.getAnnotations()).hasSize(1);
    }

    @Test
    void panelsShareAnAxis() {
        Panel panel = new Panel(X, List.of(banded("Plaza", 0)));
        CombinedRangeXYPlot beside =
                (CombinedRangeXYPlot) draw(new Panels(Panels.Layout.BESIDE, SHARES, List.of(panel, panel)))
                        .getPlot();
        assertThat(beside.getSubplots()).hasSize(2);
        assertThat(beside.getRangeAxis().getLabel()).isEqualTo("share");
        CombinedDomainXYPlot onSide = (CombinedDomainXYPlot)
                draw(new Panels(Panels.Layout.ON_SIDE, Axis.of("", List.of("one", "two"), false), List.of(panel)))
                        .getPlot();
        assertThat(onSide.getOrientation()).isEqualTo(PlotOrientation.HORIZONTAL);
        assertThat(onSide.getDomainAxis().getUpperBound()).isEqualTo(1.5);
    }

    @Test
    void wordsStandAtAnAxisOfWords() {
        Plot plot = new Plot(
                "",
                "",
                Panels.of(
                        Axis.of("variants", List.of("none", "strict"), false),
                        new Panel(SHARES, List.of(Series.dots("Plaza", Tone.INK, Dot.of(Dot.Form.UP, 5), RISING)))));
        assertThat(new String(Svg.of(plot, Look.SCREEN, 400, 300), StandardCharsets.UTF_8))
                .contains(">none<", ">strict<", ">variants<", ">Plaza<");
    }

    private static Bars bars(boolean stacked) {
        return new Bars(
                List.of("Agora", "Plaza"),
                SHARES,
                stacked,
                List.of(
                        new Bars.Part(
                                "won",
                                Tone.of(0),
                                Hatch.PLAIN,
                                List.of(0.2, 0.5),
                                stacked ? List.of("2", "") : List.of()),
                        new Bars.Part(
                                "lost",
                                Tone.of(1),
                                Hatch.RISING,
                                List.of(0.8, 0.5),
                                stacked ? List.of("8", "") : List.of())),
                stacked
                        ? Optional.of(new Bars.Interval("interval", List.of(0.1, 0.2), List.of(0.3, 0.8)))
                        : Optional.empty());
    }

    @Test
    void barsAreStackedOnTheirSideOrStandBesideEachOther() {
        JFreeChart stacked = draw(bars(true));
        CategoryPlot plot = (CategoryPlot) stacked.getPlot();
        assertThat(plot.getOrientation()).isEqualTo(PlotOrientation.HORIZONTAL);
        assertThat(plot.getDataset().getValue("lost", "Agora")).isEqualTo(0.8);
        assertThat(plot.getDataset(1).getValue(0, 1).doubleValue()).isEqualTo(0.5);
        assertThat(legend(stacked)).extracting(LegendItem::getLabel).containsExactly("won", "lost", "interval");
        CategoryPlot upright = (CategoryPlot) draw(bars(false)).getPlot();
        assertThat(upright.getOrientation()).isEqualTo(PlotOrientation.VERTICAL);
        assertThat(upright.getDatasetCount()).isEqualTo(1);
    }

    @Test
    void cellsHaveABarOfColoursAndTheirLinesALegend() {
        Cells cells = new Cells(
                new double[] {1, 2},
                new double[] {3, 5},
                new double[][] {{0, 1}, {0.5, Double.NaN}},
                List.of(Series.line("half", Tone.INK, new Line(2, Line.Dash.SOLID), RISING)),
                List.of(new Cells.Spot(1, 3, 0.4)),
                SHARES.from(0, 1));
        assertThat(Cells.edges(cells.y())).containsExactly(2, 4, 6);
        JFreeChart chart = draw(Panels.of(X, Panel.of(X, cells)));
        assertThat(chart.getSubtitleCount()).as("of what, bar, legend").isEqualTo(3);
        assertThat(legend(chart)).extracting(LegendItem::getLabel).containsExactly("half");
    }

    @Test
    void coloursOfCellsBecomeLighterAllTheWay() {
        Viridis colours = new Viridis();
        double before = -1;
        for (int i = 0; i <= 100; i++) {
            Color colour = colours.getPaint(i / 100.0);
            double light = 0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue();
            assertThat(light).isGreaterThanOrEqualTo(before);
            before = light;
        }
        assertThat(colours.getPaint(-1)).isEqualTo(new Color(0x440154));
        assertThat(colours.getPaint(2)).isEqualTo(new Color(0xFDE725));
    }

    @Test
    void linesInPrintHaveDotsOfTheirOwnForm() {
        List<Point> many = IntStream.range(0, 200)
                .mapToObj(i -> new Point(i / 20.0, i / 200.0))
                .toList();
        Plot plot = new Plot(
                "",
                "",
                Panels.of(
                        X,
                        new Panel(
                                SHARES,
                                List.of(
                                        Series.line("Plaza", 0, many),
                                        Series.line("Agora", 1, many),
                                        Series.line("", 2, many)))));
        JFreeChart chart = Renderer.draw(LineDots.on(plot), Look.print(true));
        XYPlot panel = ((CombinedDomainXYPlot) chart.getPlot()).getSubplots().get(0);
        for (int line = 1; line <= 3; line++) {
            XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) panel.getRenderer(line);
            assertThat(IntStream.range(0, 200).filter(item -> renderer.getItemShapeVisible(0, item)))
                    .hasSize(line == 3 ? 0 : 7);
        }
        assertThat(panel.getRenderer(1).getSeriesShape(0).getBounds2D())
                .as("a disc, and a square that is hollow")
                .isEqualTo(panel.getRenderer(2).getSeriesShape(0).getBounds2D());
        assertThat(legend(chart).get(1).getFillPaint()).isEqualTo(Color.WHITE);
        assertThat(legend(chart).get(0).getLinePaint()).isEqualTo(Tone.of(0).grey());
    }

    @Test
    void lettersStandForWordsAndBelowEachOtherWhereTheyAreNear() {
        Panel panel = new Panel(SHARES, List.of(banded("Plaza", 0)))
                .marked(
                        List.of(
                                new Mark(8, Tone.INK, "closes", 2, true),
                                new Mark(1, Tone.INK, "opens", 0, true),
                                new Mark(1.2, Tone.INK, "grows", 1, false),
                                new Mark(2, Tone.INK, "", 0, false)),
                        0.5);
        Letters letters = Letters.of(new Plot("", "", Panels.of(X, panel)));
        assertThat(letters.letters().values()).containsExactly("a", "b", "c");
        assertThat(letters.letters().keySet()).containsExactly("opens", "grows", "closes");
        Panel lettered = ((Panels) letters.plot().body()).panels().get(0);
        assertThat(lettered.marks()).extracting(Mark::words).containsExactly("a", "b", "", "c");
        assertThat(lettered.marks()).extracting(Mark::row).containsExactly(0, 1, 0, 0);
        assertThat(lettered.headroom()).isCloseTo(0.26, within(1e-12));
    }

    private static String svg(Plot.Body body) {
        return new String(Svg.of(new Plot("", "", body), Look.SCREEN, 400, 300), StandardCharsets.UTF_8);
    }

    @Test
    void aLabelIsBrokenWhereItsAxisIsShort() {
        Font font = Look.SCREEN.small();
        assertThat(Numbers.lines("choice.rule.innovation (share)", font, 1000))
                .containsExactly("choice.rule.innovation (share)");
        assertThat(Numbers.lines("choice.rule.innovation (share)", font, Numbers.wide("innovation (sh", font)))
                .containsExactly("choice.rule.", "innovation", "(share)");
        assertThat(Numbers.lines("innovation", font, Numbers.wide("innov", font)))
                .containsExactly("innov", "ation");
        Panel panel =
                new Panel(new Axis("first.parameter.of.a.long.list", Scale.NUMBERS, null), List.of(banded("Plaza", 0)));
        assertThat(svg(new Panels(Panels.Layout.BESIDE, SHARES, List.of(panel, panel, panel))))
                .contains(">first.")
                .doesNotContain(">first.parameter.of.a.long.list<");
    }

    @Test
    void wordsWithoutRoomToTheRightEndAtTheRim() {
        String words = "a name for which there is no room";
        for (double place : List.of(1.0, 9.0)) {
            String svg = svg(Panels.of(
                    X,
                    new Panel(SHARES, List.of(banded("Plaza", 0)))
                            .saying(List.of(new Text(words, place, 0.3, Text.Place.RIGHT)))));
            Matcher text =
                    Pattern.compile("<text[^>]* x=\"([0-9.]+)\"[^>]*>" + words).matcher(svg);
            assertThat(text.find()).isTrue();
            double left = Double.parseDouble(text.group(1));
            assertThat(left + Numbers.wide(words, Look.SCREEN.small())).isLessThan(400);
        }
    }

    @Test
    void numbersBelowZeroHaveAMinusSign() {
        assertThat(svg(Panels.of(
                        new Axis("x", Scale.NUMBERS, null).from(-10, 10),
                        new Panel(SHARES, List.of(banded("Plaza", 0))))))
                .contains(">−5<")
                .doesNotContain(">-");
    }

    @Test
    void dotsAtTheRimAreWhole() {
        Dot dot = Dot.of(Dot.Form.DISC, 20);
        Panels corner = Panels.of(
                X, new Panel(SHARES.from(0, 1), List.of(Series.dots("", Tone.of(0), dot, List.of(new Point(0, 0))))));
        BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Renderer.draw(new Plot("", "", corner), Look.SCREEN).draw(picture.createGraphics(), new Rectangle(400, 300));
        int blue = Tone.of(0).colour().getRGB();
        int[] columns = IntStream.range(0, 400)
                .filter(x -> IntStream.range(0, 300).anyMatch(y -> picture.getRGB(x, y) == blue))
                .toArray();
        int[] rows = IntStream.range(0, 300)
                .filter(y -> IntStream.range(0, 400).anyMatch(x -> picture.getRGB(x, y) == blue))
                .toArray();
        assertThat(columns.length).isBetween(18, 20);
        assertThat(rows.length).isBetween(18, 20);
    }

    @Test
    void stepsAndLinesOfTwoPointsHaveNoDotsInPrint() {
        List<Point> steps = List.of(new Point(0, 1), new Point(1, 1), new Point(1, 2), new Point(2, 2));
        Plot plot = LineDots.on(new Plot(
                "",
                "",
                Panels.of(
                        X,
                        new Panel(
                                X,
                                List.of(
                                        Series.line("steps", 0, steps),
                                        Series.line("level", 1, RISING),
                                        Series.line("line", 2, List.of(steps.get(0), steps.get(1), steps.get(3))))))));
        assertThat(((Panels) plot.body()).panels().get(0).series())
                .extracting(series -> series.dot().isDrawn())
                .containsExactly(false, false, true);
    }

    @Test
    void aPrintHasRoomForWordsThatAreTurnedAndForLinesOfALabel() {
        Panel panel = new Panel(SHARES, List.of(banded("Plaza", 0)));
        List<String> words = List.of("choice.rule.innovation", "users");
        double more = height(Panels.of(Axis.of("", words, true), panel))
                - height(Panels.of(Axis.of("", words, false), panel));
        assertThat(more)
                .isCloseTo(8 + Numbers.wide(words.get(0), Look.print(false).small()), within(1e-9));
        Panel labelled = new Panel(new Axis("choice.rule.innovation", Scale.NUMBERS, null), List.of());
        Panel brief = new Panel(new Axis("users", Scale.NUMBERS, null), List.of());
        double lines = height(new Panels(Panels.Layout.BESIDE, SHARES, List.of(labelled, labelled, brief)))
                - height(new Panels(Panels.Layout.BESIDE, SHARES, List.of(brief, brief, brief)));
        assertThat(lines).isCloseTo(Look.print(false).row(), within(1e-9));
    }

    @Test
    void aPrintHasRoomForEachLineOfItsTitle() {
        Panels panels = Panels.of(X, new Panel(SHARES, List.of(banded("Plaza", 0))));
        String title = "A title that is too long for a line";
        assertThat(Numbers.wide(title, Look.print(false).title())).isBetween(120.0, 200.0);
        double one = height(title, panels, 227);
        double two = height(title, panels, 120) - height("", panels, 120);
        assertThat(two).isCloseTo(one - height("", panels, 227) + 9 * 1.3, within(1e-9));
    }

    private static double height(Panels panels) {
        return height("", panels, 227);
    }

    private static double height(String title, Panels panels, double width) {
        return new Print(new Plot(title, "", panels), width, false, "").height();
    }
}
