package org.townsquare.results;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.PlatformResult;

/** What runs.csv says of a platform in a run; the order is that of the columns. */
public enum RunColumn {
    /** What became of an alternative: adoption and solvency in one word. */
    OUTCOME(r -> r.outcome() == null ? null : r.outcome().word()),
    /** What became of its users, as if money could not run out. */
    ADOPTION(r -> r.adoption() == null ? null : r.adoption().word()),
    /** Step at which its money ran out. */
    RAN_OUT_STEP(PlatformResult::ranOutStep),
    /** What became of an incumbent. */
    FATE(r -> r.fate() == null ? null : r.fate().word()),
    /** Step at which an incumbent closed, or from which on it had lost more than half of its users. */
    FATE_STEP(PlatformResult::fateStep),
    /** Whether it paid its way at the end. */
    ECONOMIC(PlatformResult::economic),
    /** Mean active share over the last 30 steps. */
    FINAL_SHARE(PlatformResult::finalShare),
    /** Largest active share. */
    PEAK_SHARE(PlatformResult::peakShare),
    /** Step of the largest active share. */
    PEAK_STEP(PlatformResult::peakStep),
    /** Step at which it opened. */
    LAUNCH_STEP(PlatformResult::launchStep),
    /** Median active share before the supports were taken away. */
    SHARE_AT_TEST(PlatformResult::shareAtTest),
    /** Median active share over the window of the subsidy-off test. */
    SHARE_AFTER_TEST(PlatformResult::shareAfterTest),
    /** How it stood to its critical mass at the last date at which that was measured. */
    ANSWER(r -> r.criticalMass() == null ? null : r.criticalMass().answer().word()),
    /** That critical mass, a share of all users. */
    CRITICAL_MASS(
            r -> r.criticalMass() == null ? null : (Double) r.criticalMass().boundary()),
    /** By how much its users exceeded it, as a share of all users. */
    MARGIN(r -> r.criticalMass() == null ? null : (Double) r.criticalMass().margin()),
    /** Members at the end. */
    MEMBERS(PlatformResult::members),
    /** Share of those who joined in its first month who gave it no attention any more a month later. */
    FIRST_MONTH_CHURN(PlatformResult::firstMonthChurn),
    /** Why the outcome is undecided. */
    UNDECIDED(r -> r.undecided() == null ? null : r.undecided().word()),
    /** Attention that was there or came for each bit that was there or went, without any support. */
    ORGANIC_REPRODUCTION(PlatformResult::organicReproduction),
    /** Final share in the same run without the alternatives. */
    SHARE_WITHOUT(PlatformResult::shareWithout),
    /** What an incumbent lost to the alternatives. */
    LOST(PlatformResult::lost),
    /** Steps from the launch on until it fell below the niche's floor. */
    LIFETIME(PlatformResult::lifetime),
    /** Whether that had not happened at the horizon. */
    ALIVE(PlatformResult::alive);

    @SuppressWarnings("ImmutableEnumChecker") // depends on nothing but its argument
    private final Function<PlatformResult, Object> value;

    RunColumn(Function<PlatformResult, Object> value) {
        this.value = value;
    }

    /** The value in a table; null if there is none. */
    public Object of(PlatformResult result) {
        return value.apply(result);
    }

    /**
     * The value as a number: what has reached critical mass, has all users that it takes, and what is true or false as 0 or 1; NaN if there is none, as for what is
     * undecided.
     */
    public double number(PlatformResult result) {
        if (this == OUTCOME || this == ADOPTION) {
            Outcome word = this == OUTCOME ? result.outcome() : result.adoption();
            return word == null || word == Outcome.UNDECIDED ? Double.NaN : word == Outcome.CRITICAL_MASS ? 1 : 0;
        }
        if (this == ANSWER) {
            return result.criticalMass() == null
                    ? Double.NaN
                    : result.criticalMass().isReached() ? 1 : 0;
        }
        Object of = of(result);
        return of instanceof Number number
                ? number.doubleValue()
                : of instanceof Boolean yes ? (yes ? 1 : 0) : Double.NaN;
    }

    /** Whether it is one of two things in every run. */
    public boolean isShareOfRuns() {
        return this == OUTCOME || this == ADOPTION || this == ANSWER || this == ECONOMIC || this == ALIVE;
    }

    /** Name of the column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Names of some columns, as in a table's first row. */
    static String names(List<RunColumn> columns) {
        return columns.stream().map(RunColumn::column).collect(Collectors.joining(","));
    }
}
