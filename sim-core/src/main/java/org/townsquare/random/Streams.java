package org.townsquare.random;

import java.io.Serializable;

/**
 * All randomness of one replicate, as named streams.
 *
 * <p>A draw is a pure function of (seed, replicate, stream name, step, agent). Nothing is consumed: whoever asks for the
 * same draw gets the same number, in any order and on any thread, and a new stream leaves all others as they are.
 *
 * @param seed the scenario's random seed, all 64 bits of it
 * @param replicate the number of the replicate, from 0
 */
public record Streams(long seed, long replicate) implements Serializable {

    /** The stream of this name; equal names give equal streams. */
    public Stream stream(String name) {
        return new Stream(Mix.child(Mix.child(Mix.child(0, seed), replicate), Mix.name(name)));
    }
}
