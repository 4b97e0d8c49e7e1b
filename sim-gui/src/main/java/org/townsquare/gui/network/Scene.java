package org.townsquare.gui.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.townsquare.gui.session.Whereabouts;
import org.townsquare.population.Population;

/** Where the sessions of the users drawn go, at one moment. It does not change, so that the run may go on. */
public final class Scene {

    private final int platforms;
    /** By place and platform; NaN for who has not come into the world yet. */
    private final float[] attention;

    /** Nobody has come yet. */
    Scene(int places, int platforms) {
        this.platforms = platforms;
        attention = new float[places * platforms];
        Arrays.fill(attention, Float.NaN);
    }

    static Scene of(Population population, Sample sample) {
        int platforms = population.platforms();
        Scene scene = new Scene(sample.size(), platforms);
        for (int place = 0; place < sample.size(); place++) {
            int user = sample.user(place);
            for (int k = 0; k < platforms && population.isPresent(user); k++) {
                scene.attention[place * platforms + k] = (float) population.attention(user, k);
            }
        }
        return scene;
    }

    /** Whether the user at a place has come into the world. */
    boolean isPresent(int place) {
        return !Float.isNaN(attention[place * platforms]);
    }

    /** The platform that has most of the attention of the user at a place, the first of several, or -1 if none has any. */
    int main(int place) {
        int main = -1;
        float most = 0;
        for (int k = 0; k < platforms; k++) {
            if (attention[place * platforms + k] > most) {
                main = k;
                most = attention[place * platforms + k];
            }
        }
        return main;
    }

    /** Share of the sessions of the user at a place that go to a platform. */
    double attention(int place, int platform) {
        return attention[place * platforms + platform];
    }

    /** Where the sessions of the user at a place go. */
    Whereabouts at(int place) {
        if (!isPresent(place)) {
            return new Whereabouts(false, List.of());
        }
        return new Whereabouts(
                true,
                IntStream.range(0, platforms).mapToObj(k -> attention(place, k)).toList());
    }
}
