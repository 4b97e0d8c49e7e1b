package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.chart.Axis;
import org.townsquare.chart.ChartFormat;
import org.townsquare.chart.Hatch;
import org.townsquare.chart.Letters;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Plot;
import org.townsquare.chart.Point;
import org.townsquare.chart.Print;
import org.townsquare.measure.Outcome;
import org.townsquare.results.words.Dates;
import org.townsquare.results.words.Edition;
import org.townsquare.results.words.Language;
import org.townsquare.scenario.Scenario;

/** Charts for print. */
class PrintTest {

    private static final double INCH = 2.54;
    private static final Scenario SCENARIO = Synthetic.scenario("A town", 2, 4, 200);

    /** A chart for a column in colour, in all formats. */
    @TempDir
    private static Path column;

    @TempDir
    Path folder;

    @BeforeAll
    static void printForAColumn() throws IOException {
        Prints.write(column, List.of(chart()), edition(8, false, false, ChartFormat.values()));
    }

    /** Charts alone, no pages of them. */
    private static Edition edition(double centimetres, boolean grey, boolean captions, ChartFormat... formats) {
        return new Edition(Optional.of(centimetres), grey, Set.of(formats), captions, false, Language.ENGLISH);
    }

    /** Two lines, of which the second crosses the first, and an event. */
    private static Chart chart() {
        List<Point> first = new ArrayList<>();
        List<Point> second = new ArrayList<>();
        for (int step = 0; step < 200; step++) {
            first.add(new Point(Dates.millis(SCENARIO, step), 1 - step / 250.0, 0.1, 1));
            second.add(new Point(Dates.millis(SCENARIO, step), step / 250.0, 0, 0.9));
        }
        Panel panel = new Panel(
                Theme.shares("active, % of users"),
                List.of(OverTime.line("Plaza", 0, true, first), OverTime.line("Agora", 1, true, second)));
        Panels panels = Panels.of(Dates.axis(SCENARIO, 199), Milestones.markFork(panel, SCENARIO, 50, true));
        return new Chart("users", "two lines", "Each line is the median.", new Plot("Users", "4 runs", panels), 500);
    }

    private static Chart outcomes() {
        Verdict.Counting none = new Verdict.Counting(SCENARIO);
        Verdict.Platform agora = none.verdict().alternatives().get(0);
        for (Outcome outcome : Outcome.values()) {
            agora.outcomes().put(outcome.word(), 2);
        }
        int runs = 2 * Outcome.values().length;
        return new Chart(
                "outcomes",
                "",
                "",
                new Plot("Outcomes", "", Outcomes.plot(List.of(new Outcomes.Bar("Agora", agora, runs)))),
                300);
    }

    private void print(Edition edition, Chart... charts) throws IOException {
        Prints.write(folder, List.of(charts), edition);
    }

    private PDDocument pdf(String name) throws IOException {
        return pdf(folder, name);
    }

    private static PDDocument pdf(Path folder, String name) throws IOException {
        return Loader.loadPDF(Files.readAllBytes(folder.resolve("print/" + name + ".pdf")));
    }

    @Test
    void aPdfIsAsWideAsAskedAndItsTextHasSevenToNinePoints() throws IOException {
        for (double centimetres : List.of(8.0, 17.0)) {
            print(edition(centimetres, false, false, ChartFormat.PDF), chart(), outcomes());
            for (String name : List.of("users", "outcomes")) {
                try (PDDocument document = pdf(name)) {
                    PDPage page = document.getPage(0);
                    assertThat((double) page.getMediaBox().getWidth()).isCloseTo(centimetres / INCH * 72, within(0.01));
                    Sizes sizes = new Sizes();
                    sizes.getText(document);
                    assertThat(sizes.found).hasSizeGreaterThan(50).allMatch(size -> size >= 6.99 && size <= 9.01);
                }
            }
        }
    }

