package org.townsquare.population;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;

/** Where every user's attention is, what every user knows, and what every user has on record: the state in columns. */
final class Roster implements Serializable {

    private static final long serialVersionUID = 1;

    /** The most platforms that a scenario may have: a bit for each fits into 16. */
    static final int PLATFORM_LIMIT = 16;

    /** Where in a cell strikes begin; below them is attention in 64ths. */
    private static final int STRIKES = 8;
    /** Where in a cell it begins when the user last joined: 0 never, 1 before the run, otherwise the step plus 2. */
    private static final int SINCE = 16;
    /** {@code since} of users who were there before the run began. */
    private static final int BEFORE = 1;

    private static final int FIRST_STEP = 2;
    /** Units of a habit of 1. */
    private static final double HABIT = 65_535;
    /** Units of habit that a 64th of attention comes to. */
    private static final double OF_ATTENTION = HABIT / Emission.ATTENTION;

    private static final double UNIT = 1 / HABIT;
    /** Beyond so many time constants nothing is left. */
    private static final int FORGOTTEN = 20;

    private final int platforms;
    private final int users;
    /** Who is in the world by now. */
    final UserBits present;
    /** Who reviews in this step, whatever the draw. */
    final UserBits due;
    /** The platforms to which users give attention. */
    final UserBits attended;
    /** The platforms to which users give none, but did within a month. */
    final UserBits lapsing;
    /** The last step, modulo 256, at which a user who is lapsing gave a platform attention. */
    private final byte[] lastSeen;
    /** The platforms that users have joined and not left for good. */
    final UserBits members;
    /** The platforms that users know of. */
    final UserBits aware;
    /** The platforms from which users are banned. */
    final UserBits banned;
    /** Present toxic share of a user's posts, in units of {@link Emission#TOXICITY}. */
    final byte[] toxicity;
    /** {@code cells[user × platforms + platform]}: attention, strikes and since, which are needed together. */
    private final int[] cells;
    /** Stock of habit at the step in {@code habitAt}, in units of 1 / {@value #HABIT}. */
    private final char[] habit;
    /** The step after that by whose end a user's stocks of habit are known: since then attention has been the same. */
    private final char[] habitAt;
    /** e^(−t/τ) for t steps. */
    private float[] fading;
    /** Step at which each platform opened; cohorts of its users count from there. */
    private final int[] openedAt;
    /** For each platform a bit for each nation where it cannot be reached. */
    private final long[] dark;

    Roster(int users, int platforms) {
        this.platforms = platforms;
        this.users = users;
        present = new UserBits(users, 1);
        due = new UserBits(users, 1);
        attended = new UserBits(users, platforms);
        lapsing = new UserBits(users, platforms);
        lastSeen = new byte[users * platforms];
        members = new UserBits(users, platforms);
        aware = new UserBits(users, platforms);
        banned = new UserBits(users, platforms);
        toxicity = new byte[users];
        cells = new int[users * platforms];
        habit = new char[users * platforms];
        habitAt = new char[users];
        openedAt = new int[platforms];
        dark = new long[platforms];
    }

    /** Habits form and fade with this time constant from now on. */
    void setHabitDays(double days) {
        fading = new float[(int) (FORGOTTEN * days) + 2];
        for (int t = 0; t < fading.length; t++) {
            fading[t] = (float) FastMath.exp(-t / days);
        }
    }

    int users() {
        return users;
    }

    int platforms() {
        return platforms;
    }

    boolean isMember(int user, int platform) {
        return members.get(user, platform);
    }

    boolean isAware(int user, int platform) {
        return aware.get(user, platform);
    }

    boolean isBanned(int user, int platform) {
        return banned.get(user, platform);
    }

    /** Those of a block of 64 users who are neither members of a platform nor banned there. */
    long strangers(int block, int platform) {
        return ~(members.ofBlock(block, platform) | banned.ofBlock(block, platform));
    }

    /** Those who are so on at least one platform. */
    long strangers(int block) {
        long any = 0;
        for (int k = 0; k < platforms; k++) {
            any |= strangers(block, k);
        }
        return any;
    }

    /** Steps since the user last joined; longer than any run if that was before it began. */
    int tenure(int user, int platform, int step) {
        int joined = since(user, platform);
        return joined == BEFORE ? Integer.MAX_VALUE : step - (joined - FIRST_STEP);
    }

    /** Step at which the user last joined, or -1 if before the run or never. */
    int joinedAt(int user, int platform) {
        return Math.max(BEFORE, since(user, platform)) == BEFORE ? -1 : since(user, platform) - FIRST_STEP;
    }

    private int since(int user, int platform) {
        return cells[user * platforms + platform] >>> SINCE;
    }

