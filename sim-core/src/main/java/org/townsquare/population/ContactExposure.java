package org.townsquare.population;

import java.util.Arrays;
import org.townsquare.network.CompressedRows;

/**
 * What users see of those whom they follow. Kept up to date incrementally: whoever changes adds the difference to the
 * rows of all followers, so that a user who reconsiders reads one row instead of asking every contact.
 */
final class ContactExposure implements Exposure {

    private static final long serialVersionUID = 1;
    /** How many changes are fetched at once. */
    private static final int BATCH = 64;

    private final CompressedRows network;
    private final Traits traits;
    private final int platforms;
    /**
     * {@code seen[(user × platforms + platform) × FIELDS + field]}, with the fields of {@link Emission}: 16 bytes, so that a
     * change touches one line of memory for each follower.
     */
    private final int[] seen;

    private final double distanceWeight;

    ContactExposure(CompressedRows network, Traits traits, int platforms, double distanceWeight) {
        this.network = network;
        this.traits = traits;
        this.platforms = platforms;
        this.distanceWeight = distanceWeight;
        seen = new int[Math.multiplyExact(Math.multiplyExact(network.users(), platforms), Emission.FIELDS)];
    }

    private int cell(int user, int platform) {
        return (user * platforms + platform) * Emission.FIELDS;
    }

    @Override
    public int degree(int user) {
        return network.following(user);
    }

    @Override
    public long contacts(int user, int platform) {
        return seen[cell(user, platform) + Emission.CONTACTS];
    }

    @Override
    public long creators(int user, int platform) {
        return seen[cell(user, platform) + Emission.CREATORS];
    }

    @Override
    public long creatorsFollowed(int user) {
        return traits.creatorsFollowed[user];
    }

    @Override
    public long posts(int user, int platform) {
        return seen[cell(user, platform) + Emission.POSTS];
    }

    @Override
    public long toxic(int user, int platform) {
        return seen[cell(user, platform) + Emission.TOXIC];
    }

    @Override
    public void spread(Changes changes, Shard shard) {
        int[] begin = new int[Math.min(BATCH, changes.size())];
        int[] end = new int[begin.length];
        for (int first = 0; first < changes.size(); first += BATCH) {
            int last = Math.min(changes.size(), first + BATCH);
            shard.keep(locate(changes, first, last, shard, begin, end));
            shard.keep(fetch(changes, first, last, begin, end));
            for (int c = first; c < last; c++) {
                spread(changes, c, begin[c - first], end[c - first]);
            }
        }
    }

    /**
     * Finds the shard's followers of those who changed: from {@code begin} to before {@code end}. Where they are in memory is
     * known only when the user's place in the network is: one round for each, since memory answers many requests at once.
     */
    private long locate(Changes changes, int first, int last, Shard shard, int[] begin, int[] end) {
        int[] followers = network.followerIds();
        for (int c = first; c < last; c++) {
            begin[c - first] = network.followerStart(changes.user(c));
            end[c - first] = begin[c - first] + network.followers(changes.user(c));
        }
        long read = 0;
        for (int i = 0; i < last - first; i++) {
            read += begin[i] < end[i] ? followers[begin[i]] + followers[end[i] - 1] : 0;
        }
        for (int i = 0; i < last - first; i++) {
            begin[i] = from(followers, begin[i], end[i], shard.from);
            end[i] = from(followers, begin[i], end[i], shard.to);
        }
        return read;
    }

    /** Reads what the changes will touch, to have it at hand. */
    private long fetch(Changes changes, int first, int last, int[] begin, int[] end) {
        int[] followers = network.followerIds();
        long read = 0;
        for (int c = first; c < last; c++) {
            for (int at = begin[c - first]; at < end[c - first]; at++) {
                read += seen[cell(followers[at], changes.platform(c))] + (int) traits.ideology[followers[at]];
            }
        }
        return read;
    }

    private void spread(Changes changes, int change, int begin, int end) {
        int[] followers = network.followerIds();
        int platform = changes.platform(change);
        int attention = changes.difference(change, Emission.CONTACTS);
        int creators = changes.difference(change, Emission.CREATORS);
        int posts = changes.difference(change, Emission.POSTS);
        int toxic = changes.difference(change, Emission.TOXIC);
        float ideology = traits.ideology[changes.user(change)];
        for (int at = begin; at < end; at++) {
            int follower = followers[at];
            int cell = cell(follower, platform);
            seen[cell + Emission.CONTACTS] += attention;
            seen[cell + Emission.CREATORS] += creators;
            seen[cell + Emission.POSTS] += posts;
            if (toxic != 0) {
                // Thousands of extreme contacts would be too much for an int: better no result than a wrong one.
                int toxicSeen = toxic * weight(traits.ideology[follower] - ideology);
                seen[cell + Emission.TOXIC] = Math.addExact(seen[cell + Emission.TOXIC], toxicSeen);
            }
        }
    }

    /** Eighths with which a toxic post counts: 8 from one's like, more from afar. */
    private int weight(float difference) {
        return (int) (Emission.WEIGHT * (1 + distanceWeight * (Math.abs(difference) / 2)) + 0.5);
    }

    /** Where the users from this one on begin. */
    private static int from(int[] sorted, int start, int end, int atLeast) {
        if (start == end || sorted[start] >= atLeast) {
            return start;
        }
        if (sorted[end - 1] < atLeast) {
            return end;
        }
        int found = Arrays.binarySearch(sorted, start, end, atLeast);
        return found >= 0 ? found : -found - 1;
    }
}