    /** Heights of characters as they stand on the page. */
    private static final class Sizes extends PDFTextStripper {
        private final List<Float> found = new ArrayList<>();
        private final List<Float> places = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            float scale = Math.max(
                    Math.abs(text.getTextMatrix().getScalingFactorX()),
                    Math.abs(text.getTextMatrix().getScalingFactorY()));
            found.add(scale);
            places.add(text.getYDirAdj());
            super.processTextPosition(text);
        }
    }

    @Test
    void aPdfHasItsFontEmbeddedAndItsTextAsText() throws IOException {
        try (PDDocument document = pdf(column, "users")) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Plaza")
                    .contains("variants part");
            PDResources page = document.getPage(0).getResources();
            int fonts = 0;
            for (COSName form : page.getXObjectNames()) {
                PDResources own = ((PDFormXObject) page.getXObject(form)).getResources();
                for (COSName name : own.getFontNames()) {
                    PDFont font = own.getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).endsWith("LiberationSans");
                    fonts++;
                }
            }
            assertThat(fonts).isPositive();
        }
    }

    @Test
    void theSameChartGivesTheSameBytes() throws IOException {
        print(edition(8, false, false, ChartFormat.values()), chart());
        for (ChartFormat format : ChartFormat.values()) {
            String file = "print/users." + format.ending();
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(column.resolve(file));
        }
    }

    @Test
    void anSvgHasTextAsOutlinesAndAPngSixHundredDotsToTheInch() throws IOException {
        assertThat(column.resolve("print/users.svg"))
                .content(StandardCharsets.UTF_8)
                .doesNotContain("<text")
                .contains("width=\"226.77");
        assertThat(ImageIO.read(column.resolve("print/users.png").toFile()).getWidth())
                .isEqualTo((int) Math.round(8 / INCH * 600));
    }

    @Test
    void greyChartsHaveNoColourAndOutcomesDifferByPattern() throws IOException {
        print(edition(8, true, false, ChartFormat.SVG, ChartFormat.PNG), chart(), outcomes());
        for (String name : List.of("users", "outcomes")) {
            String svg = Files.readString(folder.resolve("print/" + name + ".svg"));
            assertThat(Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)")
                            .matcher(svg)
                            .results()
                            .filter(rgb -> !rgb.group(1).equals(rgb.group(2))
                                    || !rgb.group(2).equals(rgb.group(3))))
                    .isEmpty();
            BufferedImage png =
                    ImageIO.read(folder.resolve("print/" + name + ".png").toFile());
            assertThat(IntStream.range(0, png.getWidth() * png.getHeight())
                            .mapToObj(i -> new Color(png.getRGB(i % png.getWidth(), i / png.getWidth())))
                            .filter(dot -> dot.getRed() != dot.getBlue() || dot.getRed() != dot.getGreen()))
                    .isEmpty();
        }
        assertThat(Arrays.stream(Outcome.values()).map(Outcomes::hatch))
                .hasSameSizeAs(Hatch.values())
                .doesNotHaveDuplicates();
    }

    @Test
    void eventsHaveLettersAndAKey() {
        assertThat(Prints.key(Letters.of(chart().plot()))).isEqualTo("a: variants part");
    }

    @Test
    void captionsStandBesideChartsWithoutTitles() throws IOException {
        print(edition(8, false, true, ChartFormat.PDF), chart());
        assertThat(folder.resolve("print/captions.md"))
                .content()
                .isEqualTo("## users\n\n**Users. 4 runs.** Each line is the median. a: variants part.\n");
        try (PDDocument document = pdf("users")) {
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("Users");
        }
    }

    @Test
    void sixChartsForAColumnStandOnAPageOfA4() throws IOException {
        for (boolean grey : List.of(false, true)) {
            Edition pages = new Edition(Optional.of(8.0), grey, Set.of(ChartFormat.PDF), false, true, Language.ENGLISH);
            print(pages, chart(), outcomes(), chart(), chart(), outcomes(), chart());
            try (PDDocument document = pdf("page-1")) {
                PDPage page = document.getPage(0);
                assertThat((double) page.getMediaBox().getWidth()).isCloseTo(210 / 25.4 * 72, within(0.01));
                assertThat((double) page.getMediaBox().getHeight()).isCloseTo(297 / 25.4 * 72, within(0.01));
                Sizes sizes = new Sizes();
                assertThat(Pattern.compile("4 runs|Users|Outcomes")
                                .matcher(sizes.getText(document))
                                .results())
                        .hasSize(6);
                assertThat(sizes.found).allMatch(size -> size >= 6.99 && size <= 9.01);
                assertThat(sizes.places).allMatch(place -> place >= 28 && place <= 842 - 28);
            }
            assertThat(folder.resolve("print/page-2.pdf")).doesNotExist();
        }
    }

    @Test
    void chartsInFrenchHaveItsMonths() throws Exception {
        Edition french = new Edition(Optional.of(8.0), true, Set.of(ChartFormat.PDF), false, false, Language.FRENCH);
        french.with(() -> {
            print(french, chart());
            return french;
        });
        try (PDDocument document = pdf("users")) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("févr. 2")
                    .contains("date (un pas est un jour)")
                    .contains("a\u00a0: les variantes se séparent");
        }
    }

    @Test
    void aChartThatFitsIntoNoColumnGoesOnTheNextPage() throws IOException {
        PrintPages pages = new PrintPages(227);
        Print high = new Print(chart().plot(), 227, false, "");
        while (pages.counts().size() < 2) {
            pages.add(high);
        }
        int onAPage = (int) ((PrintPages.HEIGHT - 56 + 14) / (high.height() + 14));
        assertThat(pages.counts()).containsExactly(2 * onAPage, 1);
    }

    @Test
    void aPageShowsTheFileOfAChart() throws IOException {
        Path charts = Files.createDirectories(folder.resolve(Charts.FOLDER));
        chart().write(charts);
        String file = Base64.getEncoder().encodeToString(Files.readAllBytes(charts.resolve("users.svg")));
        assertThat(Charts.figures(folder, List.of(chart())))
                .extracting(figure -> figure.get("svg").equals(file)) // too long to be printed
                .containsExactly(true);
        assertThat(chart().figure().get("svg").equals(file)).isTrue();
    }

    @Test
    void aChartForTheScreenIsHigherByTheWordsThatAreTurned() {
        assertThat(boxes(false)).isEqualTo("0 0 960 300");
        assertThat(boxes(true)).matches("0 0 960 3[5-9][0-9]");
    }

    private static String boxes(boolean turned) {
        Axis words = Axis.of("", List.of("choice.rule", "users"), turned);
        Chart chart = new Chart("c", "", "", new Plot("", "", Panels.of(words, new Panel(words, List.of()))), 300);
        byte[] svg = Base64.getDecoder().decode((String) chart.figure().get("svg"));
        var box = Pattern.compile("viewBox=\"([^\"]*)\"").matcher(new String(svg, StandardCharsets.UTF_8));
        assertThat(box.find()).isTrue();
        return box.group(1);
    }

    @Test
    void withoutChartsThereIsNothingForPrint() throws IOException {
        print(edition(8, true, true, ChartFormat.PDF));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theChartForTheScreenStaysAsItIs() throws IOException {
        Chart chart = chart();
        Object before = chart.figure().get("svg");
        print(edition(4, true, true, ChartFormat.values()), chart);
        assertThat(chart.figure().get("svg").equals(before)).isTrue(); // too long to be printed
    }
}