    /** Attention in 64ths. */
    int attention(int user, int platform) {
        return cells[user * platforms + platform] & 0xFF;
    }

    /** Attention to all platforms. */
    int attention(int user) {
        int sum = 0;
        for (int k = 0; k < platforms; k++) {
            sum += attention(user, k);
        }
        return sum;
    }

    /** From this step on a user lapses. */
    void lapse(int user, int platform, int step) {
        lapsing.set(user, platform, true);
        lastSeen[user * platforms + platform] = (byte) (step - 1);
    }

    /** The last step at which a user who is lapsing gave a platform attention, as is known at a step. */
    int lastSeen(int user, int platform, int step) {
        return step - (step - lastSeen[user * platforms + platform] & 0xFF);
    }

    /** Those of a block of 64 users who are lapsing and at this step were last seen a month ago. */
    long lapsed(int block, int platform, int step) {
        long lapsed = 0;
        for (long rest = lapsing.ofBlock(block, platform); rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            lapsed |= step - lastSeen(block * 64 + bit, platform, step) >= Sessions.MONTH ? 1L << bit : 0;
        }
        return lapsed;
    }

    int toxicity(int user) {
        return toxicity[user] & 0xFF;
    }

    int strikes(int user, int platform) {
        return cells[user * platforms + platform] >>> STRIKES & 0x7F;
    }

    /**
     * Stock of habit s of a user at the end of the step before this one. It follows attention a: s ← s + (a − s)/τ, in
     * continuous time, so that after t steps of the same attention s = a + (s − a)·e^(−t/τ) (Becker and Murphy 1988).
     */
    double habit(int user, int platform, int step) {
        return UNIT * habit(user * platforms + platform, fading(step - habitAt[user]));
    }

    /** In units, after a time in which it fades to a share of what it was. */
    private double habit(int cell, double kept) {
        double attention = (cells[cell] & 0xFF) * OF_ATTENTION;
        return attention + (habit[cell] - attention) * kept;
    }

    private double fading(int steps) {
        return steps < fading.length ? fading[steps] : 0;
    }

    /** Steps since the user's attention could last change. */
    int unchanged(int user, int step) {
        return step - habitAt[user];
    }

    /** Brings a user's stocks of habit to the end of the step before this one. */
    void formHabits(int user, int step) {
        double kept = fading(step - habitAt[user]);
        for (int cell = user * platforms; kept < 1 && cell < (user + 1) * platforms; cell++) {
            habit[cell] = (char) (habit(cell, kept) + 0.5);
        }
        habitAt[user] = (char) step;
    }

    /** Makes a user as used to everything as long attention would. */
    void accustom(int user) {
        for (int k = 0; k < platforms; k++) {
            habit[user * platforms + k] = (char) (attention(user, k) * OF_ATTENTION + 0.5);
        }
    }

    /** The cohort of who joins or joined at this step: whole periods since the platform opened. */
    int cohort(int platform, int step) {
        return (step - openedAt[platform]) / Tally.COHORT;
    }

    /** Platforms that cannot be reached in a nation, a bit for each. */
    int dark(int nation) {
        int bits = 0;
        for (int k = 0; k < platforms; k++) {
            bits |= (int) (dark[k] >>> nation & 1) << k;
        }
        return bits;
    }

    void setDark(int platform, long nations) {
        dark[platform] = nations;
    }

    void setOpenedAt(int platform, int step) {
        openedAt[platform] = step;
    }

    void setAware(int user, int platform, boolean known) {
        aware.set(user, platform, known);
    }

    void setBanned(int user, int platform) {
        banned.set(user, platform, true);
    }

    void setAttention(int user, int platform, int share) {
        replace(user, platform, 0xFF, share);
        attended.set(user, platform, share > 0);
    }

    void setStrikes(int user, int platform, int strikes) {
        replace(user, platform, 0x7F << STRIKES, strikes << STRIKES);
    }

    /** Joins at a step. */
    void join(int user, int platform, int step) {
        members.set(user, platform, true);
        habit[user * platforms + platform] = 0;
        replace(user, platform, 0xFFFF << SINCE, (step + FIRST_STEP) << SINCE);
    }

    /** Has joined before the run. */
    void joinBefore(int user, int platform) {
        members.set(user, platform, true);
        replace(user, platform, 0xFFFF << SINCE, BEFORE << SINCE);
    }

    /** Leaves for good. */
    void leave(int user, int platform) {
        members.set(user, platform, false);
        setAttention(user, platform, 0);
    }

    private void replace(int user, int platform, int mask, int bits) {
        int cell = user * platforms + platform;
        cells[cell] = (cells[cell] & ~mask) | bits;
    }
}
