package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.Given;
import org.townsquare.results.folder.Json;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.PairDraws;

/** How much of what differs between runs is ignorance, by made-up outcomes of which it is known. */
class IgnoranceTest {

    private static final int RUNS = 80;

    private static final Scenario SCENARIO = Given.scenario("""
            replicates: %d
            platforms: [{name: Old, role: incumbent}, {name: New}]
            uncertain:
              choice.contacts: {kind: uniform, low: 0, high: 10}
              alternative.policy: {kind: values, values: [none, strict]}
            """.formatted(RUNS));

    @TempDir
    private Path folder;

    private Ignorance of(IntToDoubleFunction share) throws IOException {
        Files.writeString(
                folder.resolve("runs.csv"),
                IntStream.range(0, RUNS)
                        .mapToObj(r -> r + ",New," + (share.applyAsDouble(r) > 5 ? "critical-mass" : "failed") + ","
                                + share.applyAsDouble(r) + "\n" + r + ",Old,,0.5\n")
                        .collect(Collectors.joining("", "replicate,platform,adoption,final_share\n", "")));
        return Ignorance.read(folder, SCENARIO);
    }

    private static double contacts(int replicate) {
        return PairDraws.of(SCENARIO).scenario(replicate).choice().contacts();
    }

    @Test
    void whatFollowsFromADrawIsIgnorance() throws IOException {
        Ignorance all = of(IgnoranceTest::contacts);
        assertThat(all.sentences())
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence)
                        .contains("100 % (95 % interval 100–100 %) of the variance between runs comes from")
                        .contains("choice.contacts alone accounts for")
                        .contains("of it, and together with others for"));
        all.write(folder);
        List<String> rows = Files.readAllLines(folder.resolve("ignorance.csv"));
        assertThat(rows)
                .hasSize(13)
                .startsWith("platform,measure,index,parameter,value,low,high")
                .contains("New,final_share,ignorance,,1.000000,1.000000,1.000000")
                .anyMatch(row -> row.startsWith("New,final_share,first-order,choice.contacts,0.9"))
                .anyMatch(row -> row.startsWith("New,critical_mass,first-order,alternative.policy,"))
                .anyMatch(row -> row.startsWith("New,final_share,total,choice.contacts,1.0"))
                .anyMatch(row -> row.startsWith("New,final_share,total,alternative.policy,0.0"))
                .anyMatch(row -> row.startsWith("New,final_share,explained,,1.0"));
    }

    /** Beside the verdict, which stays as it is; where all is certain there is nothing. */
    @Test
    void theSummaryHasTheSameShares() throws IOException {
        Ignorance all = of(replicate -> contacts(replicate) + replicate % 2);
        all.write(folder);
        Verdict verdict = Verdict.of(SCENARIO, List.of());
        verdict.write(folder, all);
        String[] row =
                Files.readAllLines(folder.resolve("ignorance.csv")).get(7).split(",", -1);
        Map<?, ?> summary = Json.read(folder.resolve(Verdict.FILE), Map.class);
        Map<?, ?> share = (Map<?, ?>) ((List<?>) summary.get("ignorance")).get(1);
        assertThat(share.get("platform")).isEqualTo("New");
        assertThat(share.get("measure")).isEqualTo("final_share").isEqualTo(row[1]);
        Map<?, ?> ignorance = (Map<?, ?>) share.get("ignorance");
        double value = (Double) ignorance.get("value");
        assertThat(value).isEqualTo(Double.parseDouble(row[4])).isBetween(0.9, 0.999);
        Map<?, ?> chance = (Map<?, ?>) share.get("chance");
        assertThat((Double) chance.get("value")).isCloseTo(1 - value, within(1e-9));
        assertThat((Double) chance.get("low")).isCloseTo(1 - (Double) ignorance.get("high"), within(1e-9));
        assertThat(((Map<?, ?>) share.get("firstOrder")).keySet().toString())
                .isEqualTo("[choice.contacts, alternative.policy]");
        assertThat(((Map<?, ?>) share.get("total")).keySet().toString())
                .isEqualTo("[choice.contacts, alternative.policy]");
        assertThat(((Map<?, ?>) share.get("explained")).get("low")).isInstanceOf(Double.class);

        Verdict certain = Verdict.of(SCENARIO.certain(), List.of());
        certain.write(folder, Ignorance.read(folder, SCENARIO.certain()));
        assertThat(Files.readString(folder.resolve(Verdict.FILE))).isEqualTo(Json.text(certain));
    }

    @Test
    void whatDiffersWithinPairsIsChance() throws IOException {
        assertThat(of(replicate -> 10 * (replicate % 2)).sentences())
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence)
                        .contains("0 % (95 % interval 0–0 %) of the variance between runs comes from")
                        .endsWith("no parameter stands out with 40 draws."));
    }

    @Test
    void nothingIsSaidWhereNothingDiffersOrAllIsCertain() throws IOException {
        assertThat(of(replicate -> 1).sentences()).isEmpty();
        Ignorance none = Ignorance.read(folder, SCENARIO.certain());
        assertThat(none.sentences()).isEmpty();
        none.write(folder);
        assertThat(folder.resolve("ignorance.csv")).doesNotExist();
    }

    /** Pairs that agree tell no more than one run each. */
    @Test
    void runsOfTheSameDrawWidenTheInterval() {
        Shares shared = new Shares(true);
        Shares apart = new Shares(false);
        for (int replicate = 0; replicate < 40; replicate++) {
            shared.add(replicate, replicate % 4 < 2);
            apart.add(replicate, replicate % 4 < 2);
        }
        assertThat(apart.probability()).isEqualTo(Probability.of(20, 40));
        assertThat(shared.probability()).isEqualTo(Probability.ofShare(0.5, 20));
        assertThat(new Shares(true).probability()).isEqualTo(Probability.of(0, 0));
    }
}
