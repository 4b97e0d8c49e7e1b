package org.townsquare.population;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.network.TwoSides;
import org.townsquare.scenario.Influencer;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Role;

/** Changes of users that the scenario decides, not the users: first users, influencers' moves, platforms out of reach. */
public final class Interventions {

    private final PopulationState state;
    private final Roster roster;
    private final Traits traits;
    private final Shard shard;
    private final Runnable settle;

    /**
     * @param shard for changes of any users
     * @param settle shows changes to the followers
     */
    Interventions(PopulationState state, Shard shard, Runnable settle) {
        this.state = state;
        roster = state.roster;
        traits = state.traits;
        this.shard = shard;
        this.settle = settle;
    }

    /** Makes a share of all users aware of a platform. */
    public void spreadWord(int platform, double share) {
        long wanted = Math.round(share * state.size());
        for (int user : mostInclined(platform, wanted, u -> true)) {
            shard.setAware(user, platform, true);
        }
    }

    /** Tells that a platform opens at this step: cohorts of its users count from there, and who knows of it takes a look. */
    public void open(int platform, int step) {
        roster.setOpenedAt(platform, step);
        for (int user = 0; user < state.size(); user++) {
            if (step > 0 && roster.isAware(user, platform)) {
                roster.due.set(user, 0, true);
            }
        }
    }

    /** Makes a platform's committed users give it their attention, and no other any, for ever; see {@link #colonise}. */
    public void commit(int platform, double share, int step) {
        List<Integer> chosen = byChance(platform, eligible(platform, step))
                .limit(wanted(share))
                .toList();
        for (int user : chosen) {
            shard.open(user, step);
            settle(user, platform, step);
            shard.leaveOthers(user, platform);
            shard.close(user);
            state.commit(user);
        }
    }

    /**
     * Makes a platform's initial users give it their attention. At the very start incumbents come last: they have everybody as
     * members whom they are due, but get no attention of those who begin on an alternative.
     *
     * @param share of all users; of no effect if the platform has shares of its own for the sides of the network
     * @param step the step, or -1 for users who are there since before the run
     */
    public void colonise(int platform, double share, int step) {
        for (int user : firstUsers(platform, share, eligible(platform, step))) {
            shard.open(user, step);
            settle(user, platform, step);
            shard.close(user);
        }
    }

    /**
     * Makes a platform begin at a level: a share of the users there are, whom the scenario's {@code criticalMass.moved} chooses, give
     * it all their attention, are used to it as if that had been so for long, and have found their ties there. All others are where
     * they would be without it: no members, with their attention on the other platforms in proportion, or on the largest of
     * them, and used to that. Who never decides stays as it is.
     */
    public void beginAt(int platform, double share, int step) {
        Set<Integer> chosen = new HashSet<>(moved(platform, wanted(share)));
        int largest = IntStream.range(0, state.platforms())
                .filter(k -> k != platform && state.tally.get(Count.ATTENTION, k) > 0)
                .boxed()
                .max(Comparator.comparingLong(k -> state.tally.get(Count.ATTENTION, k)))
                .orElse(-1);
        for (int user = 0; user < state.size(); user++) {
            if (state.decides(user) && state.isPresent(user) && !roster.isBanned(user, platform)) {
                shard.open(user, step);
                if (chosen.contains(user)) {
                    shard.belongTo(user, platform, isSingleHome());
                } else {
                    shard.giveUp(user, platform, largest);
                }
                roster.accustom(user);
                roster.due.set(user, 0, false);
                shard.close(user);
            }
        }
        settle.run();
    }

    private List<Integer> moved(int platform, long wanted) {
        IntPredicate eligible = user -> state.isPresent(user) && state.decides(user);
        return switch (state.scenario().criticalMass().moved()) {
            case INCLINED ->
                ranked(eligible, user -> traits.inclination(user, platform))
                        .limit(wanted)
                        .toList();
            case CHANCE -> byChance(platform, eligible).limit(wanted).toList();
            case CLUSTER -> neighbourhood(byChance(platform, eligible).toList(), wanted, eligible);
        };
    }

    private boolean isSingleHome() {
        return state.scenario().choice().rule().isSingleHome();
    }

    /** Who may be taken. */
    private IntPredicate eligible(int platform, int step) {
        int communities = platforms().get(platform).launch().openCommunities(0);
        boolean onlyHomeless = isSingleHome() && step < 0;
        return user -> state.decides(user)
                && state.isPresent(user)
                && traits.community(user) < communities
                && !(onlyHomeless && roster.attended.any(user));
    }

