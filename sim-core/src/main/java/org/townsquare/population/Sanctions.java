package org.townsquare.population;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Content;

/**
 * Strikes and bans. Every user's record on a platform is reviewed once in {@value #PERIOD} steps, block of 64 users
 * after block, so that a review finds users' records side by side in memory. Removed posts that are severe come at a rate of posts × (toxic share × removed toxic share + legitimate share × wrong removals)
 * × severe share; with chance 1 − e^(−rate × period) the review finds one and the user gets a strike, otherwise one is
 * forgiven. Enough strikes make a ban, and a ban from one platform makes users more active on the others.
 */
final class Sanctions implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int PERIOD = 30;

    private Content content;
    private final Stream find;

    Sanctions(Content content, Streams streams) {
        this.content = content;
        find = streams.stream("find");
    }

    void turnTo(Content other) {
        content = other;
    }

    void step(Shard shard, int step, Offer[] offers, PopulationState state) {
        for (int first = shard.from; first < shard.to; first += 64) {
            if ((step + first / 64) % PERIOD == 0) {
                reviewBlock(shard, step, first, offers, state);
            }
        }
    }

    private void reviewBlock(Shard shard, int step, int first, Offer[] offers, PopulationState state) {
        for (int k = 0; k < offers.length; k++) {
            if (offers[k].strikesToBan() == 0) {
                continue;
            }
            Draws finds = find.at((long) step * Roster.PLATFORM_LIMIT + k);
            long members = state.roster.attended.ofBlock(first / 64, k);
            for (; members != 0; members &= members - 1) {
                int user = first + Long.numberOfTrailingZeros(members);
                if (state.decides(user)) {
                    review(shard, step, user, k, offers[k], finds, state);
                }
            }
        }
    }

    private void review(
            Shard shard, int step, int user, int platform, Offer offer, Draws finds, PopulationState state) {
        Roster roster = state.roster;
        double posts = (double) Emission.posts(shard.activity(user), roster.attention(user, platform)) / Emission.POST;
        double toxic = state.toxicShare(user);
        double removed = offer.removed(content.borderline(), toxic, state.traits.ideology[user]);
        double rate = posts * removed * content.strikeShare();
        int strikes = roster.strikes(user, platform);
        double draw = finds.uniform(user);
        // 1 − e^(−x) is below x, so that a draw above x needs no exponential.
        if (draw >= rate * PERIOD || draw >= 1 - FastMath.exp(-rate * PERIOD)) {
            roster.setStrikes(user, platform, Math.max(0, strikes - 1));
        } else if (strikes + 1 < offer.strikesToBan()) {
            roster.setStrikes(user, platform, strikes + 1);
        } else {
            shard.open(user, step);
            shard.ban(user, platform);
            shard.close(user);
        }
    }
}
