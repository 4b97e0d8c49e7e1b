package org.townsquare.results;

import java.util.stream.Stream;

/**
 * Lines of a table mixed into 64 bits (FNV-1a over their characters), so that two machines can see that they have the same
 * bytes.
 */
public final class Fingerprint {

    private long hash = 0xcbf29ce484222325L;

    /** Of rows as timeseries.csv has them. */
    public static String of(Stream<TimeSeriesRow> rows) {
        Fingerprint fingerprint = new Fingerprint();
        rows.forEach(row -> fingerprint.add(TimeSeriesRow.TABLE.line(row)));
        return fingerprint.text();
    }

    /** Adds a line with its end. */
    void add(String line) {
        for (int i = 0; i < line.length(); i++) {
            hash = (hash ^ line.charAt(i)) * 0x100000001b3L;
        }
    }

    /** Of all that was added. */
    String text() {
        return Long.toHexString(hash);
    }
}
