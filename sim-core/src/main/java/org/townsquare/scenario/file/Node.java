package org.townsquare.scenario.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        /** The entry that gives itself this name or is at this position, as in {@code [0]}; or null. */
        Node named(String name) {
            if (name.matches("\\[\\d{1,6}]")) {
                int position = Integer.parseInt(name.substring(1, name.length() - 1));
                return position < items.size() ? items.get(position) : null;
            }
            return items.stream()
                    .filter(item -> item.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

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
        Place nearest(String path) {
            String[] keys = path.replace("[", ".[").split("\\.", -1);
            Node found = this;
            for (int from = 0; from < keys.length; ) {
                int to = from + 1;
                Node next = found instanceof Sequence list ? list.named(keys[from]) : null;
                if (found instanceof Mapping section) {
                    // A key that is a path itself has dots.
                    while (section.get(joined(keys, from, to)) == null && to < keys.length) {
                        to++;
                    }
                    next = section.get(joined(keys, from, to));
                }
                if (next == null) {
                    return found.place();
                }
                found = next;
                from = to;
            }
            return found.place();
        }

        private static String joined(String[] keys, int from, int to) {
            return String.join(".", Arrays.asList(keys).subList(from, to)).replace(".[", "[");
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
            Map<String, Entry> rest = new LinkedHashMap<>(entries);
            rest.remove(key);
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
