package org.townsquare.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.folder.SearchFolder;

/**
 * Says what comes of what a search asks for: has it made, or knows it.
 *
 * @param <Q> what is asked for: a run, or some
 * @param <A> what comes of it
 */
interface Answers<Q, A> {

    /** What comes of each, in their order. */
    List<A> to(List<Q> asked) throws IOException, InterruptedException;

    /** Has made what the folder lacks. */
    static <Q extends SearchFolder.Keyed, A> Answers<Q, A> made(
            SearchFolder<Q, A> folder, Function<List<Q>, Work> work, Executor executor, Progress progress) {
        return asked -> {
            folder.ask(asked);
            executor.make(work.apply(folder.asked()), folder, progress);
            return folder.answers(asked);
        };
    }

    /**
     * Knows what a complete folder has, and throws {@link ResultsFolderException} where that is not all.
     *
     * @param kept what it has, by keys
     */
    static <Q extends SearchFolder.Keyed, A> Answers<Q, A> kept(Path folder, Map<String, A> kept) {
        return asked -> {
            for (Q one : asked) {
                if (!kept.containsKey(one.key())) {
                    throw new ResultsFolderException(folder + " lacks the run " + one.key());
                }
            }
            return asked.stream().map(one -> kept.get(one.key())).toList();
        };
    }

    /** The same answers in another form. */
    default <B> Answers<Q, B> as(Function<A, B> form) {
        return asked -> to(asked).stream().map(form).toList();
    }
}
