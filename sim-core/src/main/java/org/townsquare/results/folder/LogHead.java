package org.townsquare.results.folder;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The line before each record of a run log: {@code #SEQUENCE LENGTH SUM SUM KEY}. The first sum is the content's, the second
 * that of the line itself. Both go over the log's identity as well, so that a record of another log has wrong sums.
 *
 * @param sequence which record of the log it is, from 0
 * @param length of the content, in bytes, its last line end included
 * @param sum CRC32C of identity and content
 * @param key which run it is
 */
public record LogHead(long sequence, int length, int sum, String key) {

    private static final String FORM = "townsquare runs 1 ";
    private static final Pattern FIRST = Pattern.compile(FORM + "([0-9a-f]{64}) ([0-9a-f]{8})");
    private static final Pattern HEAD = Pattern.compile("#(\\d{1,18}) (\\d{1,10}) ([0-9a-f]{8}) ([0-9a-f]{8}) (.+)");

    /** The head of some content, which ends with a line end. */
    static LogHead of(long sequence, String key, byte[] content, String identity) {
        if (key.contains("\n") || key.isEmpty()) {
            throw new IllegalArgumentException("no key of a run: " + key);
        }
        return new LogHead(sequence, content.length, sum(identity, content), key);
    }

    /** The head that a line is; nothing if the line is no head, is damaged, or belongs to another log. */
    static Optional<LogHead> read(byte[] line, String identity) {
        if (line.length == 0 || line[0] != '#') {
            return Optional.empty();
        }
        Matcher fields = HEAD.matcher(new String(line, StandardCharsets.UTF_8));
        if (!fields.matches()) {
            return Optional.empty();
        }
        long length = Long.parseLong(fields.group(2));
        LogHead head = new LogHead(
                Long.parseLong(fields.group(1)),
                (int) Math.min(length, Integer.MAX_VALUE - 8),
                Integer.parseUnsignedInt(fields.group(3), 16),
                fields.group(5));
        return head.line(identity).equals(new String(line, StandardCharsets.UTF_8) + "\n")
                ? Optional.of(head)
                : Optional.empty();
    }

    /** The line, with its end. */
    String line(String identity) {
        String own = sequence + " " + length + " " + hex(sum);
        return "#" + own + " " + hex(sum(identity, bytes(own + " " + key))) + " " + key + "\n";
    }

    /** Whether this is its content. */
    boolean isOf(byte[] content, String identity) {
        return content.length == length && sum(identity, content) == sum;
    }

    /** The first line of a log, with its end. */
    public static String firstLine(String identity) {
        return FORM + identity + " " + hex(sum(FORM, bytes(identity))) + "\n";
    }

    /** The identity that the first line of a log says; nothing if it is damaged. */
    static Optional<String> identity(byte[] firstLine) {
        Matcher fields = FIRST.matcher(new String(firstLine, StandardCharsets.UTF_8));
        return fields.matches() && hex(sum(FORM, bytes(fields.group(1)))).equals(fields.group(2))
                ? Optional.of(fields.group(1))
                : Optional.empty();
    }

    private static int sum(String identity, byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(bytes(identity));
        sum.update(content);
        return (int) sum.getValue();
    }

    private static String hex(int number) {
        return HexFormat.of().toHexDigits(number);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
