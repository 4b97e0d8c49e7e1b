package org.townsquare.results.tipping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.measure.Loop;
import org.townsquare.results.words.Digits;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Worded;
import org.townsquare.statistics.Interval;

/**
 * What a hysteresis run found. A share counts as high from half-way between the lowest and the highest one of all
 * replicates on. The ramp lags behind by itself, the more the faster it is, so that there always seems to be a loop: therefore
 * each replicate also runs at about twice the speed, and what is left of the width in the limit of an infinitely slow ramp
 * tells whether there is one. Where a state ends and the share jumps, the lag grows as speed^⅔ (Jung, Gray, Roy and Mandel
 * 1990); where it goes smoothly, in proportion to speed, and then the limit by that law is not above 0.
 *
 * @param level the share half-way
 * @param span the highest share less the lowest one
 * @param rising whether the share is higher at the high end of the range
 */
public record RampFinding(RampQuestion question, List<Passage> passages, double level, double span, boolean rising) {

    /** A share that changes by less has not tipped: the same as a niche by default. */
    private static final double LITTLE = 0.1;

    private static final double ROUNDING = 1e-9;
    /** Power of the speed with which a jump lags behind. */
    private static final double LAG = 2.0 / 3;

    /**
     * Where one replicate passes; NaN where it does not.
     *
     * @param up value on the way up
     * @param down value on the way down
     * @param quick width of the loop of the quick ramp
     * @param area between the ways up and down
     * @param lagless width of an infinitely slow ramp
     */
    public record Passage(int replicate, double up, double down, double quick, double area, double lagless) {
        double width() {
            return up - down;
        }
    }

    /**
     * A mean over the replicates that have one, with its 95 % interval (Student), which is never shorter than what the levels
     * leave open; NaN if there are too few.
     */
    record Mean(int count, double mean, double low, double high) {

        /** @param open half the length of the interval that levels leave to each number */
        static Mean of(double[] numbers, double open) {
            double[] known =
                    Arrays.stream(numbers).filter(x -> !Double.isNaN(x)).toArray();
            double mean = StatUtils.mean(known);
            if (known.length < 2) {
                return new Mean(known.length, mean, Double.NaN, Double.NaN);
            }
            double reach = Interval.student(known.length - 1) * FastMath.sqrt(StatUtils.variance(known) / known.length);
            double most = Math.max(reach, open);
            return new Mean(known.length, mean, end(mean, -most), end(mean, most));
        }

        /** What is left of 0 by rounding is 0. */
        private static double end(double mean, double reach) {
            double end = mean + reach;
            return Math.abs(end) < ROUNDING * Math.abs(reach) ? 0 : end;
        }

        String text() {
            return Double.isNaN(low)
                    ? Digits.text(mean)
                    : Words.say("page.interval", Digits.text(mean), Digits.text(low), Digits.text(high));
        }
    }

    /** How it ended. */
    enum End implements Worded {
        /** It comes back at another value than it goes: hysteresis. */
        LOOP,
        /** It comes back as it goes. */
        REVERSIBLE,
        /** It goes and does not come back within the range. */
        ONE_WAY,
        /** It does not tip within the range. */
        NEVER
    }

    /**
     * Reads off what the replicates show.
     *
     * @param steps of a run
     * @param slow the loops at the speed that was asked for
     * @param quick the same replicates at about twice that speed
     */
    public static RampFinding of(RampQuestion question, int steps, List<Loop> slow, List<Loop> quick) {
        double lowest = slow.stream().mapToDouble(RampFinding::lowest).min().orElseThrow();
        double highest = slow.stream().mapToDouble(RampFinding::highest).max().orElseThrow();
        double level = (lowest + highest) / 2;
        int last = question.levels() - 1;
        boolean rising = slow.stream()
                        .mapToDouble(loop -> loop.up()[last] - loop.up()[0])
                        .sum()
                >= 0;
        List<Passage> passages = new ArrayList<>();
        for (int replicate = 0; replicate < slow.size(); replicate++) {
            Loop loop = slow.get(replicate);
            Loop fast = quick.get(replicate);
            double up = passage(question, loop.up(), level, rising);
            double down = Double.isNaN(up) ? Double.NaN : passage(question, loop.down(), level, rising);
            double width = up - down;
            double fastWidth =
                    passage(question, fast.up(), level, rising) - passage(question, fast.down(), level, rising);
            // width = lagless + c · speed^⅔, at two speeds
            double more = FastMath.pow(question.hold(steps) / (double) question.quickHold(steps), LAG);
            double lagless = (more * width - fastWidth) / (more - 1);
            passages.add(new Passage(replicate, up, down, fastWidth, area(question, loop), lagless));
        }
        return new RampFinding(question, List.copyOf(passages), level, highest - lowest, rising);
    }

