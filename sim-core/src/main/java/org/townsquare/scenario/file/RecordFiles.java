package org.townsquare.scenario.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.townsquare.scenario.EntryPath;
import org.townsquare.scenario.KeyPath;

/**
 * Reads, checks, writes and describes YAML files of other things than scenarios with the same care: their parameters,
 * too, are the components of a record, annotated with {@link org.townsquare.scenario.Parameter}.
 *
 * @param <R> the record
 */
public final class RecordFiles<R extends Record> {

    /** The first part of a problem's key, and the rest, which in a list names an entry. */
    private static final Pattern KEY = Pattern.compile("([^.\\[]+)\\.?(.*)", Pattern.DOTALL);

    private final Class<R> type;
    private final String what;
    private final Shape.Group shape;

    /** For files of this record, which are {@code what}: "a sweep". */
    public RecordFiles(Class<R> type, String what) {
        this.type = type;
        this.what = what;
        this.shape = Shape.Group.of(type);
    }

    /** What was read, with the places of everything in it. */
    public static final class Found<R extends Record> {

        private final R record;
        private final Node.Mapping tree;
        private final Set<Place> partial;

        private Found(R record, Node.Mapping tree, Set<Place> partial) {
            this.record = record;
            this.tree = tree;
            this.partial = partial;
        }

        /** The record itself. */
        public R get() {
            return record;
        }

        /**
         * A problem that only the reader of the record can know of.
         *
         * @param where the parameter that stands at the problem's place, as in {@code parameters[2]}; if it is not given in
         *     the file, the section in which it could be
         * @param key what the message is about
         */
        public Problem problem(String where, String key, String message) {
            return tree.nearest(where).problem(key, message);
        }

        /** Whether nothing was left out of an entry of a list, as in {@code levers[2]}. */
        public boolean isWhole(String entry) {
            return !partial.contains(tree.nearest(entry));
        }
    }

    /**
     * Reads a file.
     *
     * @throws InvalidScenarioException if anything at all is wrong; it carries every problem found
     */
    public Found<R> read(Path file) throws InvalidScenarioException {
        List<Problem> problems = new ArrayList<>();
        Optional<Node.Mapping> tree = Source.alone(file, what, problems);
        if (tree.isPresent()) {
            var resolved = Resolver.resolve(shape, tree.get(), new Cast(tree.get()), problems);
            if (problems.isEmpty()) {
                return new Found<>(Binding.record(resolved, type), tree.get(), Set.of());
            }
        }
        throw new InvalidScenarioException(problems);
    }

    /**
     * What can be read of a file in which something may be wrong, so that the rest can be checked nevertheless.
     *
     * @param problems everything that is wrong so far
     * @param found the record without what is wrong: defaults stand for it, null where there is none, and lists lack their
     *     wrong entries; nothing if there is no file to speak of
     * @param leftOut keys of the parameters that something is wrong with
     */
    public record Reading<R extends Record>(List<Problem> problems, Optional<Found<R>> found, Set<String> leftOut) {}

    /** Reads what can be read of a file. */
    public Reading<R> readWhatIsRight(Path file) {
        return readWithout(file, List.of(Part.ENTRY, Part.LIST));
    }

    /** The same, but of an entry of a list only the wrong parameters are left out, if it can be without them. */
    public Reading<R> readWhatIsRightOfEntries(Path file) {
        return readWithout(file, List.of(Part.OF_ENTRY, Part.ENTRY, Part.LIST));
    }

    /** What is left out of a list in which something is wrong. */
    private enum Part {
        OF_ENTRY,
        ENTRY,
        LIST
    }

    /** What is wrong without one kind of part is wrong with the next. */
    private Reading<R> readWithout(Path file, List<Part> parts) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node.Mapping> tree = Source.alone(file, what, problems);
        if (tree.isEmpty()) {
            return new Reading<>(problems, Optional.empty(), Set.of());
        }
        Resolver.resolve(shape, tree.get(), new Cast(tree.get()), problems);
        Set<String> leftOut = new TreeSet<>();
        Set<Place> partial = new HashSet<>();
        Node.Mapping right = tree.get();
        List<Problem> left = problems;
        JsonNode resolved = null;
        for (Part part : parts) {
            right = without(right, left, part, leftOut, partial);
            left = new ArrayList<>();
            resolved = Resolver.resolve(shape, right, new Cast(right), left);
        }
        return new Reading<>(
                problems, Optional.of(new Found<>(Binding.record(resolved, type), right, partial)), leftOut);
    }

    private static Node.Mapping without(
            Node.Mapping tree, List<Problem> problems, Part part, Set<String> leftOut, Set<Place> partial) {
        Node.Mapping right = tree;
        Map<String, Map<Integer, Set<String>>> wrong = new TreeMap<>();
        for (Problem problem : problems) {
            Matcher key = KEY.matcher(problem.key());
            if (!key.matches()) {
                continue;
            }
            leftOut.add(key.group(1));
            Optional<EntryPath> entry =
                    part == Part.LIST ? Optional.empty() : entry(tree.get(key.group(1)), key.group(2));
            if (entry.isPresent()) {
                wrong.computeIfAbsent(key.group(1), list -> new TreeMap<>())
                        .computeIfAbsent(entry.get().index(), index -> new TreeSet<>())
                        .add(KeyPath.of(entry.get().inside()).key());
            } else if (part != Part.OF_ENTRY) {
                right = right.without(key.group(1));
            }
        }
        for (var list : wrong.entrySet()) {
            if (right.get(list.getKey()) instanceof Node.Sequence old) {
                List<Node> items = new ArrayList<>();
                for (int i = 0; i < old.items().size(); i++) {
                    Node item = old.items().get(i);
                    if (!list.getValue().containsKey(i)) {
                        items.add(item);
                    } else if (part == Part.OF_ENTRY) {
                        partial.add(item.place());
                        items.add(
                                item instanceof Node.Mapping section
                                        ? section.without(list.getValue().get(i))
                                        : item);
                    }
                }
                right = right.with(list.getKey(), new Node.Sequence(old.place(), items));
            }
        }
        return right;
    }

    private static Optional<EntryPath> entry(Node node, String path) {
        return node instanceof Node.Sequence list
                ? EntryPath.of(list.items().stream().map(Node::name).toList(), path)
                : Optional.empty();
    }

    /** Whether a file can be read and has at least one of these keys at its top. */
    public boolean hasOneOf(Path file, List<String> keys) {
        return Source.alone(file, what, new ArrayList<>()).stream()
                .anyMatch(tree -> keys.stream().anyMatch(key -> tree.get(key) != null));
    }

    /** A record as YAML with nothing left open; reading it gives an equal record. */
    public String write(R record) {
        return Binding.yaml(record);
    }

    /** The JSON Schema (draft 2020-12) of such files. */
    public String schema() {
        return Schema.of(shape, "Townsquare: " + what).toPrettyString();
    }

    /** Every parameter with its meaning, default, range, unit and source, as Markdown under this title. */
    public String reference(String title) {
        return Reference.of(shape, title);
    }
}
