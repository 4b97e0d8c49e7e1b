package org.townsquare.population;

import java.util.stream.IntStream;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Awareness;
import org.townsquare.scenario.Choice;
import org.townsquare.scenario.Content;
import org.townsquare.scenario.Scenario;

/** What all users of a {@link PlainTown} share in one step: the offers, the draws, and what depends on totals only. */
final class PlainDay {

    final int step;
    final Offer[] offers;
    final Choice choice;
    final Content content;
    final Awareness awareness;
    final double attentionFocus;
    final double outlet;
    final double freshScale;
    /** Draws of users who decide at random, and of those who have just heard of a platform. */
    final Draws choose;

    final Draws[] chooseAtNews;
    final Draws consider;
    final Draws[] hear;
    final Draws[] find;
    final double[] common;
    final double[] toxicAtLarge;
    final double discovery;

    final float[] habit;

    private final long[] listening;
    private final long[][] forgetting;
    private final long[] reconsidering;

    PlainDay(Scenario scenario, Streams streams, int step, Offer[] offers, PlainTotals totals) {
        this.step = step;
        this.offers = offers;
        choice = scenario.choice();
        content = scenario.content();
        awareness = scenario.awareness();
        attentionFocus = scenario.users().attentionFocus();
        outlet = scenario.users().outlet();
        freshScale = choice.scale() / Math.sqrt(1 - choice.tasteShare());
        habit = Appraisal.habitByTenure(
                scenario.users().habit(), scenario.users().habitDays());
        choose = streams.stream("choose").at(step);
        Stream atNews = streams.stream("choose at news");
        chooseAtNews = IntStream.range(0, offers.length)
                .mapToObj(k -> atNews.at((long) step * Population.PLATFORM_LIMIT + k))
                .toArray(Draws[]::new);
        consider = streams.stream("consider").at(step);
        listening = coins(streams.stream("listen").at(step), awareness.attention(), totals.users);
        reconsidering =
                coins(streams.stream("reconsider").at(step), scenario.users().reconsider(), totals.users);
        forgetting = new long[offers.length][];
        hear = new Draws[offers.length];
        find = new Draws[offers.length];
        common = new double[offers.length];
        toxicAtLarge = new double[offers.length];
        discovery = content.discovery() * Emission.POST;
        for (int k = 0; k < offers.length; k++) {
            hear[k] = streams.stream("hear").at((long) step * 16 + k);
            Draws forget = streams.stream("forget").at((long) step * 16 + k);
            forgetting[k] = coins(forget, awareness.forgetting(), totals.users);
            find[k] = streams.stream("find").at((long) step * 16 + k);
            double x = (double) totals.active[k] / totals.users;
            common[k] = offers[k].quality() - choice.effort() + choice.population() * x;
            toxicAtLarge[k] = totals.posts[k] == 0
                    ? 0
                    : totals.toxic[k] * (Emission.WEIGHT * Emission.TOXIC_SHARE) / totals.posts[k] * discovery;
        }
    }

    private static long[] coins(Draws draws, double probability, int users) {
        long[] masks = new long[(users + 63) / 64];
        for (int block = 0; block < masks.length; block++) {
            masks[block] = draws.mask(block, probability);
        }
        return masks;
    }

    boolean listens(int user) {
        return (listening[user >>> 6] >>> user & 1) != 0;
    }

    /** Whether the user forgets the platform, unless a contact or news keeps it in mind. */
    boolean mayForget(int user, int platform) {
        return (forgetting[platform][user >>> 6] >>> user & 1) != 0;
    }

    boolean reconsiders(int user) {
        return (reconsidering[user >>> 6] >>> user & 1) != 0;
    }

    boolean isReviewed(int user) {
        return (step + (user >>> 6)) % PlainUser.REVIEW_PERIOD == 0;
    }
}
