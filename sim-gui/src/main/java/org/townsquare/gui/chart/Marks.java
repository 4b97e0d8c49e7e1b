package org.townsquare.gui.chart;

import java.awt.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.townsquare.chart.Look;
import org.townsquare.chart.Mark;
import org.townsquare.chart.Tone;
import org.townsquare.results.words.Dates;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.ParameterChange;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** What has happened, as lines across a chart; as many of the latest as there is room for say what it was. */
final class Marks {

    private static final String PLATFORMS = "platforms.";
    private static final int GAP = 10;
    /** Words have at most this part of the height. */
    private static final double MOST = 0.4;
    /** Pixels above all words, and below them for the upper half of a dot. */
    private static final int AROUND = 14;
    /** Room above the lines, in parts of their height, so that no words hide them. */
    private static final double MARGIN = 0.05;

    private final List<Happening> happened;
    private final Dimension room;
    private final Look look;
    private final Labels labels;
    private final int[] rows;

    /**
     * Of what has happened.
     *
     * @param reached the last step of the axis
     * @param room for the lines and the words, in pixels; none if there are to be no words
     */
    Marks(List<Happening> happened, int reached, Dimension room, Look look) {
        this.happened = happened;
        this.room = room;
        this.look = look;
        labels = new Labels(
                happened.stream()
                        .mapToDouble(h -> h.step() * room.width / (double) reached)
                        .toArray(),
                happened.stream().mapToDouble(h -> width(words(h.event()))).toArray(),
                room.width);
        rows = labels.rows((int) (MOST * room.height / look.row()));
    }

    private double width(String words) {
        return Surroundings.wide(words, look.small()) + GAP;
    }

    List<Mark> of(Scenario scenario) {
        Tone tone = new Tone(look.frame(), look.frame());
        return IntStream.range(0, rows.length)
                .mapToObj(i -> new Mark(
                        Dates.millis(scenario, happened.get(i).step()),
                        tone,
                        rows[i] < 0 ? "" : words(happened.get(i).event()),
                        Math.max(0, rows[i]),
                        labels.isLeft(i)))
                .toList();
    }

    /** As {@link org.townsquare.chart.Panel} has it. */
    double headroom() {
        int used = Arrays.stream(rows).max().orElse(-1) + 1;
        double words = used == 0 ? 0 : (AROUND + used * look.row()) / room.height;
        return words == 0 ? 0 : MARGIN + words / (1 - words);
    }

    private static String words(Event event) {
        if (event.action() instanceof ParameterChange change) {
            String path = change.parameter();
            String of =
                    path.startsWith(PLATFORMS) ? path.substring(PLATFORMS.length(), path.lastIndexOf('.')) + ": " : "";
            return of + path.substring(path.lastIndexOf('.') + 1) + " → " + ScenarioFiles.plain(change.value());
        }
        String kind = event.kind().replace('-', ' ');
        return event.platform() == null ? kind : event.platform() + ": " + kind;
    }
}
