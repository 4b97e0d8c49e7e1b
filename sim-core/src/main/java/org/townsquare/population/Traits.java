package org.townsquare.population;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Choice;
import org.townsquare.scenario.Gatekeepers;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Users;

/** What users are like from the beginning. What is needed seldom is drawn anew each time instead of being kept. */
public final class Traits implements Serializable {

    private static final long serialVersionUID = 1;

    /** Ideology, from -1 to 1. */
    final float[] ideology;
    /** Posts a day, in units of {@link Emission#ACTIVITY}. */
    final char[] activity;
    /** Own toxic share, in units of {@link Emission#TOXICITY}, as an unsigned byte. */
    final byte[] toxicity;
    /** Disutility of toxic content; below 0 for the curious. */
    final float[] aversion;
    /** Weight as a creator, 0 for most. */
    final byte[] creator;
    /** Sum of the weights of the creators whom a user follows. */
    final char[] creatorsFollowed;

    private Users users;
    private double tasteSd;
    /** For each platform. */
    private final Draws[] taste;
    /** For each platform, to tell users of equal taste apart. */
    private final Draws[] tasteTie;

    private final Draws nation;
    private final List<Gatekeepers.AppStore> stores;
    private final Draws store;
    private final Draws webAversion;

    private final Draws removalSensitivity;
    private final Draws adSensitivity;

    Traits(Scenario scenario, Streams streams, int count) {
        users = scenario.users();
        tasteSd = tasteSd(scenario.choice());
        Stream tastes = streams.stream("taste");
        int platforms = scenario.platforms().size();
        taste = IntStream.range(0, platforms).mapToObj(tastes::at).toArray(Draws[]::new);
        tasteTie =
                IntStream.range(0, platforms).mapToObj(k -> tastes.at(-1 - k)).toArray(Draws[]::new);
        nation = streams.stream("nation").at(0);
        stores = scenario.gatekeepers().stores();
        store = streams.stream("store").at(0);
        webAversion = streams.stream("web").at(0);
        removalSensitivity = streams.stream("removal sensitivity").at(0);
        adSensitivity = streams.stream("ad sensitivity").at(0);
        ideology = new float[count];
        activity = new char[count];
        toxicity = new byte[count];
        aversion = new float[count];
        creator = new byte[count];
        creatorsFollowed = new char[count];
    }

    /** What is kept of users stays; what is drawn anew each time goes by another scenario. */
    void turnTo(Scenario other) {
        users = other.users();
        tasteSd = tasteSd(other.choice());
    }

    /** Standard deviation of the lasting part of taste: its share of the variance of the logit's noise. */
    private static double tasteSd(Choice choice) {
        double noise = Math.PI / (Math.sqrt(choice.homing() == Choice.Homing.MULTI ? 3 : 6) * choice.scale());
        return noise * Math.sqrt(choice.tasteShare());
    }

    /** Reads a user's traits; see {@link Lane#fetch}. */
    int fetch(int user) {
        return (int) (ideology[user] + aversion[user])
                + activity[user]
                + toxicity[user]
                + creator[user]
                + creatorsFollowed[user];
    }

    /** Lasting taste of a user for a platform, in utility. */
    double taste(int user, int platform) {
        return tasteSd == 0 ? 0 : tasteSd * taste[platform].normal(user);
    }

    /** Rank of a user's taste for a platform: the higher the stronger, without ties; defined without any taste, too. */
    double tasteRank(int user, int platform) {
        return taste[platform].normal(user) + 1e-9 * tasteTie[platform].uniform(user);
    }

    /** Rank of a user by chance among those who come first to a platform. */
    double chanceRank(int user, int platform) {
        return tasteTie[platform].uniform(user);
    }

    double removalSensitivity(int user) {
        return 2 * users.removalSensitivity() * removalSensitivity.uniform(user);
    }

    double adSensitivity(int user) {
        return 2 * users.adSensitivity() * adSensitivity.uniform(user);
    }

    /** The number of the user's nation, or the number of nations if the user lives in none of them. */
    int nation(int user) {
        double place = nation.uniform(user);
        int n = 0;
        while (n < users.nations().size() && place >= users.nations().get(n).share()) {
            place -= users.nations().get(n).share();
            n++;
        }
        return n;
    }

    /** The number of the user's app store, or the number of stores if the user only uses the web. */
    int store(int user) {
        double place = store.uniform(user);
        int s = 0;
        while (s < stores.size() && place >= stores.get(s).share()) {
            place -= stores.get(s).share();
            s++;
        }
        return s;
    }

    /** Rank of a user among those who would rather not join by the web, from 0 to 1. */
    double webAversion(int user) {
        return webAversion.uniform(user);
    }

    /** A user's ideology, from -1 to 1. */
    public double ideology(int user) {
        return ideology[user];
    }

    /** A user's own toxic share of posts, before any contagion. */
    public double toxicShare(int user) {
        return (toxicity[user] & 0xFF) / (double) Emission.TOXICITY;
    }
}
