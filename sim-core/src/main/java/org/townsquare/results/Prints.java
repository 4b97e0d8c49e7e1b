package org.townsquare.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.townsquare.chart.ChartFormat;
import org.townsquare.chart.Drawing;
import org.townsquare.chart.Letters;
import org.townsquare.chart.Plot;
import org.townsquare.chart.Print;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.words.Edition;
import org.townsquare.results.words.Words;

/** Charts for print, in a folder beside those for the screen. */
final class Prints {

    static final String FOLDER = "print";

    private static final double CENTIMETRES_PER_INCH = 2.54;

    private Prints() {}

    /** Writes charts as an edition wants them; nothing if it wants none for print, or there are none. */
    static void write(Path folder, List<Chart> charts, Edition edition) throws IOException {
        if (edition.centimetres().isEmpty() || charts.isEmpty()) {
            return;
        }
        double width = edition.centimetres().get() / CENTIMETRES_PER_INCH * ChartFormat.POINTS_PER_INCH;
        Path into = Files.createDirectories(folder.resolve(FOLDER));
        List<String> captions = new ArrayList<>();
        PrintPages pages = new PrintPages(width);
        for (Chart chart : charts) {
            Letters lettered = Letters.of(chart.plot());
            Plot plot = lettered.plot();
            String key = key(lettered);
            Print print = edition.captions()
                    ? new Print(new Plot("", "", plot.body()), width, edition.grey(), "")
                    : new Print(new Plot(plot.title(), "", plot.body()), width, edition.grey(), key);
            write(into, chart.name(), print.at(0, 0), width, print.height(), edition);
            pages.add(print);
            captions.add("## " + chart.name() + "\n\n**" + plot.title() + ". " + plot.subtitle() + ".** "
                    + chart.reading() + (key.isEmpty() ? "" : " " + key + ".") + "\n");
        }
        for (int i = 0; edition.pages() && i < pages.pages().size(); i++) {
            write(into, "page-" + (i + 1), pages.pages().get(i), PrintPages.WIDTH, PrintPages.HEIGHT, edition);
        }
        if (edition.captions()) {
            Durable.write(
                    into.resolve("captions.md"), String.join("\n", captions).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What the letters mean: {@code a: Agora opens; b: …}; empty if there are none. */
    static String key(Letters lettered) {
        List<String> parts = new ArrayList<>();
        lettered.letters().forEach((words, letter) -> parts.add(Words.say("chart.letter", letter, words)));
        return String.join("; ", parts);
    }

    private static void write(Path into, String name, Drawing drawing, double width, double height, Edition edition)
            throws IOException {
        for (ChartFormat format :
                edition.formats().stream().sorted(Comparator.naturalOrder()).toList()) {
            Durable.write(
                    into.resolve(name + "." + format.ending()), format.of(drawing, width, height, edition.grey()));
        }
    }
}
