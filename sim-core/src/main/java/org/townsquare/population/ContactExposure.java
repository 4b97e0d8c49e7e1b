package org.townsquare.population;

import java.util.Arrays;
import org.townsquare.network.CompressedRows;

/**
 * What users see of those whom they follow. Kept up to date incrementally: whoever changes adds the difference to the
 * rows of all followers, so that a user who reconsiders reads one row instead of asking every contact.
 */
final class ContactExposure implements Exposure {

    private static final long serialVersionUID = 1;

    private static final int POSTS = 0;
    private static final int TOXIC = 1;
    private static final int FIELDS = 2;

    private final CompressedRows network;
    private final Traits traits;
    private final int platforms;
    /** Rows of a user: one for each platform, and one for "anywhere" where contacts elsewhere count. */
    private final int rows;
    /** {@code contacts[user × rows + platform]}: apart from the rest, since listeners look at nothing else. */
    private final int[] contacts;
    /** {@code creators[user × rows + platform]}: never more than {@link Traits#creatorsFollowed}. */
    private final char[] creators;
    /** {@code seen[(user × rows + platform) × FIELDS + field]}. */
    private final int[] seen;

    private final double distanceWeight;

    ContactExposure(CompressedRows network, Traits traits, int platforms, boolean anywhere, double distanceWeight) {
        this.network = network;
        this.traits = traits;
        this.platforms = platforms;
        this.distanceWeight = distanceWeight;
        rows = anywhere ? platforms + 1 : platforms;
        contacts = new int[Math.multiplyExact(network.users(), rows)];
        creators = new char[contacts.length];
        seen = new int[Math.multiplyExact(contacts.length, FIELDS)];
    }

    @Override
    public long fetch(int user) {
        int cell = user * rows;
        return (long) network.following(user) + contacts[cell] + creators[cell] + seen[cell * FIELDS];
    }

    @Override
    public int degree(int user) {
        return network.following(user);
    }

    @Override
    public long contacts(int user, int platform) {
        return contacts[user * rows + platform];
    }

    @Override
    public long contactsAnywhere(int user) {
        return contacts[user * rows + platforms];
    }

    @Override
    public long creators(int user, int platform) {
        return creators[user * rows + platform];
    }

    @Override
    public long creatorsFollowed(int user) {
        return traits.creatorsFollowed[user];
    }

    @Override
    public long posts(int user, int platform) {
        return seen[(user * rows + platform) * FIELDS + POSTS];
    }

    @Override
    public long toxic(int user, int platform) {
        return seen[(user * rows + platform) * FIELDS + TOXIC];
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

    @Override
    public void spread(Changes changes, int fromUser, int toUser, Roster roster, Tally tally) {
        int[] followers = network.followerIds();
        for (int c = 0; c < changes.size(); c++) {
            int user = changes.user(c);
            int row = changes.platform(c);
            if (row == rows) {
                continue;
            }
            int active = changes.difference(c, Emission.CONTACTS);
            int creator = changes.difference(c, Emission.CREATORS);
            int posts = changes.difference(c, Emission.POSTS);
            int toxic = changes.difference(c, Emission.TOXIC);
            int end = network.followerStart(user) + network.followers(user);
            int at = from(followers, network.followerStart(user), end, fromUser);
            for (; at < end && followers[at] < toUser; at++) {
                int follower = followers[at];
                int cell = follower * rows + row;
                int toxicSeen = toxic * weight(follower, user);
                if (active != 0) {
                    contacts[cell] += active;
                }
                if (creator != 0) {
                    creators[cell] += (char) creator;
                }
                seen[cell * FIELDS + POSTS] += posts;
                // Thousands of extreme contacts would be too much for an int: better no result than a wrong one.
                seen[cell * FIELDS + TOXIC] = Math.addExact(seen[cell * FIELDS + TOXIC], toxicSeen);
                if (row < platforms && roster.isHome(follower, row)) {
                    tally.add(Count.POSTS_SEEN, row, posts);
                    tally.add(Count.TOXIC_SEEN, row, toxicSeen);
                }
            }
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
