package org.townsquare.population;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Choice;
import org.townsquare.scenario.Format;
import org.townsquare.scenario.Gatekeepers;
import org.townsquare.scenario.PlatformSpec;
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

    /** How many sessions a day a user has: a level of {@link Sessions}. */
    final byte[] sessions;
    /** The community in the network; empty if there are none. */
    private char[] community = {};

    private Users users;
    private Choice choice;
    private Format[] formats;
    /** For each format. */
    private final Draws[] formatTaste;
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
    private final Draws outside;
    private final Draws rounding;

    Traits(Scenario scenario, Streams streams, int count) {
        turnTo(scenario);
        Stream tastes = streams.stream("taste");
        Stream formatTastes = streams.stream("format taste");
        formatTaste = Arrays.stream(Format.values())
                .map(format -> formatTastes.at(format.ordinal()))
                .toArray(Draws[]::new);
        outside = streams.stream("outside").at(0);
        rounding = streams.stream("rounding").at(0);
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
        sessions = new byte[count];
    }

    /** The same traits of the same users; what is drawn anew each time goes by a scenario with the same number of platforms. */
    Traits(Traits same, Scenario scenario) {
        turnTo(scenario);
        ideology = same.ideology;
        activity = same.activity;
        toxicity = same.toxicity;
        aversion = same.aversion;
        creator = same.creator;
        creatorsFollowed = same.creatorsFollowed;
        sessions = same.sessions;
        community = same.community;
        formatTaste = same.formatTaste;
        taste = same.taste;
        tasteTie = same.tasteTie;
        nation = same.nation;
        stores = same.stores;
        store = same.store;
        webAversion = same.webAversion;
        removalSensitivity = same.removalSensitivity;
        adSensitivity = same.adSensitivity;
        outside = same.outside;
        rounding = same.rounding;
    }

    /** Tells each user's community in the network; nobody's if there are none. */
    void setCommunities(int[] communities) {
        community = new char[communities.length];
        for (int user = 0; user < communities.length; user++) {
            community[user] = (char) communities[user];
        }
    }

    /** What is kept of users stays; what is drawn anew each time goes by another scenario. */
    final void turnTo(Scenario other) {
        users = other.users();
        choice = other.choice();
        formats = other.platforms().stream().map(PlatformSpec::format).toArray(Format[]::new);
    }

    /** Taste of a user for a format, η_i,format, a standard normal number. */
    double formatTaste(int user, Format format) {
        return formatTaste[format.ordinal()].normal(user);
    }

    /** Taste of a user for a platform beside that for its format, η_ik, a standard normal number. */
    double platformTaste(int user, int platform) {
        return taste[platform].normal(user);
    }

    /**
     * Lasting taste of a user for a platform, in utility: σ·(√ρ·η_i,format + √(1 − ρ)·η_ik), correlated by ρ among platforms of
     * one format.
     */
    double taste(int user, int platform) {
        return choice.taste() * standardTaste(user, platform);
    }

    private double standardTaste(int user, int platform) {
        double shared = choice.formatTaste();
        return Math.sqrt(shared) * formatTaste(user, formats[platform])
                + Math.sqrt(1 - shared) * platformTaste(user, platform);
    }

    /** Utility of being on no platform: u_0 + σ_0·η_i. */
    public double outside(int user) {
        double spread = choice.outsideSpread();
        return choice.outside() + (spread == 0 ? 0 : spread * outside.normal(user));
    }

    /** Where between two whole 64ths a user rounds up, from 0 to 1: different for each, so that rounding is right on average. */
    double rounding(int user) {
        return rounding.uniform(user);
    }

    /** The community of a user in the network; 0 if there are none. */
    int community(int user) {
        return community.length == 0 ? 0 : community[user];
    }

    /** Rank of a user's taste for a platform: the higher the stronger, without ties; defined without any taste, too. */
    double tasteRank(int user, int platform) {
        return standardTaste(user, platform) + 1e-9 * tasteTie[platform].uniform(user);
    }

    /** Rank of a user's taste for a platform with as much noise as taste: who would come first if one does not know who. */
    double inclination(int user, int platform) {
        return standardTaste(user, platform) + tasteTie[platform].normal(-1 - user);
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
}
