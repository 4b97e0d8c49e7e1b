package org.townsquare.network;

import java.util.Arrays;
import org.townsquare.random.Sequence;
import org.townsquare.random.Stream;

/** Networks grown by preferential attachment (Barabási and Albert 1999). Ties are mutual. */
public final class PreferentialAttachment {

    private PreferentialAttachment() {}

    /**
     * Draws a network. It begins with m + 1 users all tied to each other; every further user ties itself to m different
     * ones with chances proportional to their ties. The mean degree tends to 2m, and the chance of degree k to
     * 2m(m+1) / (k(k+1)(k+2)), a power law of exponent 3 (Dorogovtsev, Mendes and Samukhin 2000).
     *
     * @param users number of users
     * @param attachments m, at least 1 and below the number of users
     * @throws IllegalArgumentException if there are too few users
     */
    public static Edges generate(int users, int attachments, Stream stream) {
        if (attachments >= users) {
            throw new IllegalArgumentException(
                    "the attachments of a Barabási-Albert network must be below the number of" + " users (" + users
                            + "), not " + attachments);
        }
        Sequence draws = stream.at(0).sequence(0);
        Edges edges = new Edges(attachments * (2L * users - attachments - 1));
        for (int user = 0; user <= attachments; user++) {
            for (int other = 0; other < user; other++) {
                tie(edges, user, other);
            }
        }
        int[] lastTied = new int[users];
        Arrays.fill(lastTied, -1);
        for (int user = attachments + 1; user < users; user++) {
            // A user stands in the list once for each of its ties, so an even draw from it is preferential.
            int before = edges.size();
            for (int m = 0; m < attachments; m++) {
                int other;
                do {
                    other = edges.follower(draws.nextInt(before));
                } while (lastTied[other] == user);
                lastTied[other] = user;
                tie(edges, user, other);
            }
        }
        return edges;
    }

    private static void tie(Edges edges, int one, int other) {
        edges.add(one, other);
        edges.add(other, one);
    }
}
