package org.townsquare.results;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Bars;
import org.townsquare.chart.Hatch;
import org.townsquare.measure.Outcome;
import org.townsquare.results.words.Words;

/** Chart of what became of the alternatives: a bar each, divided by outcome, with the interval of critical mass. */
public final class Outcomes {

    /** A part of a bar that is narrower than this has no room for its number. */
    private static final double ROOM_FOR_LABEL = 0.03;

    private Outcomes() {}

    /**
     * A bar of the chart.
     *
     * @param replicates runs that it stands for
     */
    public record Bar(String name, Verdict.Platform platform, int replicates) {

        /** A sweep may have kept what became of the users, but not of the money. */
        private int runs(Outcome outcome) {
            boolean isKept = platform.outcomes().values().stream().anyMatch(runs -> runs > 0);
            return (isKept ? platform.outcomes() : platform.adoption()).get(outcome.word());
        }

        private double share(Outcome outcome) {
            return (double) runs(outcome) / replicates;
        }

        private String label(Outcome outcome) {
            return share(outcome) < ROOM_FOR_LABEL ? "" : Integer.toString(runs(outcome));
        }
    }

    static Bars plot(Verdict verdict) {
        return plot(verdict.alternatives().stream()
                .map(platform -> new Bar(platform.name(), platform, verdict.replicates()))
                .toList());
    }

    /** Bars one below the other. */
    public static Bars plot(List<Bar> all) {
        List<Probability> masses =
                all.stream().map(bar -> bar.platform.criticalMass()).toList();
        return new Bars(
                all.stream().map(Bar::name).toList(),
                new Axis(Words.say("chart.outcomes.axis"), Axis.Scale.SHARES, Words.numbers("0 %"))
                        .from(-0.004, 1.004), // room for the ends of intervals
                true,
                Arrays.stream(Outcome.values())
                        .map(outcome -> new Bars.Part(
                                Words.say("outcome." + outcome.word()),
                                Theme.tone(outcome),
                                hatch(outcome),
                                all.stream().map(bar -> bar.share(outcome)).toList(),
                                all.stream().map(bar -> bar.label(outcome)).toList()))
                        .toList(),
                Optional.of(new Bars.Interval(
                        Words.say("chart.outcomes.interval"),
                        masses.stream().map(Probability::low).toList(),
                        masses.stream().map(Probability::high).toList())));
    }

    static Hatch hatch(Outcome outcome) {
        return switch (outcome) {
            case CRITICAL_MASS -> Hatch.PLAIN;
            case NICHE -> Hatch.RISING;
            case FAILED -> Hatch.FALLING;
            case INSOLVENT -> Hatch.CROSSED;
            case CLOSED -> Hatch.LEVEL;
            case NOT_LAUNCHED -> Hatch.DASHED;
            case UNDECIDED -> Hatch.UPRIGHT;
        };
    }
}
