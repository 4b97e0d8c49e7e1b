package org.townsquare.results.levers;

/**
 * What a run with levers moved came to.
 *
 * @param answer whether what is wanted came about
 * @param share attention share of the platform in the end, from 0 to 1, in millionths as tables have it: how near a run came
 *     that is a no
 */
public record RunAnswer(Answer answer, double share) {

    private static final double MILLION = 1e6;

    /** Rounds the share, so that a search from a table goes where the search went that wrote it. */
    public RunAnswer {
        share = Math.rint(share * MILLION) / MILLION;
    }
}
