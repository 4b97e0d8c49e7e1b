package org.townsquare.results.sweep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.scenario.Scenario;

/**
 * All that a run of a sweep leaves, as it is kept until the tables are made: a record whose key is the run's number, with a
 * word after it if its design point needs no more, and whose first line tells the number that it is judged by and whether it failed.
 *
 * @param run its number
 * @param number what the sweep's precision is judged by; NaN if the run does not tell
 * @param failed whether it failed
 * @param text its lines in the tables, each with the table's letter before it
 */
public record Block(long run, double number, boolean failed, String text) {

    private static final String LAST = " last";

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
                Long.parseLong(key.replace(LAST, "")),
                Double.longBitsToDouble(Long.parseLong(fields[0])),
                fields[1].equals("1"),
                text.substring(end + 1));
    }

    /**
     * Writes the lines of one that is kept as a record into their tables.
     *
     * @param outs by the tables' letters
     */
    static void split(byte[] content, Map<Character, OutputStream> outs) throws IOException {
        int start = 0;
        for (int at = 0; at < content.length; at++) {
            if (content[at] == '\n') {
                OutputStream out = outs.get((char) content[start]);
                if (out != null) {
                    out.write(content, start + 1, at - start);
                }
                start = at + 1;
            }
        }
    }

    /**
     * The key of a run.
     *
     * @param isLast whether its design point needs no more than it and those before it
     */
    public static String key(long run, boolean isLast) {
        return run + (isLast ? LAST : "");
    }

    String content() {
        return Double.doubleToLongBits(number) + "," + (failed ? 1 : 0) + "\n" + text;
    }
}
