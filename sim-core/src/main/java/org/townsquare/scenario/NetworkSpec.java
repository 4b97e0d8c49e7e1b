package org.townsquare.scenario;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Optional;
import org.townsquare.network.BlockModel;
import org.townsquare.network.CompleteNetwork;
import org.townsquare.network.CompressedRows;
import org.townsquare.network.EdgeListFile;
import org.townsquare.network.Edges;
import org.townsquare.network.HeavyTail;
import org.townsquare.network.ImportedNetwork;
import org.townsquare.network.PreferentialAttachment;
import org.townsquare.network.RandomGraph;
import org.townsquare.network.SmallWorld;
import org.townsquare.network.SocialNetwork;
import org.townsquare.network.TwoSides;
import org.townsquare.random.Stream;

/**
 * The kinds of social network.
 *
 * <p>A network is set up in this order: {@link #read()} (a file may bring the number of users and their ideologies),
 * {@link #communities}, {@link #edges} (or those of the file), further edges as one likes, {@link #compress}.
 */
public sealed interface NetworkSpec extends Serializable {

    /**
     * What stands in the network's files; empty if the network is drawn.
     *
     * @throws org.townsquare.network.NetworkFileException if a file cannot be used
     */
    default Optional<ImportedNetwork> read() {
        return Optional.empty();
    }

    /** Number of communities that the network has; 0 if it has none. */
    default int communityCount() {
        return 0;
    }

    /**
     * Each user's community, numbered from 0; empty if the network has none.
     *
     * @param ideology each user's ideology, from −1 to 1
     * @param stream where the draws come from, not that of the edges
     */
    default int[] communities(float[] ideology, Stream stream) {
        return new int[0];
    }

    /**
     * The edges among users with these ideologies.
     *
     * @param ideology each user's ideology, from −1 to 1
     * @param communities as {@link #communities} gives them
     * @param stream where the draws come from
     * @throws IllegalArgumentException if there is no such network of so many users
     */
    Edges edges(float[] ideology, int[] communities, Stream stream);

    /** Why there is no such network of so many users; empty if there is. */
    default Optional<Contradiction> contradiction(int users) {
        return Optional.empty();
    }

    /** Generators reserve a little more room than they need on average, and audiences of influencers come on top. */
    double ROOM = 1.05;

    private static Optional<Contradiction> tooMany(String parameter, double value, double edgesPerUser, int users) {
        String allowed = value > users - 1
                ? "below that"
                : edgesPerUser * users * ROOM > Edges.LIMIT ? "some " + Edges.LIMIT + " edges" : null;
        return Optional.ofNullable(allowed)
                .map(most -> new Contradiction(
                        "network." + parameter, value + " is too large for " + users + " users; allowed: " + most));
    }

    /** The network of so many users and these edges, ready for use. */
    default SocialNetwork compress(int users, Edges edges) {
        return new CompressedRows(users, edges);
    }

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
            double assortativity,

            @Parameter(
                    value =
                            "Number of communities, such as campuses, countries or languages: of about the same size, whatever the ideology; 1 for none.",
                    unit = "communities",
                    byDefault = "1",
                    min = 1,
                    max = 10_000)
            int communities,

