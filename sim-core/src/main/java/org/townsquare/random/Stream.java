package org.townsquare.random;

import java.io.Serializable;

/** One named stream of {@link Streams}: a family of independent draws, one for every step and agent. */
public final class Stream implements Serializable {

    private static final long serialVersionUID = 1;

    private final long key;

    Stream(long key) {
        this.key = key;
    }

    /** The draws of one step. Traits that do not belong to a step use another number here, for instance a platform's. */
    public Draws at(long step) {
        return new Draws(Mix.child(key, step));
    }
}
