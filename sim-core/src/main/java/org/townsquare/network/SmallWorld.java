package org.townsquare.network;

import org.townsquare.random.Sequence;
import org.townsquare.random.Stream;

/** Small-world networks: a ring of neighbours with some ties rewired (Watts and Strogatz 1998). Ties are mutual. */
public final class SmallWorld {

    /** A tie that has found no free place after this many draws stays where it is. */
    private static final int TRIES = 64;

    private final int users;
    private final int half;
    private final int[] neighbour;

    private SmallWorld(int users, int degree) {
        this.users = users;
        half = degree / 2;
        neighbour = new int[Math.multiplyExact(users, half)];
        for (int tie = 0; tie < neighbour.length; tie++) {
            neighbour[tie] = (int) ((tie / half + tie % half + 1L) % users);
        }
    }

    /**
     * Draws a network. Each tie keeps one end and gets another, evenly drawn one with chance {@code rewiring}; nobody is
     * tied to itself or to anybody twice, so that the mean degree is exactly {@code degree}.
     *
     * @param users number of users
     * @param degree number of neighbours on the ring, even, below the number of users
     * @param rewiring share of ties rewired, from 0 to 1
     * @throws IllegalArgumentException if there is no ring of that degree
     */
    public static Edges generate(int users, int degree, double rewiring, Stream stream) {
        if (degree % 2 != 0 || degree >= users) {
            throw new IllegalArgumentException(
                    "the degree of a Watts-Strogatz network must be even and below the number" + " of users (" + users
                            + "), not " + degree);
        }
        Edges edges = new Edges((long) users * degree);
        SmallWorld ties = new SmallWorld(users, degree);
        ties.rewire(rewiring, stream.at(0).sequence(0));
        for (int tie = 0; tie < ties.neighbour.length; tie++) {
            edges.add(tie / ties.half, ties.neighbour[tie]);
            edges.add(ties.neighbour[tie], tie / ties.half);
        }
        return edges;
    }

    private void rewire(double share, Sequence draws) {
        for (int tie = 0; tie < neighbour.length; tie++) {
            if (draws.nextUniform() < share) {
                int user = tie / half;
                for (int tries = 0; tries < TRIES; tries++) {
                    int other = draws.nextInt(users);
                    if (other != user && !keeps(user, other) && !keeps(other, user)) {
                        neighbour[tie] = other;
                        break;
                    }
                }
            }
        }
    }

    /** Whether one of the ties that the user keeps its end of leads to the other. */
    private boolean keeps(int user, int other) {
        for (int tie = user * half; tie < (user + 1) * half; tie++) {
            if (neighbour[tie] == other) {
                return true;
            }
        }
        return false;
    }
}
