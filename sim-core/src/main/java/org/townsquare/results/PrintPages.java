package org.townsquare.results;

import java.util.ArrayList;
import java.util.List;
import org.townsquare.chart.ChartFormat;
import org.townsquare.chart.Drawing;
import org.townsquare.chart.Print;

/**
 * Pages of A4 with charts for print in as many columns as there is room for: each chart stands on the first page that has room for it, in
 * the column that is shortest so far.
 */
final class PrintPages {

    /** Of A4, in points. */
    static final double WIDTH = 210 / 25.4 * ChartFormat.POINTS_PER_INCH;

    static final double HEIGHT = 297 / 25.4 * ChartFormat.POINTS_PER_INCH;
    private static final double LEAST_MARGIN = 28;
    private static final double GAP = 14;

    private final double chartWidth;
    private final int columns;
    private final List<Page> pages = new ArrayList<>();

    /** @param chartWidth of each chart, in points */
    PrintPages(double chartWidth) {
        this.chartWidth = chartWidth;
        this.columns = Math.max(1, (int) ((WIDTH - 2 * LEAST_MARGIN + GAP) / (chartWidth + GAP)));
    }

    void add(Print print) {
        Page page = pages.stream()
                .filter(each -> each.hasRoom(print.height()))
                .findFirst()
                .orElseGet(this::next);
        page.add(print);
    }

    private Page next() {
        Page page = new Page(new double[columns]);
        pages.add(page);
        return page;
    }

    /** Each page as one drawing. */
    List<Drawing> pages() {
        return pages.stream()
                .<Drawing>map(page -> graphics -> page.charts.forEach(chart -> chart.on(graphics)))
                .toList();
    }

    /** How many charts stand on each page. */
    List<Integer> counts() {
        return pages.stream().map(page -> page.charts.size()).toList();
    }

    /** A page that is being filled: how far its columns are, in points. */
    private final class Page {
        private final List<Drawing> charts = new ArrayList<>();
        private final double[] filled;

        Page(double[] filled) {
            this.filled = filled;
        }

        boolean hasRoom(double height) {
            return filled[shortest()] + height <= HEIGHT - 2 * LEAST_MARGIN;
        }

        void add(Print print) {
            int column = shortest();
            double all = columns * (chartWidth + GAP) - GAP;
            double x = (WIDTH - all) / 2 + column * (chartWidth + GAP);
            charts.add(print.at(x, LEAST_MARGIN + filled[column]));
            filled[column] += print.height() + GAP;
        }

        private int shortest() {
            int shortest = 0;
            for (int column = 1; column < columns; column++) {
                shortest = filled[column] < filled[shortest] ? column : shortest;
            }
            return shortest;
        }
    }
}
