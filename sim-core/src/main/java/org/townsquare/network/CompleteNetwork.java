package org.townsquare.network;

import java.util.stream.IntStream;

/**
 * The network in which everybody follows everybody else. Nothing is stored but the number of users.
 *
 * @param users number of users
 */
public record CompleteNetwork(int users) implements SocialNetwork {

    @Override
    public long edges() {
        return users * (users - 1L);
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public int following(int user) {
        return users - 1;
    }

    @Override
    public int followers(int user) {
        return users - 1;
    }

    @Override
    public int followed(int user, int index) {
        return index < user ? index : index + 1;
    }

    @Override
    public IntStream followed(int user) {
        return IntStream.range(0, users).filter(other -> other != user);
    }
}
