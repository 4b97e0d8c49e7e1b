package org.townsquare.results;

import java.nio.file.Path;
import java.util.List;
import org.townsquare.scenario.Scenario;

final class Gallery {
    public static void main(String[] args) throws Exception {
        int[][] cases = {{2, 30, 1826}, {1, 30, 1826}, {16, 30, 1826}, {3, 1, 400}, {4, 200, 1826}};
        for (int[] c : cases) {
            Scenario s = Synthetic.scenario(
                    "A wealthy founder opens a free-speech network <script>alert(1)</script>", c[0], c[1], c[2]);
            Path out = Path.of(args[0], c[0] + "-" + c[1]);
            if (out.toFile().exists()) Durable.delete(out);
            long t = System.nanoTime();
            try (ResultsFolder f = Place.named(out).create(s, "title: x\n")) {
                for (int r = 0; r < c[1]; r++) f.write(Synthetic.result(s, r, c[0] > 2));
                System.out.println("written " + (System.nanoTime() - t) / 1000000);
                System.out.println(f.complete(List.of("townsquare", "run", "x.yaml")));
            }
            System.out.println("all " + (System.nanoTime() - t) / 1000000);
        }
    }
}
