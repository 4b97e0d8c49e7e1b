package org.townsquare.results.sweep;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.scenario.Scenario;

/**
 * All that a run of a sweep leaves, as it is kept until the tables are made: a record whose key is the run's number, and whose
 * first line tells the number that it is judged by and whether it failed.
 *
 * @param run its number
 * @param number what the sweep's precision is judged by; NaN if the run does not tell
 * @param failed whether it failed
 * @param text its lines in the tables, each with the table's letter before it
 */
public record Block(long run, double number, boolean failed, String text) implements Serializable {

    /** That of a finished run. */
    public static Block of(KeptColumns columns, RunKey run, double number, ReplicateResult result, Scenario scenario) {
        return new Block(run.number(), number, false, columns.lines(run, result, scenario));
    }

    /** That of a run that failed. */
    public static Block of(KeptColumns columns, RunKey run, String error) {
        return new Block(run.number(), Double.NaN, true, columns.line(run, error));
    }

    /** The one that is kept as a record. */
    static Block read(String key, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String[] fields = text.substring(0, end).split(",", -1);
        return new Block(
                Long.parseLong(key),
                Double.longBitsToDouble(Long.parseLong(fields[0])),
                fields[1].equals("1"),
                text.substring(end + 1));
    }

    String key() {
        return Long.toString(run);
    }

    String content() {
        return Double.doubleToLongBits(number) + "," + (failed ? 1 : 0) + "\n" + text;
    }
}
