package org.townsquare.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a path that names a parameter of a section, as in {@code users.count} or {@code platforms[2].quality}.
 *
 * @param key the parameter
 * @param inside the rest of the path, within it
 */
public record KeyPath(String key, String inside) {

    private static final Pattern FORM = Pattern.compile("([^.\\[]*)\\.?(.*)", Pattern.DOTALL);

    /** Reads a path from the section on. */
    public static KeyPath of(String path) {
        Matcher form = FORM.matcher(path);
        form.matches(); // whatever the path is
        return new KeyPath(form.group(1), form.group(2));
    }
}
