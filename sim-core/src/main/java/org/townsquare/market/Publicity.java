package org.townsquare.market;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.Awareness;

/** What is said of a platform in public: standing marketing, bursts of it, news and mood that fade. */
final class Publicity implements Serializable {

    private static final long serialVersionUID = 1;

    private double fading;
    private double newsAppeal;
    private final List<Burst> bursts = new ArrayList<>();
    private double standing;
    private double news;
    private double mood;
    private boolean withdrawn;

    private record Burst(double hazard, int until) implements Serializable {}

    Publicity(Awareness awareness, double standing) {
        turnTo(awareness, standing);
    }

    /** Other marketing, unless all has been withdrawn. */
    void turnTo(Awareness awareness, double marketing) {
        standing = withdrawn ? 0 : marketing;
        fading = FastMath.pow(0.5, 1 / awareness.newsHalfLife());
        newsAppeal = awareness.newsAppeal();
    }

    /** A step passes: news and mood fade. */
    void fade() {
        news *= fading;
        mood *= fading;
    }

    void addNews(double hazard) {
        if (!withdrawn) {
            news += hazard;
        }
    }

    void addBurst(double hazard, int until) {
        if (!withdrawn) {
            bursts.add(new Burst(hazard, until));
        }
    }

    void addMood(double appeal) {
        // A bad mood is no support.
        if (!withdrawn || appeal < 0) {
            mood += appeal;
        }
    }

    /** Takes all support away, for good. */
    void withdraw() {
        withdrawn = true;
        standing = 0;
        news = 0;
        mood = Math.min(0, mood);
        bursts.clear();
    }

    /** Hazard that a listening user hears of the platform. Standing marketing begins with the launch. */
    double hazard(int step, boolean open) {
        return news + marketing(step, open);
    }

    /** The part of the hazard that is paid for. */
    double marketing(int step, boolean open) {
        double hazard = open ? standing : 0;
        for (Burst burst : bursts) {
            hazard += step < burst.until ? burst.hazard : 0;
        }
        return hazard;
    }

    /** news_k(t): utility that news and mood add. */
    double appeal() {
        return mood + newsAppeal * news;
    }
}
