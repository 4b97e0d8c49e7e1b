package org.townsquare.scenario;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a path that names an entry of a list: by its position, as in {@code [2].quality}, or by its name, as in
 * {@code Agora.quality}. Names may contain dots, so the longest one that fits is meant.
 *
 * @param index position of the entry; of a path by position it may lie beyond the list
 * @param inside the rest of the path, within the entry
 */
public record EntryPath(int index, String inside) {

    private static final Pattern POSITION = Pattern.compile("\\[([0-9]{1,6})]\\.?(.*)");

    /**
     * Reads a path.
     *
     * @param names of the entries, in their order; an empty name is none
     * @param path from the list on
     * @return nothing if the path names no entry
     */
    public static Optional<EntryPath> of(List<String> names, String path) {
        Matcher position = POSITION.matcher(path);
        if (position.matches()) {
            return Optional.of(new EntryPath(Integer.parseInt(position.group(1)), position.group(2)));
        }
        int best = -1;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean meant = !name.isEmpty() && (path.equals(name) || path.startsWith(name + "."));
            if (meant && (best < 0 || name.length() > names.get(best).length())) {
                best = i;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new EntryPath(
                        best,
                        path.substring(Math.min(path.length(), names.get(best).length() + 1))));
    }
}
