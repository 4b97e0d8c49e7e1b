package org.townsquare.experiment;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.townsquare.measure.Tipping;

class TippingCalibrationTest {
    @Test
    void scan() {
        for (int n : new int[] {100, 400, 1000}) {
            for (double prec : new double[] {0.03, 0.02, 0.01, 0.006, 0.003})
                for (int budget : new int[] {60, 100, 200, 400, 800}) {
                    double exact = new BirthDeathChain(n, 0).tippingPoint();
                    long t0 = System.nanoTime();
                    int[] out = new int[4];
                    IntStream.range(0, 400).parallel().forEach(seed -> {
                        try {
                            Tipping t = TippingSearch.search(
                                    new BirthDeathChain(n, seed),
                                    new TippingSearch.Question(0, 1, prec, budget, false),
                                    s -> {});
                            synchronized (out) {
                                if (t.hasPoint()) out[0]++;
                                if (t.hasPoint()
                                        && t.response().get().low() <= exact
                                        && exact <= t.response().get().high()) out[1]++;
                                out[2] += t.runs();
                                if (t.hasPoint())
                                    out[3] += (int) Math.min(
                                            100000, 1e5 * t.response().get().halfWidth());
                            }
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
                    System.out.printf(
                            "N=%d exact=%.4f prec=%.3f budget=%d found=%d covered=%.3f runs=%.0f half=%.4f time=%.1f%n",
                            n,
                            exact,
                            prec,
                            budget,
                            out[0],
                            out[1] / 400.0,
                            out[2] / 400.0,
                            out[3] / 400e5,
                            (System.nanoTime() - t0) / 1e9);
                }
        }
    }
}
