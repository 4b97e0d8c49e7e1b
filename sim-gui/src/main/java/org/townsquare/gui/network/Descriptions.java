package org.townsquare.gui.network;

/** Says who a user is, to whoever points at the user. */
public interface Descriptions {

    /**
     * The description.
     *
     * @param homes where the user is active in the state shown, a bit for each platform
     * @return HTML
     */
    String of(int user, int homes);
}
