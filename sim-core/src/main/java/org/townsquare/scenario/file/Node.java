package org.townsquare.scenario.file;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.townsquare.scenario.EntryPath;
import org.townsquare.scenario.KeyPath;

/** A value as it stands in a file, before anything is known of what it ought to be. */
sealed interface Node {

    Place place();

    /** The value for a message, on one line and not too long. */
    String shown();

    /** The name that an entry of a list gives itself; empty if it gives none. */
    default String name() {
        return "";
    }

    /** What YAML takes a single value for. */
    enum Literal {
        TEXT,
        NUMBER,
        BOOLEAN,
        NOTHING
    }

    /** A single value. */
    record Scalar(Place place, String text, Literal literal) implements Node {

        private static final int LONGEST_SHOWN = 100;

        @Override
        public String shown() {
            if (literal == Literal.NOTHING) {
                return "nothing";
            }
            return literal == Literal.TEXT ? quoted(text) : text;
        }

        static String quoted(String text) {
            return "'" + oneLine(text) + "'";
        }

        /** A text for a message: cut if it is long, without line breaks and other control characters. */
        static String oneLine(String text) {
            String cut = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
            return cut.replaceAll("\\p{Cntrl}", " ");
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {
        @Override
        public String shown() {
            return "a list";
        }
    }

    /** Keys and values, in the file's order. */
    record Mapping(Place place, Map<String, Entry> entries) implements Node {

        static Mapping empty(Place place) {
            return new Mapping(place, Map.of());
        }

        static Mapping of(Place place, String key, Node value) {
            return new Mapping(place, Map.of(key, new Entry(place, value)));
        }

        /** The value of a key, or null. */
        Node get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value;
        }

        /** The place of the value at the end of this path, or of the last section on the way that is there. */
        Place nearest(String whole) {
            Node found = this;
            String rest = whole;
            while (!rest.isEmpty()) {
                Node next = null;
                if (found instanceof Mapping section) {
                    KeyPath path = section.keyOf(rest);
                    next = section.get(path.key());
                    rest = path.inside();
                } else if (found instanceof Sequence list) {
                    Optional<EntryPath> entry =
                            EntryPath.of(list.items().stream().map(Node::name).toList(), rest);
                    next = entry.filter(e -> e.index() < list.items().size())
                            .map(e -> list.items().get(e.index()))
                            .orElse(null);
                    rest = entry.map(EntryPath::inside).orElse(rest);
                }
                if (next == null) {
                    return found.place();
                }
                found = next;
            }
            return found.place();
        }

        /** Where keys are paths themselves, the longest that the path begins with. */
        private KeyPath keyOf(String path) {
            KeyPath plain = KeyPath.of(path);
            return get(plain.key()) != null
                    ? plain
                    : entries.keySet().stream()
                            .filter(key -> path.equals(key) || path.startsWith(key + "."))
                            .max(Comparator.comparing(String::length))
                            .map(key -> new KeyPath(key, path.substring(Math.min(path.length(), key.length() + 1))))
                            .orElse(plain);
        }

        /** The text of a key whose value is a single one, or else the other text. */
        String text(String key, String otherwise) {
            return get(key) instanceof Scalar scalar ? scalar.text() : otherwise;
        }

        @Override
        public String name() {
            return text(Shape.NAME, "");
        }

        Mapping with(String key, Node value) {
            Map<String, Entry> more = new LinkedHashMap<>(entries);
            more.put(key, new Entry(place, value));
            return new Mapping(place, more);
        }

        Mapping without(String key) {
            return without(Set.of(key));
        }

        /** The same without these keys. */
        Mapping without(Set<String> keys) {
            Map<String, Entry> rest = new LinkedHashMap<>(entries);
            rest.keySet().removeAll(keys);
            return new Mapping(place, rest);
        }

        @Override
        public String shown() {
            return "a section";
        }
    }

    /** A value and the place of its key. */
    record Entry(Place key, Node value) {}
}
