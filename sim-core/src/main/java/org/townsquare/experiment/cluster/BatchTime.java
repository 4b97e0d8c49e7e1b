package org.townsquare.experiment.cluster;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a task may take, as Slurm writes it, for those that write it in another way. */
final class BatchTime {

    static final Pattern FORM = Pattern.compile("(?:(\\d+)-)?(\\d+)(?::(\\d\\d))?(?::(\\d\\d))?");

    private BatchTime() {}

    /** {@code 90} and {@code 90:30} are minutes, {@code 1:30:00} hours, {@code 1-12} and {@code 1-12:30} days and hours. */
    static long seconds(String time) {
        Matcher parts = FORM.matcher(time);
        if (!parts.matches()) {
            throw new IllegalArgumentException(time);
        }
        long first = number(parts.group(2));
        long second = number(parts.group(3));
        long third = number(parts.group(4));
        if (parts.group(1) != null) {
            return ((number(parts.group(1)) * 24 + first) * 60 + second) * 60 + third;
        }
        return parts.group(4) != null ? (first * 60 + second) * 60 + third : first * 60 + second;
    }

    /** {@code 36:00:00}. */
    static String clock(String time) {
        long seconds = seconds(time);
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static long number(String text) {
        return text == null ? 0 : Long.parseLong(text);
    }
}
