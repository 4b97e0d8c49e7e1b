package org.townsquare.results;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.townsquare.scenario.Scenario;

/** Vertical lines where platforms open, where events happen first and where the subsidy-off test branches off. */
final class Milestones {

    /** Of lines where events happen. */
    private static final Color EVENT = new Color(0x9E9E9E);

    private static final Color LABEL_BACKGROUND = new Color(255, 255, 255, 215);
    private static final int MOST_LABELS = 6;
    private static final int ROW_HEIGHT = 18;
    private static final int NAMES = 2;
    /** So many rows of words have room in a panel. */
    private static final double ROWS = 13;

    /** About so wide is a panel, and a letter, in the same unit. */
    private static final double PANEL = 840;

    private static final double LETTER = 7.5;

    private final Scenario scenario;
    /** Of all lines of the panel. */
    private final WordSide sides;

    private Milestones(Scenario scenario, Stream<Long> steps) {
        this.scenario = scenario;
        this.sides = new WordSide(steps.mapToDouble(Long::doubleValue), scenario.steps());
    }

    /** Marks a panel whose axis shows dates, with or without words. */
    static void mark(
            XYPlot panel, Scenario scenario, Verdict verdict, List<Happenings.First> events, boolean labelled) {
        Map<Long, String> labels = new TreeMap<>();
        verdict.platforms().stream()
                .filter(p -> p.launchStep() != null && p.launchStep().median() > 0)
                .collect(Collectors.groupingBy(
                        p -> Math.round(p.launchStep().median()), TreeMap::new, Collectors.toList()))
                .forEach((step, platforms) -> labels.put(step, opening(platforms)));
        if (labels.size() > MOST_LABELS) {
            labels.clear(); // more would hide the chart; each line leaves zero where its platform opens
        }
        Milestones milestones = new Milestones(
                scenario,
                Stream.of(
                                labels.keySet().stream(),
                                events.stream().map(Milestones::step),
                                scenario.testStep().stream().map(Integer::longValue))
                        .flatMap(each -> each));
        int row = scenario.testStep().isPresent() ? 1 : 0;
        boolean told = labels.size() + byCondition(events) <= MOST_LABELS;
        if (labelled) {
            makeRoom(panel, row + labels.size() + (told ? byCondition(events) : 0));
        }
        for (Map.Entry<Long, String> label : labels.entrySet()) {
            String words = labelled ? label.getValue() : null;
            panel.addDomainMarker(milestones.line(label.getKey(), words, row++));
        }
        for (Happenings.First event : events) {
            // What is dated stands in the scenario; too many words would hide the chart.
            boolean words = labelled && told && isByCondition(event);
            ValueMarker line =
                    milestones.line(step(event), words ? event.words(verdict.replicates()) : null, words ? row++ : 0);
            line.setPaint(EVENT);
            panel.addDomainMarker(line);
        }
        scenario.testStep()
                .ifPresent(step ->
                        panel.addDomainMarker(milestones.line(step, labelled ? Words.say("chart.test") : null, 0)));
    }

    private static long step(Happenings.First event) {
        return Math.round(event.step().median());
    }

    /** Room above the lines, so that no words hide them: of the rows of a panel, as many as there are words, and half a one. */
    private static void makeRoom(XYPlot panel, int rows) {
        double margin = (rows + 0.5) / (ROWS - rows - 0.5);
        ValueAxis axis = panel.getRangeAxis();
        axis.setUpperMargin(margin);
        Range lines = panel.getDataRange(axis);
        if (lines != null && lines.getUpperBound() * (1 + margin) > 1) { // where an axis of shares would end
            axis.setRange(axis.getLowerBound(), lines.getUpperBound() * (1 + margin));
        }
    }

    private static boolean isByCondition(Happenings.First event) {
        return !event.what().isDated();
    }

    private static int byCondition(List<Happenings.First> events) {
        return (int) events.stream().filter(Milestones::isByCondition).count();
    }

    /** Marks where the variants of a fork part. */
    static void markFork(XYPlot panel, Scenario scenario, int step, boolean labelled) {
        if (labelled) {
            makeRoom(panel, 1);
        }
        Milestones alone = new Milestones(scenario, Stream.of((long) step));
        panel.addDomainMarker(alone.line(step, labelled ? Words.say("chart.variants-part") : null, 0));
    }

    /** A line with words in a row of their own, on the side that has room. */
    private ValueMarker line(long step, String words, int row) {
        ValueMarker marker = new ValueMarker(Dates.millis(scenario, step), Theme.INK, Theme.MARK);
        boolean left = words != null && sides.isLeft((double) step, words.length() * LETTER / PANEL * scenario.steps());
        marker.setLabel(words);
        marker.setLabelFont(Theme.PLAIN);
        marker.setLabelPaint(Theme.INK);
        marker.setLabelBackgroundColor(LABEL_BACKGROUND);
        WordSide.put(marker, left, 4 + ROW_HEIGHT * row);
        return marker;
    }

    static String opening(List<Verdict.Platform> platforms) {
        String first =
                platforms.stream().limit(NAMES).map(Verdict.Platform::name).collect(Collectors.joining(", "));
        int more = platforms.size() - NAMES;
        boolean differs = platforms.stream()
                .anyMatch(p -> p.launchStep().p5() < p.launchStep().p95());
        return Words.say(
                differs ? "chart.opens.median" : "chart.opens",
                more > 0 ? Words.say("chart.opens.more", first, more) : first,
                platforms.size());
    }
}
