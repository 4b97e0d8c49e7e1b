package org.townsquare.scenario.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a YAML text into a tree that remembers the place of everything. Aliases, anchors and tags are refused: a
 * scenario has no use for them, and they can make a small file huge.
 */
final class YamlText implements AutoCloseable {

    private static final YAMLFactory YAML = new YAMLFactory();
    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 100;
    private static final Predicate<String> NUMBER = Pattern.compile(
                    "[-+]?((0|[1-9][0-9]*(_[0-9]+)*)(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,6})?")
            .asMatchPredicate();

    private static final String SPECIALTIES = "*&!";

    private final YAMLParser parser;
    private final int[] characters;
    private final Place origin;
    private final List<Problem> problems;

    private YamlText(String text, Place origin, List<Problem> problems) throws IOException {
        parser = YAML.createParser(text);
        characters = text.codePoints().toArray();
        this.origin = origin;
        this.problems = problems;
    }

    /** The tree, or nothing if the text is empty or cannot be read; in either case the problems say so. */
    static Optional<Node> parse(String text, Place origin, List<Problem> problems) {
        try (YamlText yaml = new YamlText(text, origin, problems)) {
            return Optional.of(yaml.document());
        } catch (Refused refused) {
            problems.add(refused.problem);
        } catch (JsonProcessingException e) {
            problems.add(place(origin, e.getLocation()).problem("", "not valid YAML: " + firstWords(e)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return Optional.empty();
    }

    /** Snakeyaml's message says on lines of their own where it was and quotes the text; what it says is enough. */
    private static String firstWords(JsonProcessingException e) {
        return e.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "))
                .replaceFirst(", got this instead.*", "");
    }

    private Node document() throws IOException, Refused {
        if (parser.nextToken() == null) {
            throw new Refused(origin.problem("is empty"));
        }
        Node node = node("", 0);
        if (parser.nextToken() != null) {
            throw refused("several documents in one file are not allowed");
        }
        return node;
    }

    /** The node that begins with the current token; the current token is its last one afterwards. */
    private Node node(String path, int depth) throws IOException, Refused {
        if (depth > DEEPEST) {
            throw refused("nested deeper than " + DEEPEST + " levels");
        }
        refuseSpecialties();
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(path, depth);
            case START_ARRAY -> sequence(path, depth);
            default -> scalar();
        };
    }

    private Node mapping(String path, int depth) throws IOException, Refused {
        Place place = place();
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            refuseSpecialties();
            String key = parser.currentName();
            Place keyPlace = place();
            String inside = path.isEmpty() ? key : path + "." + key;
            parser.nextToken();
            Node.Entry entry = new Node.Entry(keyPlace, node(inside, depth + 1));
            Node.Entry earlier = entries.putIfAbsent(key, entry);
            if (earlier != null && problems.size() < Problem.ENOUGH) {
                problems.add(keyPlace.problem(inside, "appears twice; first at " + earlier.key()));
            }
        }
        return new Node.Mapping(place, entries);
    }

    private Node sequence(String path, int depth) throws IOException, Refused {
        Place place = place();
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(path + "[" + items.size() + "]", depth + 1));
        }
        return new Node.Sequence(place, items);
    }

    private Node scalar() throws IOException {
        return new Node.Scalar(place(), parser.getText(), literal());
    }

    private Node.Literal literal() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> Node.Literal.NOTHING;
            case VALUE_TRUE, VALUE_FALSE -> Node.Literal.BOOLEAN;
            default -> isPlainNumber(parser.getText()) ? Node.Literal.NUMBER : Node.Literal.TEXT;
        };
    }

    /** Jackson takes 1e4 for a text. It is a number unless it is in quotes: then it takes more room than its text. */
    private boolean isPlainNumber(String text) {
        long room = parser.currentLocation().getCharOffset()
                - parser.currentTokenLocation().getCharOffset();
        return room == text.length() && isNumber(text);
    }

    /** Whether a text without quotes is a number. */
    static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && NUMBER.test(text);
    }

    /** Told by their first character, since Jackson does not tell of an anchor before a single value. */
    private void refuseSpecialties() throws Refused {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        if (start < characters.length && SPECIALTIES.indexOf(characters[start]) >= 0) {
            throw refused("aliases, anchors and tags (* & !) are not allowed; put the text in quotes if it is one");
        }
    }

    private Place place() {
        return place(origin, parser.currentTokenLocation());
    }

    private static Place place(Place origin, JsonLocation location) {
        return location == null ? origin : origin.at(location.getLineNr(), location.getColumnNr());
    }

    private Refused refused(String message) {
        return new Refused(place().problem("", message));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** The rest of the text is not worth reading. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        private Refused(Problem problem) {
            this.problem = problem;
        }
    }
}
