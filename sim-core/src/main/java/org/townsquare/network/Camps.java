package org.townsquare.network;

/** The two ideological camps: 0 for ideologies below 0, 1 for all others. */
final class Camps {

    static final int COUNT = 2;

    private Camps() {}

    static int[] of(float[] ideology) {
        int[] camp = new int[ideology.length];
        for (int user = 0; user < camp.length; user++) {
            camp[user] = ideology[user] < 0 ? 0 : 1;
        }
        return camp;
    }
}
