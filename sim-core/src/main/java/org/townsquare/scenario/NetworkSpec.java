package org.townsquare.scenario;

import java.io.Serializable;

/** The kinds of social network. */
public sealed interface NetworkSpec extends Serializable {

    /** Directed, heavy-tailed numbers of followers, homophily by ideology: the default. */
    record HeavyTailed(
            @Parameter(
                    value = "Mean number of users followed.",
                    unit = "users",
                    byDefault = "20",
                    min = 0,
                    max = 10_000)
            double meanDegree,

            @Parameter(
                    value = "Exponent of the power law that the numbers of followers obey.",
                    byDefault = "2.3",
                    min = 2.01,
                    max = 10,
                    source = "Kwak et al. 2010: 2.276 for Twitter")
            double exponent,

            @Parameter(
                    value = "Homophily: assortativity of the network by ideological camp.",
                    byDefault = "0.4",
                    min = 0,
                    max = 0.95,
                    source = "0.3 to 0.6: Barberá 2015, Conover et al. 2011")
            double assortativity)
            implements NetworkSpec {}

    /** Everybody follows everybody; no edge is stored. */
    record Complete() implements NetworkSpec {}

    /** Each possible edge exists with the same chance (Erdős and Rényi 1959, Gilbert 1959). */
    record ErdosRenyi(
            @Parameter(
                    value = "Mean number of users followed.",
                    unit = "users",
                    byDefault = "20",
                    min = 0,
                    max = 10_000)
            double meanDegree)
            implements NetworkSpec {}

    /** A ring of neighbours, some ties rewired (Watts and Strogatz 1998); ties are mutual. */
    record WattsStrogatz(
            @Parameter(value = "Number of neighbours, even.", unit = "users", byDefault = "20", min = 2, max = 10_000)
            int degree,

            @Parameter(value = "Share of ties that are rewired.", byDefault = "0.1", min = 0, max = 1)
            double rewiring)
            implements NetworkSpec {}

    /** Growth with preferential attachment (Barabási and Albert 1999); ties are mutual. */
    record BarabasiAlbert(
            @Parameter(
                    value = "Ties that each new user makes.",
                    unit = "users",
                    byDefault = "10",
                    min = 1,
                    max = 10_000)
            int attachments)
            implements NetworkSpec {}

    /** Blocks of like-minded users, denser within than between (Holland, Laskey and Leinhardt 1983). */
    record StochasticBlock(
            @Parameter(
                    value = "Number of blocks of equal size, ordered by ideology.",
                    byDefault = "4",
                    min = 1,
                    max = 1000)
            int blocks,

            @Parameter(
                    value = "Mean number of users followed.",
                    unit = "users",
                    byDefault = "20",
                    min = 0,
                    max = 10_000)
            double meanDegree,

            @Parameter(
                    value = "Assortativity by block: share of ties placed within the block beyond chance.",
                    byDefault = "0.5",
                    min = 0,
                    max = 1)
            double assortativity)
            implements NetworkSpec {}

    /** A network from a file. */
    record EdgeList(
            @Parameter(
                    value = "File with a row for each edge: follower, followed; CSV or separated by white space.",
                    file = true)
            String file,

            @Parameter(
                    value = "File with a row for each user and a header; a column ideology gives the ideologies.",
                    optional = true,
                    file = true)
            String nodes)
            implements NetworkSpec {}
}
