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
    /** Rows of a user: one for each platform, and one for "anywhere" where contacts elsewhere count. */
    private int rows;
    /**
     * {@code seen[(user × rows + platform) × FIELDS + field]}, with the fields of {@link Emission}: 16 bytes, so that a
     * change touches one line of memory for each follower.
     */
    private int[] seen;

    private final double distanceWeight;

    ContactExposure(CompressedRows network, Traits traits, int platforms, boolean anywhere, double distanceWeight) {
        this.network = network;
        this.traits = traits;
        this.platforms = platforms;
        this.distanceWeight = distanceWeight;
        rows = anywhere ? platforms + 1 : platforms;
        seen = new int[Math.multiplyExact(Math.multiplyExact(network.users(), rows), Emission.FIELDS)];
    }

    @Override
    public void countAnywhere(Roster roster) {
        if (rows > platforms) {
            return;
        }
        int[] narrow = seen;
        rows = platforms + 1;
        seen = new int[Math.multiplyExact(Math.multiplyExact(network.users(), rows), Emission.FIELDS)];
        int width = platforms * Emission.FIELDS;
        int[] followers = network.followerIds();
        for (int user = 0; user < network.users(); user++) {
            System.arraycopy(narrow, user * width, seen, cell(user, 0), width);
        }
        for (int user = 0; user < network.users(); user++) {
            int begin = network.followerStart(user);
            for (int at = begin; roster.homes.ofUser(user) != 0 && at < begin + network.followers(user); at++) {
                seen[cell(followers[at], platforms) + Emission.CONTACTS]++;
            }
        }
    }

    @Override
    public long fetch(int user) {
        return (long) network.following(user) + seen[cell(user, 0)] + seen[cell(user, rows - 1)];
    }

    private int cell(int user, int row) {
        return (user * rows + row) * Emission.FIELDS;
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

    @Override
    public void spread(Changes changes, Lane lane, Roster roster) {
        int[] begin = new int[Math.min(BATCH, changes.size())];
        int[] end = new int[begin.length];
        for (int first = 0; first < changes.size(); first += BATCH) {
            int last = Math.min(changes.size(), first + BATCH);
            lane.keep(locate(changes, first, last, lane, begin, end));
            lane.keep(fetch(changes, first, last, begin, end));
            for (int c = first; c < last; c++) {
                if (changes.platform(c) < platforms) {
                    spread(changes, c, begin[c - first], end[c - first], roster, lane.tally);
                } else {
                    spreadAnywhere(changes, c, begin[c - first], end[c - first]);
                }
            }
        }
    }

    /**
     * Finds the lane's followers of those who changed: from {@code begin} to before {@code end}. Where they are in memory is
     * known only when the user's place in the network is: one round for each, since memory answers many requests at once.
     */
    private long locate(Changes changes, int first, int last, Lane lane, int[] begin, int[] end) {
        int[] followers = network.followerIds();
        for (int c = first; c < last; c++) {
            begin[c - first] = network.followerStart(changes.user(c));
            // Nobody sees who is active anywhere as long as that is not counted.
            end[c - first] = begin[c - first] + (changes.platform(c) < rows ? network.followers(changes.user(c)) : 0);
        }
        long read = 0;
        for (int i = 0; i < last - first; i++) {
            read += begin[i] < end[i] ? followers[begin[i]] + followers[end[i] - 1] : 0;
        }
        for (int i = 0; i < last - first; i++) {
            begin[i] = from(followers, begin[i], end[i], lane.from);
            end[i] = from(followers, begin[i], end[i], lane.to);
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

    private void spreadAnywhere(Changes changes, int change, int begin, int end) {
        int[] followers = network.followerIds();
        int anywhere = changes.difference(change, Emission.CONTACTS);
        for (int at = begin; at < end; at++) {
            seen[cell(followers[at], platforms) + Emission.CONTACTS] += anywhere;
        }
    }

    private void spread(Changes changes, int change, int begin, int end, Roster roster, Tally tally) {
        int[] followers = network.followerIds();
        int platform = changes.platform(change);
        int contacts = changes.difference(change, Emission.CONTACTS);
        int creators = changes.difference(change, Emission.CREATORS);
        int posts = changes.difference(change, Emission.POSTS);
        int toxic = changes.difference(change, Emission.TOXIC);
        float ideology = traits.ideology[changes.user(change)];
        long viewers = 0;
        long toxicViewed = 0;
        for (int at = begin; at < end; at++) {
            int follower = followers[at];
            int cell = cell(follower, platform);
            int toxicSeen = toxic == 0 ? 0 : toxic * weight(traits.ideology[follower] - ideology);
            int views = roster.homes.bit(follower, platform);
            viewers += views;
            toxicViewed += views * (long) toxicSeen;
            if (contacts != 0) {
                seen[cell + Emission.CONTACTS] += contacts;
                seen[cell + Emission.CREATORS] += creators;
            }
            seen[cell + Emission.POSTS] += posts;
            // Thousands of extreme contacts would be too much for an int: better no result than a wrong one.
            seen[cell + Emission.TOXIC] = Math.addExact(seen[cell + Emission.TOXIC], toxicSeen);
        }
        tally.add(Count.POSTS_SEEN, platform, viewers * posts);
        tally.add(Count.TOXIC_SEEN, platform, toxicViewed);
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
