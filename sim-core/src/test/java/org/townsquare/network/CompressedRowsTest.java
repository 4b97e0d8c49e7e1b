package org.townsquare.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CompressedRowsTest {

    /** Compares with sets of pairs; ids are few, so that self-loops and duplicates abound. */
    @Property(seed = "2024")
    void rowsAreTheSetsOfPairsInBothDirections(
            @ForAll @Size(max = 60) int[] ends, @ForAll @IntRange(min = 1, max = 12) int users) {
        Edges edges = new Edges(0);
        TreeSet<Integer> pairs = new TreeSet<>();
        int selfLoops = 0;
        for (int e = 0; e + 1 < ends.length; e += 2) {
            int follower = Math.floorMod(ends[e], users);
            int followed = Math.floorMod(ends[e + 1], users);
            edges.add(follower, followed);
            if (follower == followed) {
                selfLoops++;
            } else {
                pairs.add(follower * users + followed);
            }
        }

        CompressedRows network = new CompressedRows(users, edges);

        assertThat(network.users()).isEqualTo(users);
        assertThat(network.edges()).isEqualTo(pairs.size());
        assertThat(network.selfLoops()).isEqualTo(selfLoops);
        assertThat(network.duplicates()).isEqualTo(edges.size() - selfLoops - pairs.size());
        assertThat(network.isComplete()).isFalse();
        for (int user = 0; user < users; user++) {
            int u = user;
            int[] followed = pairs.stream()
                    .filter(pair -> pair / users == u)
                    .mapToInt(pair -> pair % users)
                    .toArray();
            int[] followers = pairs.stream()
                    .filter(pair -> pair % users == u)
                    .mapToInt(pair -> pair / users)
                    .toArray();
            assertThat(network.followed(user).toArray()).isEqualTo(followed);
            assertThat(network.following(user)).isEqualTo(followed.length);
            assertThat(Networks.followers(network, user)).isEqualTo(followers);
            assertThat(network.followers(user)).isEqualTo(followers.length);
        }
    }

    @Test
    void comesBackFromSerialization() throws IOException, ClassNotFoundException {
        Edges edges = new Edges(0);
        edges.add(0, 2);
        edges.add(2, 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new CompressedRows(3, edges));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            CompressedRows back = (CompressedRows) in.readObject();
            assertThat(back.edges()).isEqualTo(2);
            assertThat(back.followed(2).toArray()).containsExactly(1);
            assertThat(back.followerIds()).containsExactly(2, 0);
        }
    }

    @Test
    void aCompleteNetworkHasAllEdgesAndStoresNone() {
        SocialNetwork network = new CompleteNetwork(100_000);
        assertThat(network.isComplete()).isTrue();
        assertThat(network.edges()).isEqualTo(9_999_900_000L);
        assertThat(network.following(7)).isEqualTo(99_999);
        assertThat(network.followers(7)).isEqualTo(99_999);
        assertThat(new CompleteNetwork(4).followed(2).toArray()).containsExactly(0, 1, 3);
    }

    @Test
    void tooManyEdgesAreRefusedBeforeTheyFillTheMemory() {
        assertThatThrownBy(() -> new Edges(10_000_000_000L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 2,147,483,639")
                .hasMessageContaining("lower the mean degree");
    }
}
