package org.townsquare.results.sweep;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.scenario.Scenario;

/**
 * All that a run of a sweep leaves, as it is kept until the tables are made: its lines, and a last one that tells that
 * they are whole.
 *
 * @param run its number
 * @param number what the sweep's precision is judged by; NaN if the run does not tell
 * @param failed whether it failed
 * @param text the lines
 */
public record Block(long run, double number, boolean failed, String text) implements Serializable {

    /** Beginning of the last line. */
    static final char END = '=';

    /** That of a finished run. */
    public static Block of(KeptColumns columns, RunKey run, double number, ReplicateResult result, Scenario scenario) {
        return ended(run.number(), number, false, columns.lines(run, result, scenario));
    }

    /** That of a run that failed. */
    public static Block of(KeptColumns columns, RunKey run, String error) {
        return ended(run.number(), Double.NaN, true, columns.line(run, error));
    }

    private static Block ended(long run, double number, boolean failed, String lines) {
        CRC32 sum = new CRC32();
        sum.update(lines.getBytes(StandardCharsets.UTF_8));
        String end = "" + END + run + "," + Double.doubleToLongBits(number) + "," + (failed ? 1 : 0) + ","
                + sum.getValue() + "\n";
        return new Block(run, number, failed, lines + end);
    }
}
