package org.townsquare.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.townsquare.chart.ChartFormat;
import org.townsquare.results.words.Edition;
import org.townsquare.results.words.Language;
import org.townsquare.scenario.file.Nearest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a report and its charts are set. */
final class EditionOptions {

    private static final double LEAST = 5;
    private static final double MOST = 30;
    private static final double COLUMN = 8;

    @Option(
            names = "--width",
            paramLabel = "CM",
            description =
                    "Also draw charts for print, this wide: 8cm (a column), 17cm (a page), or anything from 5cm to 30cm."
                            + " They go into print/.")
    private String width;

    @Option(names = "--grey", description = "Draw charts for print without colours.")
    private boolean grey;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "KIND",
            description = "File formats of charts for print: svg, pdf (the default), png, or several, separated by"
                    + " commas.")
    private List<String> formats;

    @Option(
            names = "--captions",
            description = "Draw charts for print without titles; print/captions.md has a title and a caption for each.")
    private boolean captions;

    @Option(
            names = "--page",
            description = "Also arrange the charts for print on A4 pages, in two columns if they are 8cm wide:"
                    + " print/page-1 and so on.")
    private boolean page;

    @Mixin
    private LanguageOption language = new LanguageOption();

    /** Whether charts for print are asked for. */
    boolean prints() {
        return width != null || grey || captions || page || formats != null;
    }

    Edition edition() throws BadInput, IOException {
        Refusals refusals = new Refusals();
        Optional<Double> centimetres = refusals.of(this::centimetres);
        Optional<Set<ChartFormat>> kinds = refusals.of(this::formats);
        Optional<Language> spoken = refusals.of(language::language);
        refusals.tell();
        return new Edition(
                centimetres.filter(any -> prints()), grey, kinds.orElseThrow(), captions, page, spoken.orElseThrow());
    }

    private double centimetres() throws BadInput {
        if (width == null) {
            return COLUMN;
        }
        try {
            double number = Double.parseDouble(width.replaceFirst("\\s*cm$", ""));
            if (number >= LEAST && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadInput(badWidth(), e);
        }
        throw new BadInput(badWidth());
    }

    private String badWidth() {
        return "--width " + width + " is not a width for a chart; allowed: from 5cm to 30cm, as 8cm or 17cm";
    }

    private Set<ChartFormat> formats() throws BadInput, IOException {
        if (formats == null) {
            return Set.of(ChartFormat.PDF);
        }
        if (formats.isEmpty()) {
            throw new BadInput("--format names no file format for charts; allowed: svg, pdf, png");
        }
        Set<ChartFormat> found = EnumSet.noneOf(ChartFormat.class);
        Refusals refusals = new Refusals();
        for (String format : formats) {
            refusals.of(() -> format(format)).ifPresent(found::add);
        }
        refusals.tell();
        return found;
    }

    private static ChartFormat format(String word) throws BadInput {
        List<String> names =
                Arrays.stream(ChartFormat.values()).map(ChartFormat::ending).toList();
        if (!names.contains(word)) {
            throw new BadInput("--format " + word + " is not a file format for charts" + Nearest.hint(word, names));
        }
        return ChartFormat.values()[names.indexOf(word)];
    }
}
