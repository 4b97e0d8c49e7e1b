package org.townsquare.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.population.Crowd;
import org.townsquare.population.UtilityTerm;
import org.townsquare.scenario.Choice;
import org.townsquare.scenario.ContactsBy;
import org.townsquare.scenario.NetworkSpec;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;

/**
 * What a scenario comes to as the number of users grows: chance averages out, and the shares of attention follow a
 * deterministic map. It exists where all users are alike and see the same, which {@link #obstacle} checks. With r the chance
 * to review and x_k the share of attention on platform k, by the attention rule in each step
 *
 * <p>x_k' = (1 − r)·x_k + r·P_k, P_k = e^(μ·U_k) / (e^(μ·u_0) + Σ_l e^(μ·U_l)), where platforms below 1/64 are left out,
 *
 * <p>and by the rule of a single home, with x_0 the share of those on none and j over platforms and none,
 *
 * <p>x_k' = (1 − r)·x_k + r·Σ_j x_j·P(k|j), where who comes from j pays for joining any other.
 *
 * <p>U_k is the sum of the {@linkplain UtilityTerm terms of utility} that a mean field knows. For two platforms without joining
 * costs and with nobody staying away both are m = tanh[(μ/2)(Δ + a·m)] in equilibrium (Brock and Durlauf 2001). Where habits
 * form and ties are found by and by, only the equilibria hold: {@link #delay}.
 */
public final class MeanField {

    /** Below this share of users on none, two platforms move along a line. */
    private static final double NOBODY = 1e-6;

    /** Equilibria closer to each other than 1 / this are not told apart. */
    private static final int GRID = 2000;

    /** Keeps the grid away from equilibria at round numbers. */
    private static final double OFF_CENTRE = 0.61;

    private static final double ACCURACY = 1e-12;

    /** Parts of attention: a share below one of them is none. */
    private static final double PARTS = 64;

    /** Home of somebody who is a member of all platforms. */
    private static final int ANYWHERE = -2;

    private final Scenario scenario;
    private final int platforms;

    private MeanField(Scenario scenario) {
        this.scenario = scenario;
        this.platforms = scenario.platforms().size();
    }

    /**
     * An equilibrium.
     *
     * @param share of users who are active on the platform
     * @param stable whether shares nearby come to it; if not, it is a tipping point
     */
    public record FixedPoint(double share, boolean stable) {}

    /** The map of a scenario, if it has one. */
    public static Optional<MeanField> of(Scenario scenario) {
        return obstacle(scenario).isPresent() ? Optional.empty() : Optional.of(new MeanField(scenario));
    }

    /** The map, if it holds at any time: where habits form or ties are found by and by, more than shares decides. */
    public static Optional<MeanField> atAnyTime(Scenario scenario) {
        return of(scenario).filter(field -> field.delay().isEmpty());
    }

    /**
     * The tipping point of a scenario's last platform: the share of users above which it grows by itself. It is the unstable
     * equilibrium, where the map holds at any time, shares move along a line and there is one such point.
     */
    public static Optional<Double> tippingPoint(Scenario scenario) {
        List<FixedPoint> unstable =
                atAnyTime(scenario)
                        .filter(MeanField::isOneDimensional)
                        .map(MeanField::fixedPoints)
                        .orElse(List.of())
                        .stream()
                        .filter(point -> !point.stable())
                        .toList();
        return unstable.size() == 1 ? Optional.of(unstable.get(0).share()) : Optional.empty();
    }

    /** Why a scenario has no such map: the first thing that makes users differ, or their world change. */
    public static Optional<String> obstacle(Scenario scenario) {
        Choice choice = scenario.choice();
        if (!choice.rule().isLogit()) {
            return Optional.of("users choose by another rule than attention or single-home (choice.rule)");
        }
        if (!scenario.activation().isSynchronous()) {
            return Optional.of("users do not choose all at once (activation)");
        }
        if (!(scenario.network() instanceof NetworkSpec.Complete)) {
            return Optional.of("users see different contacts (network)");
        }
        if (choice.outsideSpread() > 0) {
            return Optional.of("users differ in what the outside option is worth (choice.outsideSpread)");
        }
        if (scenario.users().entry().isGradual()) {
            return Optional.of("users come bit by bit (users.entry)");
        }
        if (scenario.awareness().forgetting() > 0) {
            return Optional.of("users forget platforms (awareness.forgetting)");
        }
        if (scenario.gatekeepers().notice() < 1) {
            return Optional.of("gatekeepers may act (gatekeepers.notice)");
        }
        if (!scenario.events().isEmpty()) {
            return Optional.of("things happen (events)");
        }
        return Stream.concat(
                        Arrays.stream(UtilityTerm.values()).flatMap(term -> term.obstacle(scenario).stream()),
                        scenario.platforms().stream().flatMap(platform -> obstacle(platform).stream()))
                .findFirst();
    }

    /** Why users come to rest at the map's equilibria, but not by its course: the first thing that takes its time. */
    public Optional<String> delay() {
        if (scenario.users().sessionSpread() > 0) {
            return Optional.of("some users review more often (users.sessionSpread)");
        }
        return Arrays.stream(UtilityTerm.values())
                .flatMap(term -> term.delay(scenario).stream())
                .findFirst();
    }

