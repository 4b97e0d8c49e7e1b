package org.townsquare.results.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A language of charts and reports. Its words stand in {@code messages.properties} beside this class, or in that of the language, a
 * sentence by its key. In a sentence, {@code {0}} is the first thing that it is about, and {@code {0:run|runs}} the first of two words
 * if that is one, otherwise the second. What parameters mean stands in {@code parameters_fr.properties} and the like, by paths as in
 * {@code choice.contacts}, without the platform or another entry of a list that it is one of. (java.text.MessageFormat would double apostrophes and write numbers in its own way.)
 */
public enum Language {
    ENGLISH(Locale.ROOT, "en") {
        @Override
        boolean isSingular(long count) {
            return count == 1;
        }
    },
    /** In French nought is singular, too. */
    FRENCH(Locale.FRENCH, "fr") {
        @Override
        boolean isSingular(long count) {
            return count < 2;
        }
    },
    GERMAN(Locale.GERMAN, "de") {
        @Override
        boolean isSingular(long count) {
            return count == 1;
        }
    };

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?::([^|{}]*)\\|([^|{}]*))?}");

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // is only read
    private final ResourceBundle words;

    @SuppressWarnings("ImmutableEnumChecker") // is only read
    private final Optional<ResourceBundle> meanings;

    Language(Locale locale, String code) {
        this.code = code;
        this.words = list("messages", locale);
        this.meanings = locale.equals(Locale.ROOT) ? Optional.empty() : Optional.of(list("parameters", locale));
    }

    private static ResourceBundle list(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "org.townsquare.results.words." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** By which it is asked for, as in HTML: {@code fr}. */
    public String code() {
        return code;
    }

    abstract boolean isSingular(long count);

    /**
     * A sentence.
     *
     * @param about what it is about: texts, and whole numbers, which are written as they are
     */
    String say(String key, Object... about) {
        return PLACE.matcher(words.getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(
                        filled(place.group(2), place.group(3), about[Integer.parseInt(place.group(1))])));
    }

    /** Sentences as they stand, by their keys. */
    Map<String, String> all(String... beginnings) {
        return words.keySet().stream()
                .filter(key -> Arrays.stream(beginnings).anyMatch(key::startsWith))
                .collect(Collectors.toMap(key -> key, words::getString, (one, other) -> one, TreeMap::new));
    }

    /** What the parameter of a path means; nothing in English, which scenarios themselves speak. */
    Optional<String> meaning(String path) {
        return meanings.filter(list -> list.containsKey(path)).map(list -> list.getString(path));
    }

    private String filled(String one, String many, Object about) {
        if (one == null) {
            return about.toString();
        }
        return isSingular(((Number) about).longValue()) ? one : many;
    }
}
