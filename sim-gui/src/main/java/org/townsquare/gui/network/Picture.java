package org.townsquare.gui.network;

import java.util.stream.IntStream;
import org.townsquare.engine.Simulation;
import org.townsquare.population.Population;

/** What of a run never changes and is drawn: who, where, how large. Made once, which takes about a second at most. */
public final class Picture {

    private static final int SMALLEST = 3;
    private static final int LARGEST = 12;

    private final Sample sample;
    private final Layout layout;
    private final int[] radius;
    /** Places, small ones first, so that no large one hides them. */
    private final int[] order;

    private final int platforms;

    private Picture(Sample sample, Layout layout, int[] radius, int platforms) {
        this.sample = sample;
        this.layout = layout;
        this.radius = radius;
        this.platforms = platforms;
        order = IntStream.range(0, radius.length)
                .boxed()
                .sorted(java.util.Comparator.comparingInt((Integer place) -> radius[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The picture of a run's users. */
    public static Picture of(Simulation simulation) {
        Population population = simulation.population();
        int influencers = simulation.scenario().influencers().size();
        Sample sample = Sample.of(population.network(), influencers);
        double[] ideology = IntStream.range(0, sample.size())
                .mapToDouble(place -> population.traits().ideology(sample.user(place)))
                .toArray();
        return new Picture(sample, Layout.of(sample, ideology), radius(population, sample), population.platforms());
    }

    /** The area of a disc is in proportion to the number of followers, between limits. */
    private static int[] radius(Population population, Sample sample) {
        int[] followers = IntStream.range(0, sample.size())
                .map(place -> population.network().followers(sample.user(place)))
                .toArray();
        int most = IntStream.of(followers).max().orElse(0);
        boolean alike = IntStream.of(followers).min().orElse(0) == most;
        return IntStream.of(followers)
                .map(count -> alike
                        ? SMALLEST + 1
                        : SMALLEST + (int) Math.round((LARGEST - SMALLEST) * Math.sqrt(count / (double) most)))
                .toArray();
    }

    /** Where the sessions of everybody drawn go at present. */
    public Scene scene(Simulation simulation) {
        return Scene.of(simulation.population(), sample);
    }

    /** Before anybody has come. */
    Scene empty() {
        return new Scene(sample.size(), platforms);
    }

    /** What is drawn, in words. */
    public String words() {
        return sample.words();
    }

    /** Number of users drawn. */
    public int size() {
        return sample.size();
    }

    /** The user drawn at a place. */
    public int user(int place) {
        return sample.user(place);
    }

    Sample sample() {
        return sample;
    }

    float x(int place) {
        return layout.x(place);
    }

    float y(int place) {
        return layout.y(place);
    }

    int radius(int place) {
        return radius[place];
    }

    int[] order() {
        return order;
    }
}
