package org.townsquare.population;

/** Everybody sees everybody (complete network): what one sees is the platform's total less one's own part. */
final class CrowdExposure implements Exposure {

    private static final long serialVersionUID = 1;

    private final Roster roster;
    private final Traits traits;
    private final Tally tally;
    private final int creators;

    CrowdExposure(Roster roster, Traits traits, Tally tally) {
        this.roster = roster;
        this.traits = traits;
        this.tally = tally;
        int sum = 0;
        for (byte weight : traits.creator) {
            sum += weight;
        }
        creators = sum;
    }

    @Override
    public void countAnywhere(Roster unused) {
        // Totals count that always.
    }

    @Override
    public long fetch(int user) {
        return 0;
    }

    @Override
    public int degree(int user) {
        return roster.users() - 1;
    }

    @Override
    public long contacts(int user, int platform) {
        // Who joined in this step already is not in the tally yet.
        return Math.max(0, tally.get(Count.ACTIVE, platform) - (roster.isHome(user, platform) ? 1 : 0));
    }

    @Override
    public long contactsAnywhere(int user) {
        return tally.somewhere() - (roster.homes.ofUser(user) != 0 ? 1 : 0);
    }

    @Override
    public long creators(int user, int platform) {
        return tally.get(Count.CREATORS, platform) - (roster.isHome(user, platform) ? traits.creator[user] : 0);
    }

    @Override
    public long creatorsFollowed(int user) {
        return (long) creators - traits.creator[user];
    }

    @Override
    public long posts(int user, int platform) {
        return tally.get(Count.POSTS, platform);
    }

    @Override
    public long toxic(int user, int platform) {
        return tally.get(Count.TOXIC, platform) * Emission.WEIGHT;
    }

    @Override
    public void countView(int user, int platform, int sign, Tally counts) {
        // All see the same.
    }

    @Override
    public double toxicShareSeen(int platform, Tally counts) {
        return counts.get(Count.TOXIC, platform)
                * (Emission.WEIGHT * Emission.TOXIC_SHARE)
                / counts.get(Count.POSTS, platform);
    }

    @Override
    public void spread(Changes changes, Lane lane, Roster unused) {
        // Totals are all that anybody sees, and they are kept in the tally already.
    }
}