    private static double lowest(Loop loop) {
        return Math.min(StatUtils.min(loop.up()), StatUtils.min(loop.down()));
    }

    private static double highest(Loop loop) {
        return Math.max(StatUtils.max(loop.up()), StatUtils.max(loop.down()));
    }

    /**
     * The value below which the share is on the side of the low end for as much of the way as it is: chance that takes it
     * to and fro moves this to neither side. NaN if the ways' ends are on the same side.
     */
    private static double passage(RampQuestion question, double[] shares, double level, boolean rising) {
        int before = 0;
        for (double share : shares) {
            before += isBefore(share, level, rising) ? 1 : 0;
        }
        boolean passes = isBefore(shares[0], level, rising) && !isBefore(shares[shares.length - 1], level, rising);
        return passes ? question.low() + question.resolution() * (before - 0.5) : Double.NaN;
    }

    private static boolean isBefore(double share, double level, boolean rising) {
        return rising == share < level;
    }

    /** ∫ |down − up| dv, with sign: positive if what has been reached is kept on the way back. */
    private static double area(RampQuestion question, Loop loop) {
        double sum = 0;
        for (int i = 0; i < loop.up().length; i++) {
            double weight = i == 0 || i == loop.up().length - 1 ? 0.5 : 1;
            sum += weight * (loop.down()[i] - loop.up()[i]);
        }
        return Math.abs(sum * question.resolution());
    }

    Mean mean(ToDoubleFunction<Passage> number) {
        return Mean.of(passages.stream().mapToDouble(number).toArray(), question.resolution() / 2);
    }

    End end() {
        long up = passages.stream().filter(p -> !Double.isNaN(p.up)).count();
        long both = passages.stream().filter(p -> !Double.isNaN(p.width())).count();
        if (span < LITTLE || 2 * up < passages.size()) {
            return End.NEVER;
        }
        if (2 * both < up) {
            return End.ONE_WAY;
        }
        Mean lagless = mean(Passage::lagless);
        double least = Double.isNaN(lagless.low) ? lagless.mean : lagless.low;
        return least > question.resolution() ? End.LOOP : End.REVERSIBLE;
    }

    /** What was found, in sentences. */
    List<String> sentences() {
        Mean up = mean(Passage::up);
        Mean down = mean(Passage::down);
        if (end() == End.NEVER) {
            return List.of(Words.say(
                    "ramp.never",
                    question.platform(),
                    percent(level),
                    question.path(),
                    Digits.text(question.low()),
                    Digits.text(question.high()),
                    percent(span),
                    up.count,
                    passages.size()));
        }
        String rises = Words.say(
                rising ? "ramp.up.jumps" : "ramp.up.falls",
                question.path(),
                question.platform(),
                percent(level),
                up.text(),
                up.count,
                passages.size());
        if (end() == End.ONE_WAY) {
            return List.of(
                    rises, Words.say("ramp.one-way", down.count, up.count, Digits.text(up.mean - question.low())));
        }
        String falls = Words.say(rising ? "ramp.down.falls" : "ramp.down.jumps", down.text(), down.count, up.count);
        return List.of(rises, falls, loop());
    }

    private String loop() {
        String width = mean(Passage::width).text();
        String quick = mean(Passage::quick).text();
        return end() == End.LOOP
                ? Words.say(
                        "ramp.loop",
                        width,
                        mean(Passage::area).text(),
                        quick,
                        mean(Passage::lagless).text())
                : Words.say("ramp.reversible", width, quick, Digits.text(question.resolution()));
    }

    private static String percent(double share) {
        return Words.say("number.percent", Digits.text(100 * share));
    }
}