            @Parameter(
                    value =
                            "Assortativity by community: share of ties placed within a user's own community beyond chance; lower where communities are too small for the degree.",
                    byDefault = "0.7",
                    min = 0,
                    max = 1)
            double within)
            implements NetworkSpec {

        @Override
        public Optional<Contradiction> contradiction(int users) {
            return tooMany("meanDegree", meanDegree, meanDegree, users);
        }

        @Override
        public int communityCount() {
            return communities == 1 ? 0 : communities;
        }

        @Override
        public int[] communities(float[] ideology, Stream stream) {
            return communities == 1 ? new int[0] : HeavyTail.communities(ideology.length, communities, stream);
        }

        @Override
        public Edges edges(float[] ideology, int[] communities, Stream stream) {
            return HeavyTail.generate(ideology, communities, meanDegree, exponent, within, assortativity, stream);
        }
    }

    /** Everybody follows everybody; no edge is stored. */
    record Complete() implements NetworkSpec {

        @Override
        public Edges edges(float[] ideology, int[] communities, Stream stream) {
            return new Edges(0);
        }

        @Override
        public SocialNetwork compress(int users, Edges edges) {
            return new CompleteNetwork(users);
        }
    }

    /** Each possible edge exists with the same chance (Erdős and Rényi 1959, Gilbert 1959). */
    record ErdosRenyi(
            @Parameter(
                    value = "Mean number of users followed.",
                    unit = "users",
                    byDefault = "20",
                    min = 0,
                    max = 10_000)
            double meanDegree,

            @Parameter(value = "Whether ties are mutual: everybody follows back.", byDefault = "false")
            boolean mutual)
            implements NetworkSpec {

        @Override
        public Optional<Contradiction> contradiction(int users) {
            return tooMany("meanDegree", meanDegree, meanDegree, users);
        }

        @Override
        public Edges edges(float[] ideology, int[] communities, Stream stream) {
            return mutual
                    ? RandomGraph.generateMutual(ideology.length, meanDegree, stream)
                    : RandomGraph.generate(ideology.length, meanDegree, stream);
        }
    }

    /** Two sides of a market, the lower and the upper half by ideology; users follow users of the other side only. */
    record TwoSided(
            @Parameter(
                    value = "Mean number of users followed; from half the users on, all of the other side.",
                    unit = "users",
                    byDefault = "20",
                    min = 0,
                    max = 10_000)
            double meanDegree)
            implements NetworkSpec {

        @Override
        public Optional<Contradiction> contradiction(int users) {
            return tooMany("meanDegree", meanDegree, meanDegree, users);
        }

        @Override
        public Edges edges(float[] ideology, int[] communities, Stream stream) {
            return TwoSides.generate(ideology, meanDegree, stream);
        }
    }

    /** A ring of neighbours, some ties rewired (Watts and Strogatz 1998); ties are mutual. */
    record WattsStrogatz(
            @Parameter(value = "Number of neighbours, even.", unit = "users", byDefault = "20", min = 2, max = 10_000)
            int degree,

            @Parameter(value = "Share of ties that are rewired.", byDefault = "0.1", min = 0, max = 1)
            double rewiring)
            implements NetworkSpec {

        @Override
        public Optional<Contradiction> contradiction(int users) {
            return degree % 2 == 1
                    ? Optional.of(new Contradiction("network.degree", degree + " is odd; allowed: even numbers"))
                    : tooMany("degree", degree, degree, users);
        }

        @Override
        public Edges edges(float[] ideology, int[] communities, Stream stream) {
            return SmallWorld.generate(ideology.length, degree, rewiring, stream);
        }
    }

    /** Growth with preferential attachment (Barabási and Albert 1999); ties are mutual. */
    record BarabasiAlbert(
            @Parameter(
                    value = "Ties that each new user makes.",
                    unit = "users",
                    byDefault = "10",
                    min = 1,
                    max = 10_000)
            int attachments)
            implements NetworkSpec {

        @Override
        public Optional<Contradiction> contradiction(int users) {
            return tooMany("attachments", attachments, 2.0 * attachments, users);
        }

        @Override
        public Edges edges(float[] ideology, int[] communities, Stream stream) {
            return PreferentialAttachment.generate(ideology.length, attachments, stream);
        }
    }

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
            implements NetworkSpec {

        @Override
        public Optional<Contradiction> contradiction(int users) {
            return tooMany("meanDegree", meanDegree, meanDegree, users);
        }

        @Override
        public int communityCount() {
            return blocks;
        }

        @Override
        public int[] communities(float[] ideology, Stream stream) {
            return BlockModel.blocks(ideology, blocks);
        }

        @Override
        public Edges edges(float[] ideology, int[] communities, Stream stream) {
            return BlockModel.generate(communities, blocks, meanDegree, assortativity, stream);
        }
    }

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
            String nodes,

            @Parameter(
                    value =
                            "Whether each row is a tie in both directions, as in lists of undirected ties, which name each tie once.",
                    byDefault = "false")
            boolean mutual)
            implements NetworkSpec {

        @Override
        public Optional<ImportedNetwork> read() {
            return Optional.of(EdgeListFile.read(Path.of(file), nodes == null ? null : Path.of(nodes), mutual));
        }

        @Override
        public Edges edges(float[] ideology, int[] communities, Stream stream) {
            return read().orElseThrow().edges();
        }
    }
}
