package org.townsquare.cli.progress;

import java.time.Duration;

/** How far something has come. */
public interface Standing {

    /** In whole percent; 100 only when all is done and kept. */
    int percent();

    /** How many runs are done. */
    String runs();

    /** Time that is left if the rest goes as fast as what is done, after a comma; empty if that is not known. */
    String remaining();

    /** Time since the command began. */
    Duration elapsed();

    /** A time in words: {@code 2 min 5 s}. */
    static String words(double seconds) {
        Duration time = Duration.ofSeconds(Math.round(seconds));
        String hours = time.toHours() > 0 ? time.toHours() + " h " : "";
        String minutes = time.toMinutes() > 0 ? time.toMinutesPart() + " min " : "";
        return hours + minutes + time.toSecondsPart() + " s";
    }
}
