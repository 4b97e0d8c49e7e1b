package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results packed for a referee, unpacked elsewhere, and made again there. */
class PackTest {

    private static final String SMALL = Command.scenario("small.yaml");
    private static final List<String> TABLES =
            List.of("critical_mass.csv", "events.csv", "ideology.csv", "retention.csv", "runs.csv", "timeseries.csv");

    @TempDir
    private static Path home;

    /** Where the referee works. */
    @TempDir
    private static Path elsewhere;

    @BeforeAll
    static void packAndUnpack() throws Exception {
        StringBuilder edges = new StringBuilder();
        for (int user = 0; user < 40; user++) {
            edges.append("%d,%d\n%d,%d\n".formatted(user, (user + 1) % 40, user, (user + 7) % 40));
        }
        Path network = Files.writeString(home.resolve("ties.csv"), edges);
        String ties = "network={kind: edge-list, file: " + network + "}";
        done("run", SMALL, "--set", "users.count=40", "--set", "advertisers.count=20", "--set", ties, "--out", "made");
        done("pack", "made");
        done("pack", "made", "--out", "new/deep/again.zip");
        unpack(home.resolve("made.zip"), elsewhere);
        Files.move(network, home.resolve("elsewhere.csv"));
    }

    /** What repeats it says what a folder of any kind is, in the folder of the crate. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fork  | run SMALL --replicates 2 --fork 20 --policy none,strict | run scenario.yaml --variants fork.yaml",
                "sweep | sweep list.yaml                          | sweep sweep.yaml",
                "short | run SMALL --replicates 2 --steps 40 --set outcomes=[{\"platform\":\"Agora\",\"outcome\":\"niche\",\"date\":\"2030-01-01\"}] "
                        + "| run scenario.yaml --out again --set steps=40",
                "shorter | sweep list.yaml --set steps=40 --set outcomes=[{\"platform\":\"Agora\",\"outcome\":\"niche\",\"date\":\"2030-01-01\"}]"
                        + " | sweep sweep.yaml --out again --set steps=40",
                "uncertain | run SMALL --priors people.yaml       | run scenario.yaml",
                "tip   | tipping SMALL --set criticalMass.search=coarse --of critical-mass --vary alternative.quality=-1:2 --budget 60 "
                        + "| tipping base.yaml --vary alternative.quality=-1:2 --precision 0.03 --budget 60 --platform Agora"
                        + " --of critical-mass --set criticalMass.search=coarse",
                "ramp  | tipping SMALL --ramp --vary alternative.quality=-1:1 --levels 5 --steps 90 "
                        + "| tipping base.yaml --ramp --vary alternative.quality=-1:1 --levels 5 --platform Agora",
            })
    void everyKindIsMadeAgainByItsOneCommand(String name, String words, String again) throws Exception {
        Files.writeString(home.resolve("list.csv"), "alternative.policy,alternative.quality\nnone,\nstrict,2\n");
        Files.writeString(
                home.resolve("list.yaml"),
                "{scenario: " + SMALL
                        + ", set: [users.count=50, advertisers.count=20], design: {kind: list, file: list.csv}}");
        Files.writeString(
                home.resolve("people.yaml"), "uncertain: {alternative.quality: {kind: uniform, low: 0, high: 2}}\n");
        String made =
                words.replace("SMALL", SMALL + " --set users.count=50 --set advertisers.count=20") + " --out " + name;
        done((made + " --quiet").split(" "));
        done("pack", name);
        Path unpacked = Files.createDirectory(home.resolve(name + "-unpacked"));
        unpack(home.resolve(name + ".zip"), unpacked);
        String whole = again.contains("--out") ? again : again + " --out again";
        String readme = Files.readString(unpacked.resolve("README.md"));
        assertThat(readme).contains("\ntownsquare " + whole + "\n");
        Command.Ended ended = Command.in(unpacked).run((whole + " --quiet").split(" "));
        assertThat(ended.code()).as(ended.err()).isZero();
        try (Stream<Path> all = Files.walk(unpacked.resolve("results"))) {
            List<Path> tables =
                    all.filter(file -> file.toString().endsWith(".csv")).toList();
            assertThat(tables).isNotEmpty();
            for (Path table : tables) {
                assertThat(unpacked.resolve("again")
                                .resolve(unpacked.resolve("results").relativize(table)))
                        .hasSameBinaryContentAs(table);
            }
        }
    }

    private static void unpack(Path packed, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }

    private static void done(String... words) throws Exception {
        Command.Ended ended = Command.in(home).run(words);
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    /** Into folders that are made, as for the results of other commands. */
    @Test
    void theSameFolderGivesTheSameBytes() {
        assertThat(home.resolve("new/deep/again.zip")).hasSameBinaryContentAs(home.resolve("made.zip"));
    }

