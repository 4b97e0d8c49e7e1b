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
import org.townsquare.scenario.Choice;
import org.townsquare.scenario.Influencer;
import org.townsquare.scenario.PlatformSpec;

/** Changes of users that the scenario decides, not the users: first users, influencers' moves, platforms out of reach. */
public final class Interventions {

    private final Population population;
    private final Roster roster;
    private final Lane lane;

    Interventions(Population population) {
        this.population = population;
        roster = population.roster();
        lane = population.anyLane();
    }

    /** Makes a share of all users aware of a platform. */
    public void spreadWord(int platform, double share) {
        for (int user : mostInclined(platform, share, u -> true)) {
            lane.setAware(user, platform, true);
        }
    }

    /** Tells that a platform opens at this step: cohorts of its users count from there. */
    public void open(int platform, int step) {
        roster.setOpenedAt(platform, step);
    }

    /** Makes a platform's committed users active there for ever; see {@link #colonise}. */
    public void commit(int platform, double share, int step) {
        List<Integer> chosen =
                byChance(platform, free(step)).limit(wanted(share)).toList();
        settle(chosen, platform, step);
        chosen.forEach(population::commit);
    }

    /**
     * Makes a platform's initial users active there. With single-homing they leave their homes,
     * but at the very start only users without a home are taken.
     *
     * @param share of all users; of no effect if the platform has shares of its own for the sides of the network
     * @param step the step, or -1 for users who are there since before the run
     */
    public void colonise(int platform, double share, int step) {
        settle(firstUsers(platform, share, free(step)), platform, step);
    }

    private boolean isSingleHoming() {
        return population.scenario().choice().homing() == Choice.Homing.SINGLE;
    }

    /** Who may be taken. */
    private IntPredicate free(int step) {
        return isSingleHoming() && step < 0
                ? user -> population.decides(user) && roster.homes.ofUser(user) == 0
                : population::decides;
    }

    private void settle(List<Integer> users, int platform, int step) {
        for (int user : users) {
            lane.open(user);
            if (isSingleHoming()) {
                lane.leaveAll(user);
            }
            settle(user, platform, step);
            lane.close(user);
        }
    }

    private void settle(int user, int platform, int step) {
        lane.setAware(user, platform, true);
        // Who is away has not left and comes back with the platform.
        if (!roster.belongs(user, platform)) {
            if (step < 0) {
                lane.resideSinceBefore(user, platform);
            } else {
                lane.join(user, platform, step);
            }
        }
        lane.attendEvenly(user);
    }

    private List<Integer> firstUsers(int platform, double share, IntPredicate eligible) {
        PlatformSpec spec = population.scenario().platforms().get(platform);
        if (spec.initialSides() != null) {
            return ofSides(platform, spec.initialSides(), eligible);
        }
        return switch (spec.firstUsers()) {
            case INCLINED -> mostInclined(platform, share, eligible);
            case DISPERSED -> byChance(platform, eligible).limit(wanted(share)).toList();
            case LEFT -> byIdeology(-1, eligible).limit(wanted(share)).toList();
            case RIGHT -> byIdeology(1, eligible).limit(wanted(share)).toList();
            case CONCENTRATED -> neighbourhood(byChance(platform, eligible).toList(), wanted(share), eligible);
        };
    }

    /** Of each side of a two-sided network the share wanted, by chance. */
    private List<Integer> ofSides(int platform, List<Double> shares, IntPredicate eligible) {
        int[] side = TwoSides.of(population.traits().ideology);
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
        return Math.round(share * population.size());
    }

    private List<Integer> mostInclined(int platform, double share, IntPredicate eligible) {
        Traits traits = population.traits();
        return ranked(eligible, user -> traits.tasteRank(user, platform))
                .limit(wanted(share))
                .toList();
    }

    private Stream<Integer> byChance(int platform, IntPredicate eligible) {
        Traits traits = population.traits();
        return ranked(eligible, user -> traits.chanceRank(user, platform));
    }

    private Stream<Integer> byIdeology(int end, IntPredicate eligible) {
        Traits traits = population.traits();
        return ranked(eligible, user -> end * traits.ideology(user));
    }

    /** Eligible users, those of the highest rank first. */
    private Stream<Integer> ranked(IntPredicate eligible, IntToDoubleFunction rank) {
        return IntStream.range(0, population.firstInfluencer())
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
                if (user < population.firstInfluencer() && eligible.test(user)) {
                    found.add(user);
                    population.network().followed(user).filter(met::add).forEach(next::add);
                }
            }
        }
        return found;
    }

    /** Puts every influencer who has a home there. */
    public void placeInfluencers() {
        for (Influencer influencer : population.scenario().influencers()) {
            if (influencer.home() != null) {
                int user = population.influencer(influencer.name());
                lane.open(user);
                settle(user, population.scenario().platformIndex(influencer.home()), -1);
                lane.close(user);
            }
        }
    }

    /** Makes an influencer active on a platform and, if {@code leaves} is not negative, inactive on that one. */
    public void move(int influencer, int platform, int leaves, int step) {
        lane.open(influencer);
        if (leaves >= 0 && roster.belongs(influencer, leaves)) {
            lane.leave(influencer, leaves);
        }
        if (!roster.isBanned(influencer, platform)) {
            settle(influencer, platform, step);
        }
        lane.attendEvenly(influencer);
        lane.close(influencer);
    }

    /** Bans an influencer from a platform. */
    public void ban(int influencer, int platform) {
        if (!roster.isBanned(influencer, platform)) {
            lane.open(influencer);
            lane.ban(influencer, platform);
            lane.close(influencer);
        }
    }

    /**
     * Makes a platform unreachable for users of some nations and reachable for all others. Who is active there and
     * cannot reach it is away until it comes back or until the user decides to leave.
     *
     * @param darkNations a bit for each nation where it cannot be reached; all bits for an outage everywhere
     */
    public void setReach(int platform, long darkNations) {
        Traits traits = population.traits();
        for (int user = 0; user < population.size(); user++) {
            boolean dark = (darkNations >>> traits.nation(user) & 1) != 0;
            boolean home = roster.isHome(user, platform);
            if (dark ? home : roster.isAway(user, platform)) {
                lane.open(user);
                lane.setHome(user, platform, !home);
                roster.setAway(user, platform, home);
                roster.setAttention(user, platform, 0);
                lane.attendEvenly(user);
                lane.close(user);
            }
        }
    }

    /** Everybody leaves a platform: it has closed for good. */
    public void evacuate(int platform) {
        for (int user = 0; user < population.size(); user++) {
            if (roster.belongs(user, platform)) {
                lane.open(user);
                lane.leave(user, platform);
                lane.attendEvenly(user);
                lane.close(user);
            }
        }
    }
}
