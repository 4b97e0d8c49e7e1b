package org.townsquare.population;

import java.util.Arrays;
import org.townsquare.network.SocialNetwork;

/**
 * What users see of those whom they follow. Kept up to date incrementally: whoever changes adds the difference to the
 * rows of all followers, so that a user who reconsiders reads one row instead of asking every contact.
 */
final class ContactExposure implements Exposure {

    private static final long serialVersionUID = 1;

    private final SocialNetwork network;
    private final Traits traits;
    private final int platforms;
    /** Rows of a user: one for each platform, and one for "anywhere" where contacts elsewhere count. */
    private final int rows;
    /** {@code seen[(user × rows + platform) × FIELDS + field]}. */
    private final int[] seen;

    private final double distanceWeight;

    ContactExposure(SocialNetwork network, Traits traits, int platforms, boolean anywhere, double distanceWeight) {
        this.network = network;
        this.traits = traits;
        this.platforms = platforms;
        this.distanceWeight = distanceWeight;
        rows = anywhere ? platforms + 1 : platforms;
        seen = new int[Math.multiplyExact(Math.multiplyExact(network.users(), rows), Emission.FIELDS)];
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
    public long contactsAnywhere(int user) {
        return seen[cell(user, platforms) + Emission.CONTACTS];
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
    public void countView(int user, int platform, int sign, Tally counts) {
        counts.add(Count.POSTS_SEEN, platform, sign * posts(user, platform));
        counts.add(Count.TOXIC_SEEN, platform, sign * toxic(user, platform));
    }

    @Override
    public double toxicShareSeen(int platform, Tally counts) {
        return counts.get(Count.TOXIC_SEEN, platform) * Emission.TOXIC_SHARE / counts.get(Count.POSTS_SEEN, platform);
    }

    private int cell(int user, int row) {
        return (user * rows + row) * Emission.FIELDS;
    }

    @Override
    public void spread(Changes changes, int fromUser, int toUser, Roster roster, Tally tally) {
        int[] followers = network.followerIds();
        for (int c = 0; c < changes.size(); c++) {
            int user = changes.user(c);
            int row = changes.platform(c);
            if (row == platforms && rows == platforms) {
                continue;
            }
            int end = network.followerStart(user) + network.followers(user);
            int at = from(followers, network.followerStart(user), end, fromUser);
            for (; at < end && followers[at] < toUser; at++) {
                see(followers[at], user, row, changes, c, roster, tally);
            }
        }
    }

    private void see(int follower, int user, int row, Changes changes, int c, Roster roster, Tally tally) {
        int posts = changes.difference(c, Emission.POSTS);
        int toxic = changes.difference(c, Emission.TOXIC) * weight(follower, user);
        int cell = cell(follower, row);
        seen[cell + Emission.CONTACTS] += changes.difference(c, Emission.CONTACTS);
        seen[cell + Emission.CREATORS] += changes.difference(c, Emission.CREATORS);
        seen[cell + Emission.POSTS] += posts;
        seen[cell + Emission.TOXIC] += toxic;
        if (row < platforms && roster.isHome(follower, row)) {
            tally.add(Count.POSTS_SEEN, row, posts);
            tally.add(Count.TOXIC_SEEN, row, toxic);
        }
    }

    /** Eighths with which a toxic post counts: 8 from one's like, more from afar. */
    private int weight(int follower, int user) {
        double distance = Math.abs(traits.ideology[follower] - traits.ideology[user]) / 2;
        return (int) (Emission.WEIGHT * (1 + distanceWeight * distance) + 0.5);
    }

    private static int from(int[] sorted, int start, int end, int atLeast) {
        if (start == end || sorted[start] >= atLeast) {
            return start;
        }
        int found = Arrays.binarySearch(sorted, start, end, atLeast);
        return found >= 0 ? found : -found - 1;
    }
}
