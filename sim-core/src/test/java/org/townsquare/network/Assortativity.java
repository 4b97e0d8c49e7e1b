package org.townsquare.network;

/**
 * Homophily of a network: Newman's assortativity coefficient (2003) r = (Σ e_cc − Σ a_c·b_c) / (1 − Σ a_c·b_c), with e_cc
 * the share of edges within community c, a_c the share of edges that start and b_c the share that end in c. It is 1 if
 * edges run only within communities and 0 if they do not care.
 */
public final class Assortativity {

    private Assortativity() {}

    /**
     * Assortativity by ideological camp, that is by the sign of ideology.
     *
     * @param ideology each user's ideology, from −1 to 1
     * @return the coefficient; NaN if there is no edge or only one camp has any
     */
    public static double byCamp(SocialNetwork network, float[] ideology) {
        return byCommunity(network, Camps.of(ideology), Camps.COUNT);
    }

    /** Assortativity by community, numbered from 0. */
    static double byCommunity(SocialNetwork network, int[] community, int count) {
        long within = 0;
        double[] starting = new double[count];
        double[] ending = new double[count];
        for (int user = 0; user < network.users(); user++) {
            int c = community[user];
            within += network.followed(user)
                    .filter(other -> community[other] == c)
                    .count();
            starting[c] += network.following(user);
            ending[c] += network.followers(user);
        }
        double edges = network.edges();
        double expected = 0;
        for (int c = 0; c < count; c++) {
            expected += starting[c] / edges * (ending[c] / edges);
        }
        return (within / edges - expected) / (1 - expected);
    }
}
