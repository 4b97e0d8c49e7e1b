package org.townsquare.scenario;

import java.io.Serializable;
import java.util.Optional;

/** How a user who reconsiders chooses among the platforms that are open to the user. */
@Retired(
        name = "logit",
        instead = "{kind: attention} for shares of attention, {kind: single-home} for one home by logit")
public sealed interface Rule extends Serializable {

    /** What there is for each kind of rule; a kind that is forgotten does not compile. */
    interface Kinds<T> {
        T attention(Attention rule);

        T singleHome(SingleHome rule);

        T bestResponse(BestResponse rule);

        T bass(Bass rule);

        T threshold(Threshold rule);

        T memory(Memory rule);

        T namingGame(NamingGame rule);
    }

    /** What there is for this kind. */
    <T> T match(Kinds<T> kinds);

    /** Whether a user is on one platform at a time. */
    default boolean isSingleHome() {
        return true;
    }

    /** Whether a user divides attention among all memberships, so that who has joined stays a member. */
    default boolean dividesAttention() {
        return false;
    }

    /** Whether chances are a logit of utilities. */
    default boolean isLogit() {
        return false;
    }

    /** Whether users have to act one after the other, time and again. */
    default boolean needsTurns() {
        return false;
    }

    /** The thresholds of all users, if the rule has any. */
    default Optional<Thresholds> usersThresholds() {
        return Optional.empty();
    }

    /** How many meetings a user remembers. */
    default int memory() {
        return 0;
    }

    /**
     * Sessions go where they are best at that moment: attention is the logit of scale μ among all platforms of which the user
     * is a member and being on none (McFadden 1974). Platforms of which the user is no member are tried, the likelier the
     * more sessions would go there. The default.
     */
    record Attention() implements Rule {
        @Override
        public boolean isSingleHome() {
            return false;
        }

        @Override
        public boolean dividesAttention() {
            return true;
        }

        @Override
        public boolean isLogit() {
            return true;
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.attention(this);
        }
    }

    /** All attention on one platform or none, drawn by the same logit (McFadden 1974). */
    record SingleHome() implements Rule {
        @Override
        public boolean isLogit() {
            return true;
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.singleHome(this);
        }
    }

    /** All attention where utility is highest: the limit μ → ∞ of single-home; ties are broken evenly by chance. */
    record BestResponse() implements Rule {
        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.bestResponse(this);
        }
    }

    /**
     * Who is nowhere joins with chance p + q·f, at most 1, where f is the share of contacts there, and never leaves; in small
     * steps this is Bass's hazard. Several platforms compete: the chances add up.
     */
    record Bass(
            @Parameter(
                    value = "Coefficient p of innovation: chance to join without anybody there.",
                    unit = "per reconsideration",
                    byDefault = "0.03",
                    min = 0,
                    max = 1,
                    source = "Bass 1969",
                    changeable = true)
            double innovation,

            @Parameter(
                    value = "Coefficient q of imitation: what having all contacts there adds.",
                    unit = "per reconsideration",
                    byDefault = "0.38",
                    min = 0,
                    max = 1,
                    source = "Bass 1969",
                    changeable = true)
            double imitation)
            implements Rule {
        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.bass(this);
        }
    }

    /** Who is nowhere joins as soon as enough contacts are there, and never leaves (Granovetter 1978, Watts 2002). */
    record Threshold(
            @Parameter(value = "What is counted of the contacts there.", byDefault = "share")
            ContactsBy measure,

            @Parameter(
                    value = "Each user's threshold: joins when what is counted reaches it.",
                    byDefault = "{kind: constant}")
            Thresholds thresholds)
            implements Rule {
        @Override
        public Optional<Thresholds> usersThresholds() {
            return Optional.of(thresholds);
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.threshold(this);
        }
    }

    /**
     * Best response to what was met last: at each reconsideration the user meets one of the contacts who are on some
     * platform, remembers where, and goes where most of those remembered are (Young 1993; Centola et al. 2018). At
     * first the user remembers the own home only. With a length of 1 the user copies, and with spontaneous switches that is
     * Kirman's (1993) model of herding.
     */
    record Memory(
            @Parameter(
                    value = "How many meetings are remembered, M.",
                    unit = "meetings",
                    byDefault = "12",
                    min = 1,
                    max = 1000,
                    source = "Centola et al. 2018")
            int length,

            @Parameter(
                    value =
                            "What a user who remembers several platforms equally often does: stays if the user's own is among them, or goes to any of them by chance.",
                    byDefault = "stay")
            Ties ties,

            @Parameter(
                    value = "Chance to go to any of the other options instead, by chance alone.",
                    unit = "per reconsideration",
                    byDefault = "0",
                    min = 0,
                    max = 1,
                    source = "Kirman 1993",
                    changeable = true)
            double spontaneous)
            implements Rule {

        /** What decides between platforms that are remembered equally often. */
        public enum Ties {
            /** Stays if the own one is among them, otherwise by chance. */
            STAY,
            /** By chance, the own one among them. */
            RANDOM
        }

        @Override
        public int memory() {
            return length;
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.memory(this);
        }
    }

    /**
     * The naming game: the user says the name of one of the own homes to a contact. If the contact knows it as a home,
     * both keep only that one; otherwise the contact takes it as a home, too (Baronchelli et al. 2006, Xie et al. 2011).
     */
    record NamingGame() implements Rule {
        @Override
        public boolean isSingleHome() {
            return false;
        }

        @Override
        public boolean needsTurns() {
            return true;
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.namingGame(this);
        }
    }
}
