package org.townsquare.population;

import java.io.Serializable;

/** Where every user is active, what every user knows, and what every user has on record: the state in columns. */
final class Roster implements Serializable {

    private static final long serialVersionUID = 1;

    /** Where in a cell strikes begin; below them is attention in sixteenths. */
    private static final int STRIKES = 8;
    /**
     * Where in a cell it begins when the user last joined: 0 never, 1 before the run, otherwise the step plus 2.
     */
    private static final int SINCE = 16;
    /** {@code since} of users who were there before the run began. */
    private static final int BEFORE = 1;

    private static final int FIRST_STEP = 2;

    private final int platforms;
    private final int users;
    /** The platforms on which users are active. */
    final UserBits homes;
    /** Homes that cannot be reached at present and are kept until the user finds another pastime. */
    final UserBits away;
    /** The platforms that users know of. */
    final UserBits aware;
    /** The platforms from which users are banned. */
    final UserBits banned;
    /** Present toxic share of a user's posts, in units of {@link Emission#TOXICITY}. */
    final byte[] toxicity;
    /** {@code cells[user × platforms + platform]}: attention, strikes and since, which are needed together. */
    private final int[] cells;
    /** Step at which each platform opened; cohorts of its users count from there. */
    private final int[] openedAt;

    Roster(int users, int platforms) {
        this.platforms = platforms;
        this.users = users;
        homes = new UserBits(users, platforms);
        away = new UserBits(users, platforms);
        aware = new UserBits(users, platforms);
        banned = new UserBits(users, platforms);
        toxicity = new byte[users];
        cells = new int[users * platforms];
        openedAt = new int[platforms];
    }

    int users() {
        return users;
    }

    int platforms() {
        return platforms;
    }

    /** Reads a user's state; see {@link Lane#fetch}. */
    int fetch(int user) {
        return toxicity[user] + cells[user * platforms];
    }

    boolean isHome(int user, int platform) {
        return homes.get(user, platform);
    }

    /** Whether the platform is a home of the user, be it in reach at present or not. */
    boolean belongs(int user, int platform) {
        return isHome(user, platform) || isAway(user, platform);
    }

    boolean isAware(int user, int platform) {
        return aware.get(user, platform);
    }

    boolean isBanned(int user, int platform) {
        return banned.get(user, platform);
    }

    boolean wasMember(int user, int platform) {
        return since(user, platform) != 0;
    }

    /** Steps since the user last joined; longer than any run if that was before it began. */
    int tenure(int user, int platform, int step) {
        int joined = since(user, platform);
        return joined == BEFORE ? Integer.MAX_VALUE : step - (joined - FIRST_STEP);
    }

    /** Step at which the user last joined, or -1 if before the run. */
    int joinedAt(int user, int platform) {
        int joined = since(user, platform);
        return joined == BEFORE ? -1 : joined - FIRST_STEP;
    }

    private int since(int user, int platform) {
        return cells[user * platforms + platform] >>> SINCE;
    }

    int attention(int user, int platform) {
        return cells[user * platforms + platform] & 0xFF;
    }

    int toxicity(int user) {
        return toxicity[user] & 0xFF;
    }

    int strikes(int user, int platform) {
        return cells[user * platforms + platform] >>> STRIKES & 0x7F;
    }

    boolean isAway(int user, int platform) {
        return away.get(user, platform);
    }

    /** The cohort of who joins or joined at this step: whole periods since the platform opened. */
    int cohort(int platform, int step) {
        return (step - openedAt[platform]) / Tally.COHORT;
    }

    void setOpenedAt(int platform, int step) {
        openedAt[platform] = step;
    }

    void setHome(int user, int platform, boolean home) {
        homes.set(user, platform, home);
    }

    void setAware(int user, int platform, boolean known) {
        aware.set(user, platform, known);
    }

    void setBanned(int user, int platform) {
        banned.set(user, platform, true);
    }

    void setAttention(int user, int platform, int share) {
        replace(user, platform, 0xFF, share);
    }

    void setStrikes(int user, int platform, int strikes) {
        replace(user, platform, 0x7F << STRIKES, strikes << STRIKES);
    }

    void setAway(int user, int platform, boolean away) {
        this.away.set(user, platform, away);
    }

    void setSince(int user, int platform, int step) {
        replace(user, platform, 0xFFFF << SINCE, (step + FIRST_STEP) << SINCE);
    }

    void setSinceBefore(int user, int platform) {
        replace(user, platform, 0xFFFF << SINCE, BEFORE << SINCE);
    }

    private void replace(int user, int platform, int mask, int bits) {
        int cell = user * platforms + platform;
        cells[cell] = (cells[cell] & ~mask) | bits;
    }
}
