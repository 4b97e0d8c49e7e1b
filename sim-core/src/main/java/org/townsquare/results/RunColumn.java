package org.townsquare.results;

import java.util.Locale;
import java.util.function.Function;
import org.townsquare.measure.CriticalMass;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.PlatformResult;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.ColumnType;

/** What runs.csv says of a platform in a run; the order is that of the columns. */
public enum RunColumn {
    OUTCOME(
            ColumnType.TEXT,
            "",
            "what became of an alternative: adoption and solvency in one word",
            r -> r.outcome() == null ? null : r.outcome().word()),
    ADOPTION(
            ColumnType.TEXT,
            "",
            "what became of its users, as if money could not run out",
            r -> r.adoption() == null ? null : r.adoption().word()),
    RAN_OUT_STEP(ColumnType.WHOLE, "steps", "step at which its money ran out", PlatformResult::ranOutStep),
    FATE(
            ColumnType.TEXT,
            "",
            "what became of an incumbent",
            r -> r.fate() == null ? null : r.fate().word()),
    FATE_STEP(
            ColumnType.WHOLE,
            "steps",
            "step at which an incumbent closed, or from which on it had lost more than half of its users",
            PlatformResult::fateStep),
    ECONOMIC(ColumnType.YES_OR_NO, "", "whether it paid its way at the end", PlatformResult::economic),
    FINAL_SHARE(
            ColumnType.REAL, "share of users", "mean active share over the last 30 steps", PlatformResult::finalShare),
    PEAK_SHARE(ColumnType.REAL, "share of users", "largest active share", PlatformResult::peakShare),
    PEAK_STEP(ColumnType.WHOLE, "steps", "step of the largest active share", PlatformResult::peakStep),
    LAUNCH_STEP(ColumnType.WHOLE, "steps", "step at which it opened", PlatformResult::launchStep),
    SHARE_AT_TEST(
            ColumnType.REAL,
            "share of users",
            "median active share before the supports were taken away",
            PlatformResult::shareAtTest),
    SHARE_AFTER_TEST(
            ColumnType.REAL,
            "share of users",
            "median active share over the window of the subsidy-off test",
            PlatformResult::shareAfterTest),
    ANSWER(
            ColumnType.TEXT,
            "",
            "how it stood to its critical mass at the last date at which that was measured",
            r -> r.criticalMass() == null ? null : r.criticalMass().answer().word()),
    CRITICAL_MASS(
            ColumnType.REAL,
            "share of users",
            "that critical mass, a share of all users",
            r -> r.criticalMass() == null ? null : (Double) r.criticalMass().boundary()),
    MARGIN(
            ColumnType.REAL,
            "share of users",
            "by how much its users exceeded it, as a share of all users",
            r -> r.criticalMass() == null ? null : (Double) r.criticalMass().margin()),
    MEMBERS(ColumnType.WHOLE, "users", "members at the end", PlatformResult::members),
    FIRST_MONTH_CHURN(
            ColumnType.REAL,
            "share of them",
            "share of those who joined in its first month who no longer gave it attention a month later",
            PlatformResult::firstMonthChurn),
    UNDECIDED(
            ColumnType.TEXT,
            "",
            "why the outcome is undecided",
            r -> r.undecided() == null ? null : r.undecided().word()),
    ORGANIC_REPRODUCTION(
            ColumnType.REAL,
            "",
            "attention that was there or came for each bit that was there or went, without any support",
            PlatformResult::organicReproduction),
    SHARE_WITHOUT(
            ColumnType.REAL,
            "share of users",
            "final share in the same run without the alternatives",
            PlatformResult::shareWithout),
    LOST(ColumnType.REAL, "share of users", "what an incumbent lost to the alternatives", PlatformResult::lost),
    LIFETIME(
            ColumnType.WHOLE,
            "steps",
            "steps from the launch on until it fell below the niche's floor",
            PlatformResult::lifetime),
    ALIVE(ColumnType.YES_OR_NO, "", "whether that had not happened at the horizon", PlatformResult::alive);

    private final ColumnType type;
    private final String unit;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // depends on nothing but its argument
    private final Function<PlatformResult, Object> value;

    RunColumn(ColumnType type, String unit, String meaning, Function<PlatformResult, Object> value) {
        this.type = type;
        this.unit = unit;
        this.meaning = meaning;
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
            CriticalMass mass = result.criticalMass();
            return mass == null || mass.answer() == CriticalMass.Answer.UNKNOWN ? Double.NaN : mass.isReached() ? 1 : 0;
        }
        Object of = of(result);
        return of instanceof Number number
                ? number.doubleValue()
                : of instanceof Boolean yes ? (yes ? 1 : 0) : Double.NaN;
    }

    /** Whether it is one of two things in every run. */
    public boolean isShareOfRuns() {
        return type == ColumnType.YES_OR_NO || this == OUTCOME || this == ADOPTION || this == ANSWER;
    }

    /** Name of the column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column. */
    public Column<PlatformResult> inTable() {
        return new Column<>(column(), type, unit, meaning, value);
    }
}
