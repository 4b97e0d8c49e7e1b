package org.townsquare.scenario.file;

/**
 * Something wrong in a scenario.
 *
 * @param source the file, or the override as it was given
 * @param line line in the file, from 1; 0 if the problem is the file as a whole or lies in an override
 * @param column column in that line, from 1; 0 where line is 0
 * @param key path of the parameter, as in {@code platforms.Agora.quality}; empty for the file as a whole
 * @param message the value, what is allowed, and the nearest valid name
 */
public record Problem(String source, int line, int column, String key, String message) {

    /** After so many the rest is not looked for: nobody reads them, and a hostile file could have a million. */
    static final int ENOUGH = 1000;

    private static final int LONGEST_SHOWN = 100;

    /** A text for a message: cut if it is long, without line breaks and other control characters. */
    static String oneLine(String text) {
        String cut = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", " ");
    }

    /** One line: {@code file:line:column: key: message}. */
    @Override
    public String toString() {
        String place = line > 0 ? source + ":" + line + ":" + column : source;
        return place + ": " + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
