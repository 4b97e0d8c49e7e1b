package org.townsquare.experiment;

import java.util.List;
import java.util.Set;
import org.townsquare.results.folder.SearchFolder;

/** The runs that a search has asked for so far. */
interface AskedWork extends Work {

    /** What was asked for, by its number. */
    List<? extends SearchFolder.Keyed> asked();

    @Override
    default int size() {
        return asked().size();
    }

    @Override
    default boolean isMade(int number, Set<String> keys) {
        return keys.contains(asked().get(number).key());
    }
}
