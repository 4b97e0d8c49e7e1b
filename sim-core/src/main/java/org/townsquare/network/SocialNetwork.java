package org.townsquare.network;

import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * Who follows whom: an immutable directed network.
 *
 * <p>An edge i → j means that user i follows user j: i sees what j posts, and j has i as a follower. Rows are sorted and
 * free of duplicates and self-loops. In a {@linkplain #isComplete() complete}
 * network everybody follows everybody else and no edge is stored.
 */
public interface SocialNetwork extends Serializable {

    /** Number of users. */
    int users();

    /** Number of edges. */
    long edges();

    /** True if everybody follows everybody else; then no rows are stored. */
    boolean isComplete();

    /** Number of users whom this user follows. */
    int following(int user);

    /** Number of users who follow this user. */
    int followers(int user);

    /** One of the users whom this user follows, counted from 0 in ascending order. */
    int followed(int user, int index);

    /** The users whom this user follows, in ascending order. */
    IntStream followed(int user);
}
