package org.townsquare.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.chart.Mark;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Tone;
import org.townsquare.results.words.Dates;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;

/** Vertical lines where platforms open, where events happen first and where the subsidy-off test branches off. */
final class Milestones {

    /** Of lines where events happen. */
    private static final Tone EVENT = Tone.of(0x9E9E9E, 0x9E9E9E);

    private static final int MOST_LABELS = 6;
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

    /** A panel whose axis shows dates with its marks, with or without words. */
    static Panel mark(
            Panel panel, Scenario scenario, Verdict verdict, List<Happenings.First> events, boolean labelled) {
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
        double room = labelled ? room(row + labels.size() + (told ? byCondition(events) : 0)) : 0;
        List<Mark> marks = new ArrayList<>();
        for (Map.Entry<Long, String> label : labels.entrySet()) {
            marks.add(milestones.line(label.getKey(), Tone.INK, labelled ? label.getValue() : "", row++));
        }
        for (Happenings.First event : events) {
            // What is dated stands in the scenario; too many words would hide the chart.
            boolean words = labelled && told && isByCondition(event);
            marks.add(milestones.line(
                    step(event), EVENT, words ? event.words(verdict.replicates()) : "", words ? row++ : 0));
        }
        scenario.testStep()
                .ifPresent(
                        step -> marks.add(milestones.line(step, Tone.INK, labelled ? Words.say("chart.test") : "", 0)));
        return panel.marked(marks, room);
    }

    private static long step(Happenings.First event) {
        return Math.round(event.step().median());
    }

    /** Room above the lines, so that no words hide them: of the rows of a panel, as many as there are words, and half a one. */
    private static double room(int rows) {
        return (rows + 0.5) / (ROWS - rows - 0.5);
    }

    private static boolean isByCondition(Happenings.First event) {
        return !event.what().isDated();
    }

    private static int byCondition(List<Happenings.First> events) {
        return (int) events.stream().filter(Milestones::isByCondition).count();
    }

    /** A panel with a mark where the variants of a fork part. */
    static Panel markFork(Panel panel, Scenario scenario, int step, boolean labelled) {
        Milestones alone = new Milestones(scenario, Stream.of((long) step));
        String words = labelled ? Words.say("chart.variants-part") : "";
        return panel.marked(List.of(alone.line(step, Tone.INK, words, 0)), labelled ? room(1) : 0);
    }

    /** A line with words in a row of their own, on the side that has room. */
    private Mark line(long step, Tone tone, String words, int row) {
        boolean left =
                !words.isEmpty() && sides.isLeft((double) step, words.length() * LETTER / PANEL * scenario.steps());
        return new Mark(Dates.millis(scenario, step), tone, words, row, left);
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
