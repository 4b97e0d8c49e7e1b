package org.townsquare.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.townsquare.network.CompressedRows;
import org.townsquare.network.Edges;
import org.townsquare.network.SocialNetwork;
import org.townsquare.random.Streams;

class NetworkSpecTest {

    private static final int USERS = 500;

    static Stream<NetworkSpec> drawnKinds() {
        return Stream.of(
                new NetworkSpec.HeavyTailed(10, 2.3, 0.4, 1, 0.7),
                new NetworkSpec.HeavyTailed(10, 2.3, 0.4, 5, 0.7),
                new NetworkSpec.ErdosRenyi(10, false),
                new NetworkSpec.WattsStrogatz(10, 0.2),
                new NetworkSpec.BarabasiAlbert(5),
                new NetworkSpec.StochasticBlock(4, 10, 0.5));
    }

    private static SocialNetwork network(NetworkSpec spec, long seed, long replicate) {
        float[] ideology = new float[USERS];
        IntStream.range(0, USERS).forEach(user -> ideology[user] = user % 2 - 0.5f);
        Streams streams = new Streams(seed, replicate);
        int[] communities = spec.communities(ideology, streams.stream("community"));
        return spec.compress(USERS, spec.edges(ideology, communities, streams.stream("network")));
    }

    private static int[] followerIds(SocialNetwork network) {
        return ((CompressedRows) network).followerIds();
    }

    @ParameterizedTest
    @MethodSource("drawnKinds")
    void theSameStreamGivesTheSameNetworkAndAnotherAnother(NetworkSpec spec) {
        int[] first = followerIds(network(spec, 1, 0));
        assertThat(first).hasSizeBetween(USERS * 8, USERS * 12);
        assertThat(followerIds(network(spec, 1, 0))).isEqualTo(first);
        assertThat(followerIds(network(spec, 1, 1))).isNotEqualTo(first);
        assertThat(followerIds(network(spec, 1 + (1L << 40), 0))).isNotEqualTo(first);
        assertThat(spec.read()).isEmpty();
    }

    @Test
    void communitiesAreThoseOfTheKind() {
        float[] ideology = new float[USERS];
        IntStream.range(0, USERS).forEach(user -> ideology[user] = user % 2 - 0.5f);
        var stream = new Streams(1, 0).stream("community");
        NetworkSpec none = new NetworkSpec.HeavyTailed(10, 2.3, 0.4, 1, 0.7);
        assertThat(none.communityCount()).isZero();
        assertThat(none.communities(ideology, stream)).isEmpty();
        NetworkSpec five = new NetworkSpec.HeavyTailed(10, 2.3, 0.4, 5, 0.7);
        assertThat(five.communityCount()).isEqualTo(5);
        assertThat(five.communities(ideology, stream)).hasSize(USERS).contains(0, 1, 2, 3, 4);
        NetworkSpec blocks = new NetworkSpec.StochasticBlock(2, 10, 0.5);
        assertThat(blocks.communityCount()).isEqualTo(2);
        assertThat(blocks.communities(ideology, stream))
                .isEqualTo(IntStream.range(0, USERS).map(user -> user % 2).toArray());
        NetworkSpec random = new NetworkSpec.ErdosRenyi(10, false);
        assertThat(random.communityCount()).isZero();
        assertThat(random.communities(ideology, stream)).isEmpty();
    }

    @Test
    void aListOfMutualTiesIsReadInBothDirections(@TempDir Path folder) throws IOException {
        Path edges = Files.writeString(folder.resolve("edges.csv"), "1,2\n");
        String file = edges.toString();
        assertThat(edgesRead(new NetworkSpec.EdgeList(file, null, true))).isEqualTo(2);
        assertThat(edgesRead(new NetworkSpec.EdgeList(file, null, false))).isEqualTo(1);
    }

    private static int edgesRead(NetworkSpec spec) {
        return spec.read().orElseThrow().edges().size();
    }

    @Test
    void completeIsComplete() {
        assertThat(network(new NetworkSpec.Complete(), 1, 0).isComplete()).isTrue();
    }

    @Test
    void edgeListComesFromItsFiles(@TempDir Path folder) throws IOException {
        Path edges = Files.writeString(folder.resolve("edges.csv"), "4,2\n2,7\n");
        Path nodes = Files.writeString(folder.resolve("nodes.csv"), "node,ideology\n2,0.1\n4,0.2\n7,0.3\n8,0.4\n");
        NetworkSpec spec = new NetworkSpec.EdgeList(edges.toString(), nodes.toString(), false);
        assertThat(spec.read().orElseThrow().users()).isEqualTo(4);
        assertThat(spec.read().orElseThrow().ideology()).containsExactly(0.1f, 0.2f, 0.3f, 0.4f);
        Edges read = spec.edges(new float[4], new int[0], new Streams(1, 0).stream("network"));
        read.add(3, 0);
        SocialNetwork network = spec.compress(4, read);
        assertThat(network.followed(1).toArray()).containsExactly(0);
        assertThat(network.followed(3).toArray()).containsExactly(0);
        assertThat(new NetworkSpec.EdgeList(edges.toString(), null, false)
                        .read()
                        .orElseThrow()
                        .users())
                .isEqualTo(3);
    }
}
