package org.townsquare.population;

import java.io.Serializable;
import java.util.List;

/**
 * What a platform offers to users in one step.
 *
 * @param open whether it can be joined at all
 * @param openCommunities communities, from the first on, whose users may join
 * @param byInvitation whether only users whom a contact invites may join
 * @param ownInvites chance that the platform itself invites a user who wants to join
 * @param inviteRate chance that a given contact has an invitation to spare
 * @param quality utility of the platform itself, news included
 * @param toxicKept share of views of toxic posts that moderation does not prevent
 * @param legitimateRemoved share of the average user's legitimate posts that are removed
 * @param toxicRemoved share of toxic posts that are removed sooner or later
 * @param strikesToBan strikes that lead to a ban, 0 for no bans
 * @param bias ideological bias of these removals
 * @param adLoad ads for each post
 * @param fee disutility of what users have to pay
 * @param creatorPay utility of what creators are paid
 * @param hazard hazard that a listening user hears of the platform by marketing and news
 * @param darkNations a bit for each nation where it cannot be reached
 * @param closedStores a bit for each app store that does not list it
 * @param expectation how much users who know of it expect its launch, from 0 to 1; 0 once it is open
 * @param copies formats that it has copied
 */
public record Offer(
        boolean open,
        int openCommunities,
        boolean byInvitation,
        double ownInvites,
        double inviteRate,
        double quality,
        double toxicKept,
        double legitimateRemoved,
        double toxicRemoved,
        int strikesToBan,
        double bias,
        double adLoad,
        double fee,
        double creatorPay,
        double hazard,
        long darkNations,
        int closedStores,
        double expectation,
        List<CopiedFormat> copies)
        implements Serializable {

    /** Whether it cannot be reached anywhere. */
    public boolean isOffTheAir() {
        return darkNations == -1;
    }

    /** Whether it is open to everybody who knows of it: everywhere, in all stores, to all communities. */
    public boolean isOpenToAll() {
        return open && openCommunities == Integer.MAX_VALUE && darkNations == 0 && closedStores == 0;
    }

    /** Toxic share of what is seen after moderation, by that before it: T = kept·τ / (kept·τ + 1 − τ). */
    public double toxicAfter(double before) {
        return toxicAfter(before, toxicKept);
    }

    /** The same, by the share of views of toxic posts that moderation does not prevent. */
    public static double toxicAfter(double before, double toxicKept) {
        double kept = Math.min(1, before) * toxicKept;
        return kept == 0 ? 0 : kept / (kept + 1 - Math.min(1, before));
    }

    /**
     * Chance that a legitimate post is removed: toxic users' posts are taken for toxic more often, and biased moderators
     * err more on one side.
     *
     * @param borderline how much more often at a toxic share of 1
     * @param toxicShare the user's toxic share of posts
     * @param ideology the user's ideology
     */
    double removals(double borderline, double toxicShare, double ideology) {
        return Math.min(1, legitimateRemoved * (1 + borderline * toxicShare) * (1 + bias * ideology));
    }

    /** Share of all posts of a user that are removed, the toxic ones and those taken for toxic; as {@link #removals}. */
    double removed(double borderline, double toxicShare, double ideology) {
        return toxicShare * toxicRemoved + (1 - toxicShare) * removals(borderline, toxicShare, ideology);
    }
}
