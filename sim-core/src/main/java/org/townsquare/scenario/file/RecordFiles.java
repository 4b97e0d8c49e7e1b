package org.townsquare.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads, checks, writes and describes YAML files of other things than scenarios with the same care: their parameters,
 * too, are the components of a record, annotated with {@link org.townsquare.scenario.Parameter}.
 *
 * @param <R> the record
 */
public final class RecordFiles<R extends Record> {

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

        private Found(R record, Node.Mapping tree) {
            this.record = record;
            this.tree = tree;
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
                return new Found<>(Binding.record(resolved, type), tree.get());
            }
        }
        throw new InvalidScenarioException(problems);
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
