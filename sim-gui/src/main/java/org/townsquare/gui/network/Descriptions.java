package org.townsquare.gui.network;

import org.townsquare.gui.session.Whereabouts;

/** Says who a user is, to whoever points at the user. */
public interface Descriptions {

    /**
     * The description.
     *
     * @param where the user's sessions go in the state shown
     * @return HTML
     */
    String of(int user, Whereabouts where);
}