    private List<PlatformSpec> platforms() {
        return state.scenario().platforms();
    }

    private void settle(int user, int platform, int step) {
        if (isSingleHome()) {
            shard.leaveOthers(user, platform);
        }
        becomeMember(user, platform, step);
        attend(user, platform, step);
        // Decided already: a look by the state before the launch would undo it, since none of the others was there yet.
        roster.due.set(user, 0, false);
    }

    private void becomeMember(int user, int platform, int step) {
        shard.setAware(user, platform, true);
        if (!roster.isMember(user, platform)) {
            if (step < 0) {
                shard.joinBefore(user, platform);
            } else {
                shard.join(user, platform, step);
            }
        }
    }

    /** Who begins on an alternative is there only; who begins on incumbents divides attention among them. */
    private void attend(int user, int platform, int step) {
        int attended = roster.attended.ofUser(user);
        if (step >= 0 || platforms().get(platform).role() == Role.ALTERNATIVE) {
            shard.attendOnly(user, platform);
        } else if ((attended & alternatives()) == 0) {
            shard.attendEvenly(user, attended | 1 << platform);
        }
        if (step < 0) {
            roster.accustom(user);
        }
    }

    /** A bit for each alternative. */
    private int alternatives() {
        int bits = 0;
        for (int k = 0; k < platforms().size(); k++) {
            bits |= platforms().get(k).role() == Role.ALTERNATIVE ? 1 << k : 0;
        }
        return bits;
    }

    private List<Integer> firstUsers(int platform, double share, IntPredicate eligible) {
        PlatformSpec spec = platforms().get(platform);
        if (spec.initialSides() != null) {
            return ofSides(platform, spec.initialSides(), eligible);
        }
        return switch (spec.firstUsers()) {
            case INCLINED -> mostInclined(platform, wanted(share), eligible);
            case DISPERSED -> byChance(platform, eligible).limit(wanted(share)).toList();
            case LEFT -> byIdeology(-1, eligible).limit(wanted(share)).toList();
            case RIGHT -> byIdeology(1, eligible).limit(wanted(share)).toList();
            case CONCENTRATED -> neighbourhood(byChance(platform, eligible).toList(), wanted(share), eligible);
        };
    }

    /** Of each side of a two-sided network the share wanted, by chance. */
    private List<Integer> ofSides(int platform, List<Double> shares, IntPredicate eligible) {
        int[] side = TwoSides.of(traits.ideology);
        long upper = Arrays.stream(side).sum();
        long[] sizes = {side.length - upper, upper};
        List<Integer> chosen = new ArrayList<>();
        for (int s = 0; s < sizes.length; s++) {
            int own = s;
            byChance(platform, user -> side[user] == own && eligible.test(user))
                    .limit(Math.round(shares.get(s) * sizes[s]))
                    .forEach(chosen::add);
        }
        return chosen;
    }

    private long wanted(double share) {
        return Math.round(share * state.tally.present());
    }

    private List<Integer> mostInclined(int platform, long wanted, IntPredicate eligible) {
        return ranked(eligible, user -> traits.tasteRank(user, platform))
                .limit(wanted)
                .toList();
    }

    private Stream<Integer> byChance(int platform, IntPredicate eligible) {
        return ranked(eligible, user -> traits.chanceRank(user, platform));
    }

    private Stream<Integer> byIdeology(int end, IntPredicate eligible) {
        return ranked(eligible, user -> end * traits.ideology(user));
    }

    /** Eligible users, those of the highest rank first. */
    private Stream<Integer> ranked(IntPredicate eligible, IntToDoubleFunction rank) {
        return IntStream.range(0, state.firstInfluencer)
                .filter(eligible)
                .mapToObj(user -> new Ranked(user, rank.applyAsDouble(user)))
                .sorted(Comparator.comparingDouble(Ranked::rank).reversed().thenComparingInt(Ranked::user))
                .map(Ranked::user);
    }

    private record Ranked(int user, double rank) {}

