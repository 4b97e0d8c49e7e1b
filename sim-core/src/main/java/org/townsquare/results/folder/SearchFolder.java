package org.townsquare.results.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The results folder of a search, which asks for runs as it goes, in the making. One that was stopped goes on by asking again
 * and finding the answers in the log.
 *
 * @param <Q> what is asked for: a run, or some
 * @param <A> what comes of it
 */
public abstract class SearchFolder<Q extends SearchFolder.Keyed, A> extends OpenFolder {

    private static final String ASKED = "asked.csv";

    private final Set<Q> asked;
    private final Map<String, A> answers = new HashMap<>();

    /** What is asked for, each once. */
    public interface Keyed {

        /** Its key in the log. */
        String key();

        /** All of it, as one line. */
        String line();
    }

    /** @param form makes what is asked for of its line again */
    protected SearchFolder(Path name, Path partial, Origin origin, Function<String, Q> form) throws IOException {
        super(name, partial, origin);
        asked = new LinkedHashSet<>(asked(partial, form));
    }

    /** What has been asked for so far in an unfinished folder, by its numbers. */
    protected static <Q> List<Q> asked(Path partial, Function<String, Q> form) throws IOException {
        Path file = partial.resolve(ASKED);
        return Files.exists(file) ? Files.readAllLines(file).stream().map(form).toList() : List.of();
    }

    /** What has been asked for so far, by its numbers. */
    public final List<Q> asked() {
        return List.copyOf(asked);
    }

    /** Notes that more is asked for, so that any process can make it that sees the folder. */
    public final void ask(List<Q> more) throws IOException {
        if (asked.addAll(more) && !isMade()) {
            String lines = asked.stream().map(one -> one.line() + "\n").collect(Collectors.joining());
            Durable.write(partial().resolve(ASKED), lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What came of some that are there, in their order. */
    public final List<A> answers(List<Q> some) throws IOException {
        Map<String, A> all = answers();
        return some.stream().map(one -> all.get(one.key())).toList();
    }

    /** What came of all that are there, by their keys. */
    protected final Map<String, A> answers() throws IOException {
        if (!isMade()) {
            log().read((key, content) ->
                    answers.computeIfAbsent(key, none -> answer(new String(content, StandardCharsets.UTF_8))));
        } else if (answers.isEmpty()) {
            answers.putAll(tabled());
        }
        return Collections.unmodifiableMap(answers);
    }

    /** What came of one, from its record in the log. */
    protected abstract A answer(String content);

    /** What came of all, from the tables, by their keys. */
    protected abstract Map<String, A> tabled() throws IOException;

    /** How many are there. */
    public final int made() throws IOException {
        return answers().size();
    }

    @Override
    protected final void tidyUp() throws IOException {
        super.tidyUp();
        Files.deleteIfExists(partial().resolve(ASKED));
    }
}
