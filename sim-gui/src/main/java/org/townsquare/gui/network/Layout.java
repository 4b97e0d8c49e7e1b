package org.townsquare.gui.network;

import java.util.stream.IntStream;

/**
 * Where users are drawn: computed once from who follows whom, so that users stay put and communities show. Users attract
 * those whom they follow with the same force at any distance and repel all others by degree and inverse distance (the
 * LinLog energy of Noack 2007, whose minima have communities apart). The start is ideology from left to right, which stays
 * the picture's orientation; where everybody follows everybody it is the picture.
 */
final class Layout {

    private static final int ROUNDS = 120;
    private static final int QUARTERS = 4;
    /** Weight of a user without links to anybody drawn: such a one stays in place and pushes nobody. */
    private static final float ALONE = 1;

    private static final double GOLDEN = 0.6180339887498949;
    private static final double GRAVITY = 0.6;

    private final Sample sample;
    private final float[] x;
    private final float[] y;

    private Layout(Sample sample) {
        this.sample = sample;
        x = new float[sample.size()];
        y = new float[sample.size()];
    }

    /**
     * Computes.
     *
     * @param ideology of the users of the sample, from -1 to 1
     */
    static Layout of(Sample sample, double[] ideology) {
        Layout layout = new Layout(sample);
        layout.startFrom(ideology);
        if (sample.edges() > 0) {
            layout.relax();
            layout.spread();
        }
        return layout;
    }

    /** From left to right, 0 to 1. */
    float x(int place) {
        return x[place];
    }

    /** From top to bottom, 0 to 1. */
    float y(int place) {
        return y[place];
    }

    /** A disc filled evenly, in which who is left stands left. */
    private void startFrom(double[] ideology) {
        int n = x.length;
        double[][] disc = new double[n][];
        for (int i = 0; i < n; i++) {
            double radius = 0.5 * Math.sqrt((i + 0.5) / n);
            double angle = 2 * Math.PI * GOLDEN * i;
            disc[i] = new double[] {0.5 + radius * StrictMath.cos(angle), 0.5 + radius * StrictMath.sin(angle)};
        }
        java.util.Arrays.sort(disc, java.util.Comparator.comparingDouble(point -> point[0]));
        int[] byIdeology = IntStream.range(0, n)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> ideology[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int rank = 0; rank < n; rank++) {
            x[byIdeology[rank]] = (float) disc[rank][0];
            y[byIdeology[rank]] = (float) disc[rank][1];
        }
    }

    private void relax() {
        int n = x.length;
        float[] weight = new float[n];
        for (int e = 0; e < sample.edges(); e++) {
            weight[sample.from(e)]++;
            weight[sample.to(e)]++;
        }
        float total = 0;
        for (int i = 0; i < n; i++) {
            weight[i]++;
            total += weight[i];
        }
        // In a disc of radius ½ a user's links pull about as much as all others push.
        float push = 0.3f / total;
        float[] dx = new float[n];
        float[] dy = new float[n];
        for (int round = 0; round < ROUNDS; round++) {
            // A quarter of the users push for all, another quarter each round: as good on average, and four times as
            // fast.
            repel(round % QUARTERS, weight, push * QUARTERS, dx, dy);
            for (int e = 0; e < sample.edges(); e++) {
                int a = sample.from(e);
                int b = sample.to(e);
                float ex = x[b] - x[a];
                float ey = y[b] - y[a];
                float distance = (float) Math.sqrt(ex * ex + ey * ey) + 1e-4f;
                dx[a] += ex / distance;
                dy[a] += ey / distance;
                dx[b] -= ex / distance;
                dy[b] -= ey / distance;
            }
            float heat = 0.06f * (1 - round / (float) ROUNDS) + 0.001f;
            for (int i = 0; i < n; i++) {
                if (weight[i] == ALONE) {
                    continue;
                }
                float fx = dx[i] / weight[i] - (float) GRAVITY * (x[i] - 0.5f);
                float fy = dy[i] / weight[i] - (float) GRAVITY * (y[i] - 0.5f);
                float force = (float) Math.sqrt(fx * fx + fy * fy) + 1e-9f;
                float step = Math.min(force * 0.5f, heat) / force;
                x[i] += fx * step;
                y[i] += fy * step;
            }
        }
    }

    private void repel(int first, float[] weight, float push, float[] dx, float[] dy) {
        for (int i = 0; i < x.length; i++) {
            float fx = 0;
            float fy = 0;
            for (int j = first; j < x.length; j += QUARTERS) {
                if (weight[j] == ALONE) {
                    continue;
                }
                float ex = x[i] - x[j];
                float ey = y[i] - y[j];
                float w = weight[j] / (ex * ex + ey * ey + 1e-6f);
                fx += ex * w;
                fy += ey * w;
            }
            dx[i] = fx * push * weight[i];
            dy[i] = fy * push * weight[i];
        }
    }

    /** Fills the picture: half the distance from the middle as it came out, half by rank, so that few lie on top of others. */
    private void spread() {
        int n = x.length;
        double cx = IntStream.range(0, n).mapToDouble(i -> x[i]).average().orElse(0);
        double cy = IntStream.range(0, n).mapToDouble(i -> y[i]).average().orElse(0);
        double[] radius = IntStream.range(0, n)
                .mapToDouble(i -> Math.sqrt((x[i] - cx) * (x[i] - cx) + (y[i] - cy) * (y[i] - cy)))
                .toArray();
        int[] byRadius = IntStream.range(0, n)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> radius[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double most = radius[byRadius[(int) (0.98 * (n - 1))]] + 1e-9;
        for (int rank = 0; rank < n; rank++) {
            int i = byRadius[rank];
            double wanted = 0.25 * Math.min(1, radius[i] / most) + 0.25 * Math.sqrt((rank + 0.5) / n);
            double factor = wanted / (radius[i] + 1e-9);
            x[i] = (float) (0.5 + (x[i] - cx) * factor);
            y[i] = (float) (0.5 + (y[i] - cy) * factor);
        }
    }
}