    private static Optional<String> obstacle(PlatformSpec platform) {
        String of = " (platforms." + platform.name() + ".";
        if (platform.business().hasMoney()) {
            return Optional.of("money changes a platform" + of + "business)");
        }
        if (platform.initialAware() < 1) {
            return Optional.of("not everybody knows a platform" + of + "initialAware)");
        }
        if (platform.committed() > 0) {
            return Optional.of("some users never change" + of + "committed)");
        }
        boolean late = platform.launch().planned() > 0 || platform.launch().slip() > 0;
        if (late || platform.launch().inviteDays() > 0) {
            return Optional.of("a platform is not open to all from the start" + of + "launch)");
        }
        if (platform.policy().strictness() > 0 && platform.policy().strikes() > 0) {
            return Optional.of("a platform bans users" + of + "policy)");
        }
        return Optional.empty();
    }

    /**
     * The shares a step later.
     *
     * @param shares of attention, for each platform
     */
    public double[] next(double[] shares) {
        double review = scenario.reconsiderInStep();
        double[] next = new double[platforms];
        if (scenario.choice().rule().dividesAttention()) {
            double[] choice = choice(shares, ANYWHERE);
            double little = Arrays.stream(choice).filter(MeanField::isNone).sum();
            for (int k = 0; k < platforms; k++) {
                next[k] = isNone(choice[k]) ? 0 : review * choice[k] / (1 - little);
            }
        } else {
            double nowhere = Math.max(0, 1 - sum(shares));
            for (int from = -1; from < platforms; from++) {
                double movers = review * (from < 0 ? nowhere : shares[from]);
                double[] choice = choice(shares, from);
                for (int to = 0; to < platforms; to++) {
                    next[to] += movers * choice[to];
                }
            }
        }
        for (int k = 0; k < platforms; k++) {
            next[k] += (1 - review) * shares[k];
        }
        return next;
    }

    private static boolean isNone(double share) {
        return share * PARTS < 1;
    }

    private static double sum(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum;
    }

    /**
     * Chances to choose each platform.
     *
     * @param home the only platform of which the user is a member, −1 for none, {@link #ANYWHERE} for a member of all
     */
    private double[] choice(double[] shares, int home) {
        Choice choice = scenario.choice();
        Crowd crowd = new Shares(shares, sum(shares), partners(), home);
        double[] utility = new double[platforms];
        double best = choice.outside();
        for (int k = 0; k < platforms; k++) {
            for (UtilityTerm term : UtilityTerm.values()) {
                utility[k] += term.meanField(scenario, k, crowd);
            }
            best = Math.max(best, utility[k]);
        }
        double sum = FastMath.exp(choice.scale() * (choice.outside() - best));
        for (int k = 0; k < platforms; k++) {
            utility[k] = FastMath.exp(choice.scale() * (utility[k] - best));
            sum += utility[k];
        }
        for (int k = 0; k < platforms; k++) {
            utility[k] /= sum;
        }
        return utility;
    }

    private double partners() {
        return scenario.choice().contactsBy() == ContactsBy.COUNT
                ? scenario.users().count() - 1
                : 1;
    }

    private record Shares(double[] shares, double anywhere, double partners, int home) implements Crowd {
        @Override
        public double share(int platform) {
            return shares[platform];
        }

        @Override
        public boolean isMember(int platform) {
            return home == ANYWHERE || home == platform;
        }
    }

    /**
     * Shares of the platforms at the end of each step.
     *
     * @param start shares at the end of the first
     * @throws IllegalStateException if something takes its time: see {@link #delay}
     */
    public double[][] course(double[] start, int steps) {
        delay().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        double[][] course = new double[steps][];
        course[0] = start.clone();
        for (int step = 1; step < steps; step++) {
            course[step] = next(course[step - 1]);
        }
        return course;
    }

    /** Whether shares move along a line: there is one platform, or there are two and nobody stays away. */
    public boolean isOneDimensional() {
        if (platforms > 2) {
            return false;
        }
        for (int i = 0; platforms == 2 && i <= GRID; i++) {
            double[] next = next(at(i / (double) GRID));
            if (1 - next[0] - next[1] > NOBODY) {
                return false;
            }
        }
        return true;
    }

    /**
     * All equilibria, in order of the last platform's share, by Brent's (1973) method.
     *
     * @throws IllegalStateException if the map is not one-dimensional
     */
    public List<FixedPoint> fixedPoints() {
        if (!isOneDimensional()) {
            throw new IllegalStateException("shares do not move along a line");
        }
        UnivariateFunction drift = share -> next(at(share))[platforms - 1] - share;
        List<FixedPoint> points = new ArrayList<>();
        double before = 0;
        if (drift.value(before) == 0) { // nobody comes first
            points.add(new FixedPoint(before, drift.value(1.0 / GRID) < 0));
            before = 0.5 / GRID;
        }
        for (int i = 0; i <= GRID; i++) {
            double after = Math.min(1, (i + OFF_CENTRE) / GRID);
            double left = drift.value(before);
            double right = drift.value(after);
            if (left * right < 0) {
                points.add(new FixedPoint(new BrentSolver(ACCURACY).solve(1000, drift, before, after), left > 0));
            } else if (right == 0) {
                points.add(new FixedPoint(after, left > 0));
                after += 0.5 / GRID; // goes on behind it
            }
            before = after;
        }
        return points;
    }

    /** All shares when the last platform has this one. */
    private double[] at(double share) {
        return platforms == 1 ? new double[] {share} : new double[] {1 - share, share};
    }
}
