package org.townsquare.population;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.network.CompressedRows;
import org.townsquare.network.Edges;
import org.townsquare.network.ImportedNetwork;
import org.townsquare.network.SocialNetwork;
import org.townsquare.random.Draws;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Content;
import org.townsquare.scenario.Influencer;
import org.townsquare.scenario.NetworkSpec;
import org.townsquare.scenario.Scenario;

/**
 * Makes the population of a scenario: ideologies, network, traits, creators. Nobody has a home yet. The influencers are
 * the last users; a network from a file gets them added, otherwise they count among the scenario's users.
 */
public final class PopulationBuilder {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final int MOST_ACTIVE = 60 * Emission.ACTIVITY;

    private final Scenario scenario;
    private final Streams streams;
    private final Traits traits;
    private final int count;
    private final int firstInfluencer;

    private PopulationBuilder(Scenario scenario, Streams streams, int count) {
        this.scenario = scenario;
        this.streams = streams;
        this.count = count;
        firstInfluencer = count - scenario.influencers().size();
        traits = new Traits(scenario, streams, count);
    }

    /**
     * The population of one replicate.
     *
     * @throws IllegalArgumentException if there are more influencers than users
     */
    public static Population of(Scenario scenario, Streams streams) {
        NetworkSpec spec = scenario.network();
        Optional<ImportedNetwork> imported = spec.read();
        int count = imported.map(
                        network -> network.users() + scenario.influencers().size())
                .orElse(scenario.users().count());
        if (count <= scenario.influencers().size()) {
            throw new IllegalArgumentException("there must be more users than influencers");
        }
        PopulationBuilder builder = new PopulationBuilder(scenario, streams, count);
        builder.drawIdeology(imported.map(ImportedNetwork::ideology).orElse(null));
        Edges edges = imported.map(ImportedNetwork::edges).orElseGet(() -> builder.edges(spec));
        return builder.population(spec, edges);
    }

    /** The same users as they were before step 0, in the same network, for a scenario that differs in its platforms only. */
    public static Population again(Population same, Scenario scenario, Streams streams) {
        Traits traits = new Traits(same.traits(), scenario);
        return new Population(scenario, streams, same.network(), traits, roster(traits, scenario));
    }

    private static Roster roster(Traits traits, Scenario scenario) {
        Roster roster = new Roster(traits.toxicity.length, scenario.platforms().size());
        System.arraycopy(traits.toxicity, 0, roster.toxicity, 0, traits.toxicity.length);
        return roster;
    }

    private Edges edges(NetworkSpec spec) {
        int[] communities = spec.communities(traits.ideology, streams.stream("community"));
        traits.setCommunities(communities);
        return spec.edges(traits.ideology, communities, streams.stream("network"));
    }

    private Population population(NetworkSpec spec, Edges edges) {
        gatherAudiences(edges);
        SocialNetwork network = spec.compress(count, edges);
        drawActivity();
        drawSessions();
        drawToxicity();
        drawAversion();
        chooseCreators(network);
        return new Population(scenario, streams, network, traits, roster(traits, scenario));
    }

    private double normal(Draws draws, int user) {
        return NORMAL.inverseCumulativeProbability(draws.uniform(user));
    }

    private void drawIdeology(float[] given) {
        Draws camp = streams.stream("camp").at(0);
        Draws place = streams.stream("ideology").at(0);
        for (int user = 0; user < firstInfluencer; user++) {
            if (given != null) {
                traits.ideology[user] = given[user];
                continue;
            }
            double side = camp.uniform(user) < 1 - scenario.users().rightShare() ? -1 : 1;
            double x = side * scenario.users().polarisation() + scenario.users().spread() * normal(place, user);
            traits.ideology[user] = (float) foldIntoRange(x);
        }
        for (int i = 0; i < scenario.influencers().size(); i++) {
            traits.ideology[firstInfluencer + i] =
                    (float) scenario.influencers().get(i).ideology();
        }
    }

    /** Reflects at ±1 as often as needed. */
    private static double foldIntoRange(double x) {
        double y = (x + 1) % 4;
        y = y < 0 ? y + 4 : y;
        return y <= 2 ? y - 1 : 3 - y;
    }

