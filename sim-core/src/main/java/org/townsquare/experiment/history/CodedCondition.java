package org.townsquare.experiment.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.townsquare.scenario.file.Nearest;

/**
 * A condition on a column of a launch.
 *
 * @param codes of which one must stand in it; nothing if words are sought
 * @param words that must stand somewhere in it
 * @param not whether they must not
 */
record CodedCondition(String column, List<String> codes, String words, boolean not) {

    private static final Pattern FORM = Pattern.compile("(\\w+)(=|~|!~)(.+)");

    /** Nothing if it has not the form of one. */
    static Optional<CodedCondition> of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean isCode = form.group(2).equals("=");
        return Optional.of(new CodedCondition(
                form.group(1),
                isCode ? List.of(form.group(3).split("\\|")) : List.of(),
                isCode ? "" : form.group(3).strip().toLowerCase(Locale.ROOT),
                form.group(2).startsWith("!")));
    }

    /** What is wrong with it, if these are the codes of the columns that have some. */
    Optional<String> wrong(Map<String, List<String>> known) {
        if (codes.isEmpty()) {
            return Optional.empty(); // any column may have words
        }
        if (!known.containsKey(column)) {
            return Optional.of("'" + column + "' has no codes" + Nearest.hint(column, List.copyOf(known.keySet())));
        }
        return codes.stream()
                .filter(code -> !known.get(column).contains(code))
                .findFirst()
                .map(code -> "'" + code + "' is not a code of " + column + Nearest.hint(code, known.get(column)));
    }

    boolean holds(Launch launch) {
        String text = launch.text(column);
        return codes.isEmpty() ? text.toLowerCase(Locale.ROOT).contains(words) != not : codes.contains(text);
    }
}
