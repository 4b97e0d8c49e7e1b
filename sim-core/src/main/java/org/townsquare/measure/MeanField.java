package org.townsquare.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.Activation;
import org.townsquare.scenario.Choice;
import org.townsquare.scenario.NetworkSpec;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Rule;
import org.townsquare.scenario.Scenario;

/**
 * What a scenario comes to as the number of users grows: chance averages out, and the shares of users follow a
 * deterministic map. It exists where all users are alike and see the same, which {@link #obstacle} checks. With r the chance
 * to reconsider, x_k the share of users on platform k and x_0 of those on none, in each step
 *
 * <p>x_k' = (1 − r)·x_k + r·Σ_j x_j·P(k|j), P(k|j) = e^(μ·U_k|j) / (1 + Σ_l e^(μ·U_l|j)), where j runs over platforms and none and
 *
 * <p>U_k|j = q_k − effort + (a_L + a_G)·(x_k + θ·(Σ_l x_l − x_k)) − c_switch·[j ≠ k].
 *
 * <p>For two platforms without switching costs and with nobody staying away this is m = tanh[(μ/2)(Δ + a·m)] in equilibrium
 * (Brock and Durlauf 2001).
 */
public final class MeanField {

    /** Below this share of users on none, two platforms move along a line. */
    private static final double NOBODY = 1e-6;

    /** Equilibria closer to each other than 1 / this are not told apart. */
    private static final int GRID = 2000;

    /** Keeps the grid away from equilibria at round numbers. */
    private static final double OFF_CENTRE = 0.61;

    private static final double ACCURACY = 1e-12;

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

    /** Why a scenario has no such map: the first thing that makes users differ, or their world change. */
    public static Optional<String> obstacle(Scenario scenario) {
        Choice choice = scenario.choice();
        var users = scenario.users();
        var content = scenario.content();
        if (!(choice.rule() instanceof Rule.Logit)) {
            return Optional.of("users choose by another rule than logit (choice.rule)");
        }
        if (!(scenario.activation() instanceof Activation.Synchronous)) {
            return Optional.of("users do not choose all at once (activation)");
        }
        if (choice.homing() != Choice.Homing.SINGLE) {
            return Optional.of("users may have several homes (choice.homing)");
        }
        if (!(scenario.network() instanceof NetworkSpec.Complete)) {
            return Optional.of("users see different contacts (network)");
        }
        if (choice.tasteShare() > 0) {
            return Optional.of("users have lasting tastes (choice.tasteShare)");
        }
        if (users.habit() > 0) {
            return Optional.of("users have habits (users.habit)");
        }
        if ((users.creators() > 0 && choice.creators() > 0)
                || !scenario.influencers().isEmpty()) {
            return Optional.of("some users count for more (users.creators, influencers)");
        }
        if (content.aversion() > 0 || content.curiosity() > 0 || users.removalSensitivity() > 0) {
            return Optional.of("users differ in what toxic posts and removals mean to them (content, users)");
        }
        if (scenario.awareness().forgetting() > 0) {
            return Optional.of("users forget platforms (awareness.forgetting)");
        }
        if (scenario.awareness().newsAppeal() > 0) {
            return Optional.of("news makes platforms attractive for a while (awareness.newsAppeal)");
        }
        if (scenario.gatekeepers().notice() < 1) {
            return Optional.of("gatekeepers may act (gatekeepers.notice)");
        }
        if (!scenario.events().isEmpty()) {
            return Optional.of("things happen (events)");
        }
        return scenario.platforms().stream()
                .flatMap(platform -> obstacle(platform).stream())
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
        if (platform.committed() > 0 || platform.leaning() != 0) {
            return Optional.of("users differ in how they like a platform" + of + "committed, leaning)");
        }
        if (platform.matureQualityOrSame() != platform.quality()) {
            return Optional.of("a platform's quality grows" + of + "matureQuality)");
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
     * @param shares of users, for each platform
     */
    public double[] next(double[] shares) {
        double reconsider = scenario.reconsiderInStep();
        double somewhere = 0;
        for (double share : shares) {
            somewhere += share;
        }
        double[] next = new double[platforms];
        for (int from = -1; from < platforms; from++) {
            double movers = reconsider * (from < 0 ? Math.max(0, 1 - somewhere) : shares[from]);
            double[] choice = choice(shares, somewhere, from);
            for (int to = 0; to < platforms; to++) {
                next[to] += movers * choice[to];
            }
        }
        for (int k = 0; k < platforms; k++) {
            next[k] += (1 - reconsider) * shares[k];
        }
        return next;
    }

    /** Chances of a user who is on a platform, or on none, to choose each. */
    private double[] choice(double[] shares, double somewhere, int from) {
        Choice choice = scenario.choice();
        double partners =
                choice.contactsBy() == Choice.Measure.COUNT ? scenario.users().count() - 1 : 1;
        double contacts = choice.contacts() * partners;
        double[] utility = new double[platforms];
        double best = 0;
        for (int k = 0; k < platforms; k++) {
            double seen = shares[k] + choice.interoperability() * (somewhere - shares[k]);
            utility[k] = scenario.platforms().get(k).quality()
                    - choice.effort()
                    + (contacts + choice.population()) * seen
                    - (k == from ? 0 : choice.switching());
            best = Math.max(best, utility[k]);
        }
        double sum = FastMath.exp(-choice.scale() * best);
        for (int k = 0; k < platforms; k++) {
            utility[k] = FastMath.exp(choice.scale() * (utility[k] - best));
            sum += utility[k];
        }
        for (int k = 0; k < platforms; k++) {
            utility[k] /= sum;
        }
        return utility;
    }

    /**
     * Shares of the platforms at the end of each step.
     *
     * @param start shares at the end of the first
     */
    public double[][] course(double[] start, int steps) {
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