    /** Each influencer is followed by a share of users, the more likely the closer their ideologies. */
    private void gatherAudiences(Edges edges) {
        for (int i = 0; i < scenario.influencers().size(); i++) {
            Influencer influencer = scenario.influencers().get(i);
            int who = firstInfluencer + i;
            double[] liking = new double[count];
            for (int user = 0; user < count; user++) {
                double distance = Math.abs(traits.ideology[user] - influencer.ideology()) / 2;
                liking[user] = FastMath.exp(-influencer.homophily() * distance);
            }
            double scale = scaleToMean(liking, influencer.audience());
            Draws draws = streams.stream("audience of " + influencer.name()).at(0);
            for (int user = 0; user < count; user++) {
                if (user != who && draws.uniform(user) < scale * liking[user]) {
                    edges.add(user, who);
                }
            }
        }
    }

    /** The factor with which the mean of min(1, factor × weight) is the one wanted, by bisection. */
    private static double scaleToMean(double[] weights, double mean) {
        double low = 0;
        double high = 1 / Arrays.stream(weights).min().orElse(1);
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            double sum = 0;
            for (double weight : weights) {
                sum += Math.min(1, middle * weight);
            }
            if (sum < mean * weights.length) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Log-normal with mean 1 post a day. */
    private void drawActivity() {
        Draws draws = streams.stream("activity").at(0);
        double spread = scenario.users().activitySpread();
        for (int user = 0; user < count; user++) {
            double posts = user < firstInfluencer
                    ? FastMath.exp(spread * normal(draws, user) - spread * spread / 2)
                    : scenario.influencers().get(user - firstInfluencer).activity();
            long units = Math.round(posts * Emission.ACTIVITY);
            traits.activity[user] = (char) Math.max(1, Math.min(MOST_ACTIVE, units));
        }
    }

    /** Evenly over the quantiles of the log-normal distribution; influencers are as the median. */
    private void drawSessions() {
        Draws draws = streams.stream("sessions").at(0);
        for (int user = 0; user < count; user++) {
            double place = user < firstInfluencer ? draws.uniform(user) : 0.5;
            traits.sessions[user] = (byte) (place * Sessions.LEVELS);
        }
    }

    /** Log-normal, rising with distance from the middle, scaled to the mean of the scenario. */
    private void drawToxicity() {
        Content content = scenario.content();
        Draws draws = streams.stream("toxicity").at(0);
        double[] share = new double[count];
        double sum = 0;
        for (int user = 0; user < count; user++) {
            share[user] = FastMath.exp(content.toxicSpread() * normal(draws, user)
                    + content.extremity() * Math.abs(traits.ideology[user]));
            sum += share[user];
        }
        for (int user = 0; user < count; user++) {
            double scaled = user < firstInfluencer
                    ? Math.min(1, share[user] / sum * count * content.toxicShare())
                    : scenario.influencers().get(user - firstInfluencer).toxicShare();
            traits.toxicity[user] = (byte) Math.round(scaled * Emission.TOXICITY);
        }
    }

    private void drawAversion() {
        Content content = scenario.content();
        Draws kind = streams.stream("curiosity").at(0);
        Draws strength = streams.stream("aversion").at(0);
        for (int user = 0; user < count; user++) {
            boolean curious = kind.uniform(user) < content.curiousShare();
            double mean = curious ? -content.curiosity() : content.aversion();
            traits.aversion[user] = (float) (2 * mean * strength.uniform(user));
        }
    }

    /** The most followed users are creators, and so are all influencers. */
    private void chooseCreators(SocialNetwork network) {
        int wanted = (int) Math.round(scenario.users().creators() * count);
        IntStream.range(0, firstInfluencer)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(network::followers)
                        .reversed()
                        .thenComparing(u -> u))
                .limit(wanted)
                .forEach(user -> traits.creator[user] = 1);
        for (int user = firstInfluencer; user < count; user++) {
            traits.creator[user] =
                    (byte) scenario.influencers().get(user - firstInfluencer).weight();
        }
        if (network instanceof CompressedRows rows) {
            countCreatorsFollowed(rows);
        }
    }

    private void countCreatorsFollowed(CompressedRows network) {
        int[] followers = network.followerIds();
        for (int user = 0; user < count; user++) {
            int end = network.followerStart(user) + network.followers(user);
            for (int at = network.followerStart(user); traits.creator[user] > 0 && at < end; at++) {
                int sum = traits.creatorsFollowed[followers[at]] + traits.creator[user];
                traits.creatorsFollowed[followers[at]] = (char) Math.min(Character.MAX_VALUE, sum);
            }
        }
    }
}
