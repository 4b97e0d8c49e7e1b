package org.townsquare.population;

import org.townsquare.scenario.ContactsBy;

/** What a platform is worth to a {@link PlainUser}: the terms of {@link UtilityTerm}, added in their order. */
final class PlainUtility {

    private final PlainUser user;
    private final PlainDay day;

    PlainUtility(PlainUser user, PlainDay day) {
        this.user = user;
        this.day = day;
    }

    double worth(int k) {
        Offer offer = day.offers[k];
        double worth = day.qualityLessFee[k];
        worth += day.contactWeight[k] * ties(k) * contacts(k);
        worth += day.feed[k];
        worth += day.crowd[k];
        worth += creators(k);
        worth += user.taste[k];
        worth += day.leaning[k] * user.ideology;
        worth += day.users.habit() * user.habit(k, day);
        worth -= user.aversion * toxicitySeen(k);
        worth += user.removalSensitivity * voice(k);
        worth -= user.adSensitivity * offer.adLoad();
        worth -= day.installs.lostUtility(user.id, k);
        worth += user.creator > 0 ? offer.creatorPay() : 0;
        if (!user.isMember(k)) {
            worth -= day.choice.joining();
            worth -= day.choice.waiting() * expectation();
        }
        return worth;
    }

    /** κ_ik. */
    private double ties(int k) {
        return user.isMember(k)
                ? day.tiesFound(k, user.tenure(k, day.step))
                : Math.max(day.importedTies[k], day.choice.expectedTies());
    }

    /** f_ik. */
    private double contacts(int k) {
        if (user.contacts.length == 0) {
            return 0;
        }
        double counted = day.choice.contactsBy() == ContactsBy.SHARE ? user.contacts.length : 1;
        double here = user.sight.contacts[k];
        double theta = day.choice.interoperability();
        if (theta > 0) {
            double anywhere = 0;
            for (int attention : user.sight.contacts) {
                anywhere += attention;
            }
            here += theta * (anywhere - here);
        }
        return 1 / (Emission.ATTENTION * counted) * here;
    }

    private double creators(int k) {
        double weight = day.choice.creators() / Emission.ATTENTION;
        return user.creatorsFollowed > 0 ? weight * user.sight.creators[k] / user.creatorsFollowed : 0;
    }

    /** T_ik. */
    double toxicitySeen(int k) {
        double posts = user.sight.posts[k] + day.postsAtLarge;
        double toxic = user.sight.toxic[k] * Emission.TOXIC_SHARE + day.toxicAtLarge[k];
        return posts == 0 ? 0 : day.offers[k].toxicAfter(toxic / posts);
    }

    /** What removals cost the user, and what the platform is worth as an outlet for what is removed elsewhere. */
    private double voice(int k) {
        double here = user.removed(k, day);
        double most = here;
        for (int other = 0; other < day.offers.length; other++) {
            if (other != k && (user.isMember(other) || user.isBanned(other))) {
                most = Math.max(most, user.removed(other, day));
            }
        }
        return day.users.outlet() * (most - here) - here;
    }

    /** How much the most expected platform is expected of which the user knows. */
    private double expectation() {
        double most = 0;
        for (int k = 0; k < day.offers.length; k++) {
            most = user.isAware(k) ? Math.max(most, day.offers[k].expectation()) : most;
        }
        return most;
    }
}
