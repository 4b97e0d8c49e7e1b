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
    public int degree(int user) {
        return roster.users() - 1;
    }

    @Override
    public long contacts(int user, int platform) {
        // Attention that has moved in this step already is not in the tally yet.
        return Math.max(0, tally.get(Count.ATTENTION, platform) - roster.attention(user, platform));
    }

    @Override
    public long creators(int user, int platform) {
        long own = (long) traits.creator[user] * roster.attention(user, platform);
        return Math.max(0, tally.get(Count.CREATORS, platform) - own);
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
    public void spread(Changes changes, Shard shard) {
        // Totals are all that anybody sees, and they are kept in the tally already.
    }
}