    @Test
    void itsOneCommandMakesTheSameTables() throws Exception {
        String readme = Files.readString(elsewhere.resolve("README.md"));
        assertThat(readme).contains("\ntownsquare run scenario.yaml --out again\n");
        assertThat(Files.readString(elsewhere.resolve("scenario.yaml"))).doesNotContain(home.toString());
        Command.Ended ended = Command.in(elsewhere).run("run", "scenario.yaml", "--out", "again", "--quiet");
        assertThat(ended.code()).as(ended.err()).isZero();
        for (String table : TABLES) {
            assertThat(elsewhere.resolve("again").resolve(table))
                    .hasSameBinaryContentAs(elsewhere.resolve("results").resolve(table));
        }
    }

    @Test
    void everyFileHasItsChecksum() throws Exception {
        List<String> lines = Files.readAllLines(elsewhere.resolve("checksums.sha256"));
        assertThat(lines)
                .anyMatch(line -> line.endsWith("  inputs/1-ties.csv"))
                .anyMatch(line -> line.endsWith("  results/report.html"))
                .anyMatch(line -> line.endsWith("  ro-crate-metadata.json"));
        for (String line : lines) {
            assertThat(sha256(elsewhere.resolve(line.substring(66)))).as(line).isEqualTo(line.substring(0, 64));
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** What RO-Crate 1.1 demands of the metadata: a descriptor, the crate with name, description, date and licence, and each file. */
    @Test
    void itIsAnRoCrate() throws IOException {
        String metadata = Files.readString(elsewhere.resolve("ro-crate-metadata.json"));
        assertThat(metadata)
                .contains("\"@context\" : \"https://w3id.org/ro/crate/1.1/context\"")
                .containsSubsequence(
                        "\"@id\" : \"ro-crate-metadata.json\"",
                        "\"@type\" : \"CreativeWork\"",
                        "\"conformsTo\"",
                        "\"about\"",
                        "\"@id\" : \"./\"",
                        "\"@type\" : \"Dataset\"",
                        "\"name\" : \"A small town\"",
                        "\"description\" : \"Two platforms among three hundred users.\"",
                        "\"datePublished\"",
                        "\"license\"",
                        "\"hasPart\"",
                        "\"@type\" : \"SoftwareApplication\"",
                        "\"@type\" : \"CreateAction\"",
                        "\"description\" : \"townsquare run scenario.yaml --out again\"");
        try (Stream<Path> all = Files.walk(elsewhere)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> elsewhere.relativize(file).toString())
                            .filter(name -> !name.startsWith("again")
                                    && !name.equals("ro-crate-metadata.json")
                                    && !name.equals("checksums.sha256")))
                    .allMatch(name -> metadata.contains("\"@id\" : \"" + name + "\""));
        }
    }

    @Test
    void refusesInputsThatHaveChanged() throws Exception {
        Command.Ended ended = Command.in(home).run("pack", "made", "--out", "changed.zip");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("ties.csv" + " is not what it was when the runs of made were made: put it back\n");
        assertThat(home.resolve("changed.zip")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pack nowhere | nowhere does not exist",
                "pack made | made.zip already exists: choose another --out",
                "pack made --out made.zip/new.zip | made.zip is a file, not a folder",
                "pack made --out made.tar | --out made.tar is not a zip; allowed: a name that ends in .zip",
            })
    void refusesBadInput(String words, String message) throws Exception {
        Command.Ended ended = Command.in(home).run(words.split(" "));
        ended.isRefusedWith(message);
    }

    @Test
    void refusesWhatNoOneCommandMakes() throws Exception {
        Path story = Files.createDirectories(home.resolve("story"));
        Files.writeString(story.resolve("arms.json"), "{}");
        Command.Ended ended = Command.in(home).run("pack", "story");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo(
                        "story holds a story, which cannot be packed; allowed: folders of runs, forks, sweeps, and searches for"
                                + " tipping points\n");
    }
}