    /** The first user, those whom this user follows, those whom they follow, and so on; once more if that is too few. */
    private List<Integer> neighbourhood(List<Integer> starts, long wanted, IntPredicate eligible) {
        Set<Integer> met = new HashSet<>();
        List<Integer> found = new ArrayList<>();
        Deque<Integer> next = new ArrayDeque<>();
        for (int start : starts) {
            if (met.add(start)) {
                next.add(start);
            }
            while (!next.isEmpty() && found.size() < wanted) {
                int user = next.remove();
                if (user < state.firstInfluencer && eligible.test(user)) {
                    found.add(user);
                    state.network.followed(user).filter(met::add).forEach(next::add);
                }
            }
        }
        return found;
    }

    /** Puts every influencer who has a home there. */
    public void placeInfluencers() {
        for (Influencer influencer : state.scenario().influencers()) {
            if (influencer.home() != null) {
                int home = state.scenario().platformIndex(influencer.home());
                int user = state.influencer(influencer.name());
                shard.open(user, -1);
                becomeMember(user, home, -1);
                shard.attendOnly(user, home);
                roster.accustom(user);
                shard.close(user);
            }
        }
    }

    /**
     * Makes an influencer a member of a platform and, if {@code leaves} is not negative, none of that one. Influencers divide
     * their attention evenly.
     */
    public void move(int influencer, int platform, int leaves, int step) {
        shard.open(influencer, step);
        if (leaves >= 0) {
            shard.leave(influencer, leaves);
        }
        if (!roster.isBanned(influencer, platform)) {
            if (isSingleHome()) {
                shard.leaveOthers(influencer, platform);
            }
            becomeMember(influencer, platform, step);
        }
        attendAll(influencer);
        shard.close(influencer);
    }

    private void attendAll(int influencer) {
        int dark = roster.dark(traits.nation(influencer));
        shard.attendEvenly(influencer, roster.members.ofUser(influencer) & ~dark);
    }

    /** Bans an influencer from a platform. */
    public void ban(int influencer, int platform, int step) {
        if (!roster.isBanned(influencer, platform)) {
            shard.open(influencer, step);
            shard.ban(influencer, platform);
            attendAll(influencer);
            shard.close(influencer);
        }
    }

    /**
     * Makes a platform unreachable for users of some nations and reachable for all others. Who cannot reach it gives it no
     * attention, stays a member and keeps habits, which fade. Who can reach it again takes up what is left of the habit: all
     * come back at once, and so find each other. Both review in this step. Influencers divide their attention among what
     * they can reach.
     *
     * @param before a bit for each nation where it could not be reached until now
     * @param after a bit for each nation where it cannot be reached; all bits for an outage everywhere
     */
    public void setReach(int platform, long before, long after, int step) {
        roster.setDark(platform, after);
        for (int user = 0; user < state.size(); user++) {
            int nation = traits.nation(user);
            boolean dark = (after >>> nation & 1) != 0;
            boolean back = !dark && (before >>> nation & 1) != 0 && roster.isMember(user, platform);
            boolean cut = dark && roster.attention(user, platform) > 0;
            if (!cut && !back) {
                continue;
            }
            shard.open(user, step);
            if (!state.decides(user)) {
                attendAll(user);
            } else if (cut) {
                shard.attend(user, platform, 0);
            } else {
                shard.attendByHabit(user, platform, step);
            }
            shard.close(user);
            roster.due.set(user, 0, true);
        }
        // Whoever reviews in this step must find those who are back, or would go.
        settle.run();
    }

    /**
     * A platform's members become members of another one, too, unless they are banned there: they find their ties there as if
     * they had always been there, and give it what attention they gave the platform,
     * if they can reach it.
     */
    public void merge(int platform, int into, int step) {
        for (int user = 0; user < state.size(); user++) {
            if (roster.isMember(user, platform) && !roster.isBanned(user, into)) {
                shard.open(user, step);
                shard.setAware(user, into, true);
                if (!roster.isMember(user, into)) {
                    shard.joinBefore(user, into);
                }
                boolean dark = (roster.dark(traits.nation(user)) >>> into & 1) != 0;
                int moved = dark ? 0 : roster.attention(user, platform);
                shard.attend(user, platform, 0);
                shard.attend(user, into, roster.attention(user, into) + moved);
                shard.close(user);
            }
        }
    }

    /** Everybody leaves a platform: it has closed for good. */
    public void evacuate(int platform, int step) {
        for (int user = 0; user < state.size(); user++) {
            if (roster.isMember(user, platform)) {
                shard.open(user, step);
                shard.leave(user, platform);
                shard.close(user);
                roster.due.set(user, 0, true);
            }
        }
    }
}
