package org.townsquare.population;

import java.util.Arrays;

/** What a {@link PlainUser} sees of the contacts on each platform, as they were at the end of the step before. */
final class PlainSight {

    /** Their attention, in 64ths. */
    final int[] contacts;
    /** The attention of creators among them, by weight. */
    final int[] creators;
    /** What they post, in the units of {@link Emission}. */
    final int[] posts;
    /** What of it is toxic, weighted by ideological distance. */
    final int[] toxic;

    PlainSight(int platforms) {
        contacts = new int[platforms];
        creators = new int[platforms];
        posts = new int[platforms];
        toxic = new int[platforms];
    }

    /** Asks all contacts where they are and what they post there. */
    void look(PlainUser user, double distanceWeight) {
        Arrays.fill(contacts, 0);
        Arrays.fill(creators, 0);
        Arrays.fill(posts, 0);
        Arrays.fill(toxic, 0);
        for (PlainUser contact : user.contacts) {
            double distance = Math.abs(user.ideology - contact.ideology) / 2;
            int weight = (int) (Emission.WEIGHT * (1 + distanceWeight * distance) + 0.5);
            for (int k = 0; k < contacts.length; k++) {
                int attention = contact.shownAttention(k);
                if (attention > 0) {
                    contacts[k] += attention;
                    creators[k] += attention * contact.creator;
                    posts[k] += contact.shownPosts(k);
                    toxic[k] += contact.shownToxic(k) * weight;
                }
            }
        }
    }

    /** Asks all contacts where they are. */
    void askWhere(PlainUser user) {
        Arrays.fill(contacts, 0);
        for (PlainUser contact : user.contacts) {
            for (int k = 0; k < contacts.length; k++) {
                contacts[k] += contact.shownAttention(k);
            }
        }
    }
}
