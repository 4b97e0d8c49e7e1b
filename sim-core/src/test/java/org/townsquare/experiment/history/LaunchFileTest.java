package org.townsquare.experiment.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.scenario.LaunchOutcome;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;

/** Files of launches, and what the shipped mapping makes of them. */
class LaunchFileTest {

    private static final Path HISTORY = Path.of("../history");
    private static final String HEAD =
            "id,name,launch,market_people_millions,incumbents,incumbent_growing,access,paid,owner,capital_musd_first_2_years,"
                    + "team,founder_audience_share,new_format,moderation,trigger_at_launch,cut_off,outcome\n";

    @TempDir
    private Path folder;

    private Mapping mapping() throws InvalidScenarioException {
        return Mapping.read(HISTORY.resolve("mapping.yaml"));
    }

    private List<Launch> launches(String rows) throws IOException, InvalidScenarioException {
        Path file = folder.resolve("launches.csv");
        Files.writeString(file, HEAD + rows);
        return LaunchFile.read(file, mapping(), none -> {});
    }

    private Map<String, String> middle(String row) throws IOException, InvalidScenarioException {
        Mapping mapping = mapping();
        Draft draft = Draft.of(Path.of(mapping.scenario()));
        Scenario base = draft.with(List.of());
        Unknowns unknowns = new Unknowns(mapping, draft, base, null, mapping.draws());
        return LaunchSettings.of(mapping, launches(row).get(0), base, unknowns).get(mapping.draws() / 2);
    }

    @ParameterizedTest
    @CsvSource({"launches.csv, 45, facebook, clubhouse", "held-out.csv, 18, myspace, spoutible"})
    void theShippedLaunchesAreAllThere(String file, int size, String first, String one)
            throws InvalidScenarioException {
        List<Launch> launches = LaunchFile.read(HISTORY.resolve(file), mapping(), doubt -> {
            throw new AssertionError(doubt);
        });
        assertThat(launches).hasSize(size);
        assertThat(launches.stream().map(Launch::id)).startsWith(first).contains(one);
        assertThat(launches).allMatch(launch -> launch.outcome().isPresent());
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThatThrownBy(() -> launches("""
                        a,A,2010-13,10,X:1,yes,opem,no,startup,,new,,1,none,no,,failed
                        A,B,2010-01,none,:1,yes,open,no,startup,,new,,1,none,no,,dead
                        """))
                .isInstanceOfSatisfying(
                        InvalidScenarioException.class,
                        e -> assertThat(e.problems().stream().map(Problem::toString))
                                .allMatch(line -> line.startsWith(folder.resolve("launches.csv") + ":"))
                                .extracting(line -> line.substring(line.indexOf(".csv") + 4))
                                .containsExactly(
                                        ":2:1: access: 'opem' is not a code; allowed: open, invitation, campus-by-campus,"
                                                + " imported-contacts, waitlist; did you mean 'open'?",
                                        ":2:1: launch: '2010-13'; allowed: a month or a day, as in 2022-02",
                                        ":3:1: id: 'A'; allowed: a name unlike all others, even without capitals and signs",
                                        ":3:1: outcome: 'dead' is not an outcome; allowed: critical-mass, niche, failed",
                                        ":3:1: market_people_millions: 'none'; allowed: millions of people, above 0 and up to 10000",
                                        ":3:1: incumbents: ':1'; allowed: name:millions;name:millions, or name: where nobody knows, names"
                                                + " differing and none of them Incumbent or Newcomer"));
    }

    /** A number that is half read, or a date that is none, would be a fact that nobody stated. */
    @Test
    void numbersAndDatesAreReadWholeOrRefused() {
        assertThatThrownBy(() -> launches("""
                        a,"A
                        B",2010-02-30,10,X:1,yes,open,no,startup,"1,5",new,a third,1,none,no,Google 2017-13-07,failed
                        b,B,2010-01,10,X 12,yes,open,no,startup,-20,new,0.3,1,none,no,,failed
                        c,C,2010-01,10,Newcomer:2,yes,open,no,startup,,new,,1,none,no,,failed
                        """))
                .isInstanceOfSatisfying(
                        InvalidScenarioException.class,
                        e -> assertThat(e.problems().stream().map(Problem::toString))
                                .extracting(line -> line.replaceAll("^.*\\.csv:\\d+:1: ", "")
                                        .replaceAll("; allowed.*", ""))
                                .containsExactly(
                                        "name: has a line break or another control character",
                                        "capital_musd_first_2_years: '1,5' is not a number of this kind",
                                        "founder_audience_share: 'a third' is not a number of this kind",
                                        "cut_off: '2017-13-07' is not a date",
                                        "launch: '2010-02-30'",
                                        "capital_musd_first_2_years: '-20' is not a number of this kind",
                                        "incumbents: 'X 12'",
                                        "incumbents: 'Newcomer:2'"));
    }

    /** Dates are compared as dates, whatever they look like. */
    @Test
    void whatWasPublishedIsOfTheLaunchAndLater() throws Exception {
        Path file = folder.resolve("dated.csv");
        String head = HEAD.replace("outcome", "users_1y,peak,closed,outcome");
        String doubtful = """
                a,A,2010-03,10,X:1,yes,open,no,startup,,new,,1,none,no,,1|MAU|2010-02,2|MAU|2010,2010-03-31,failed
                b,a,2010-03,10,X:1,yes,open,no,startup,,new,,1,none,no,,1|MAU|2010-03-01,2|MAU|later (est.),2010-2,failed
                """;
        Files.writeString(file, head + doubtful);
        List<String> doubts = new ArrayList<>();
        LaunchFile.read(file, mapping(), doubt -> doubts.add(inFile(doubt)));
        assertThat(doubts)
                .containsExactly(
                        ":2:1: users_1y: '2010-02' is before the launch in 2010-03",
                        ":3:1: name: 'a' is the name of the launch in line 2, too",
                        ":3:1: closed: '2010-2' is read as no date, unlike 2021-01-09, 2021-01 or 2021",
                        ":3:1: peak: 'later' is read as no date, unlike 2021-01-09, 2021-01 or 2021");
        Files.writeString(file, head + doubtful.replace("2010-03-31", "2009"));
        assertThatThrownBy(() -> LaunchFile.read(file, mapping(), none -> {}))
                .isInstanceOfSatisfying(
                        InvalidScenarioException.class,
                        e -> assertThat(e.problems().stream().map(LaunchFileTest::inFile))
                                .containsExactly(":2:1: closed: '2009' is before the launch in 2010-03"));
    }

    private static String inFile(Problem problem) {
        String line = problem.toString();
        return line.substring(line.indexOf(".csv") + 4);
    }

    @Test
    void columnsThatAreMissingAreNamedAndWhatIsThereInsteadOnce() throws IOException {
        Path file = folder.resolve("columns.csv");
        Files.writeString(file, HEAD.replace("owner", "owners").replace("paid", "pays") + "a\n");
        assertThatThrownBy(() -> LaunchFile.read(file, mapping(), none -> {}))
                .isInstanceOfSatisfying(
                        InvalidScenarioException.class,
                        e -> assertThat(e.problems().stream().map(Problem::message))
                                .containsExactly(
                                        "this column is missing; the file has columns that nothing reads: pays, owners",
                                        "this column is missing"));
        Files.writeString(file, HEAD.replace("owner", "owners") + "a\n");
        assertThatThrownBy(() -> LaunchFile.read(file, mapping(), none -> {}))
                .hasMessageContaining("owner: this column is missing; the file has columns that nothing reads: owners");
    }

    @Test
    void spreadsheetsMayWriteAMarkAndSemicolons() throws IOException, InvalidScenarioException {
        Path file = folder.resolve("spreadsheet.csv");
        Files.writeString(file, "\ufeff" + HEAD.replace(',', ';') + "a;A;2010-03;200;\"X:190;Y:\";no;;;;;;;;;;;\n");
        Launch launch = LaunchFile.read(file, mapping(), none -> {}).get(0);
        assertThat(launch.id()).isEqualTo("a");
        assertThat(launch.incumbents()).extracting(Launch.Incumbent::name).containsExactly("X", "Y");
    }

    @Test
    void codesAndNumbersBecomeParameters() throws IOException, InvalidScenarioException {
        Map<String, String> set =
                middle("a,It's A,2010-03,200,X:40;Y:,yes,imported-contacts,no,startup,12.5,new,0.25,2,strict,no,,\n");
        assertThat(set)
                .containsEntry("title", "'It''s A'")
                .containsEntry("start", "2010-01-30")
                .containsEntry("users.represents", "100000")
                .containsEntry("alternative.policy", "strict")
                .containsEntry("alternative.format", "short-video")
                .containsEntry("alternative.importedTies", "0.5")
                .containsEntry("alternative.company.capital", "12500000")
                .containsEntry("alternative.initialAware", "0.25")
                // X has a fifth, Y half of that: three tenths in all.
                .containsEntry("users.entry.present", "0.315780")
                .containsEntry("incumbent.quality", "1.44")
                .containsEntry("incumbent.initialUsers", "0.633352")
                .containsEntry("platforms", "[{name: 'Y', role: incumbent, initialUsers: 0.316676, quality: 1.44}]");
        assertThat(set.get("events"))
                .contains("{kind: quality-change, at: 2010-03-01, platform: Newcomer, change: -0.3}")
                .contains("from: 2013-03-01")
                .doesNotContain("removal");
    }

    @Test
    void whatIsEmptySetsNothing() throws IOException, InvalidScenarioException {
        assertThat(middle("a,A,2010-03,200,X:190,no,,,,,,,,,,,\n").keySet())
                .containsExactlyInAnyOrder(
                        "title",
                        "start",
                        "users.represents",
                        "users.entry.present",
                        "incumbent.quality",
                        "incumbent.initialUsers",
                        "criticalMass.search",
                        "criticalMass.testStep",
                        "events");
    }

    @Test
    void theTextOfACutOffDatesWhatHappened() throws IOException, InvalidScenarioException {
        String row = "a,A,2018-08,300,X:300,no,open,no,startup,,new,,0,free-speech,no,%s,\n";
        assertThat(middle(row.formatted("\"Google Play 2021-01-08; host 2021-01-10\""))
                        .get("events"))
                .contains("{kind: app-store-removal, at: 2021-01-08, platform: Newcomer, store: Google}")
                .contains("{kind: host-shutdown, at: 2021-01-08, platform: Newcomer}")
                .doesNotContain("Apple");
        assertThat(middle(row.formatted("not on Google Play until 2019-10")).get("events"))
                .contains("{kind: app-store-removal, at: 2018-08-01, platform: Newcomer, store: Google}")
                .doesNotContain("2019-10");
        assertThat(middle(row.formatted("refused by Apple")).get("events")).contains("at: 2019-08-01");
    }

    @Test
    void outcomesGoByTheRuleOfTheCodebook() {
        assertThat(LaunchOutcome.of(false, List.of(0.1))).isEqualTo(LaunchOutcome.CRITICAL_MASS);
        assertThat(LaunchOutcome.of(false, List.of(0.6, 0.25, 0.0, 0.125))).isEqualTo(LaunchOutcome.CRITICAL_MASS);
        assertThat(LaunchOutcome.of(false, List.of(0.4, 0.0999, 0.0999, 0.0999)))
                .isEqualTo(LaunchOutcome.NICHE);
        assertThat(LaunchOutcome.of(false, List.of(0.6, 0.1199, 0.1199, 0.1199)))
                .isEqualTo(LaunchOutcome.FAILED);
        assertThat(LaunchOutcome.of(true, List.of(0.6, 0.6, 0.6))).isEqualTo(LaunchOutcome.FAILED);
        assertThat(LaunchOutcome.of(false, List.of(0.0))).isEqualTo(LaunchOutcome.FAILED);
        assertThat(LaunchOutcome.of(false, List.of())).isEqualTo(LaunchOutcome.FAILED);
    }

    @Test
    void aMappingThatReadsWhatCannotBeIsRefused() throws IOException {
        Path file = folder.resolve("mapping.yaml");
        String text = Files.readString(HISTORY.resolve("mapping.yaml"))
                .replace(
                        "scenario: base.yaml",
                        "scenario: " + HISTORY.toAbsolutePath().resolve("base.yaml"))
                .replace("[new_format=1]", "[new_format=3]")
                .replace("[access=waitlist]", "[acces=waitlist]")
                .replace("[paid=yes]", "[paid]");
        Files.writeString(file, text);
        assertThatThrownBy(() -> Mapping.read(file))
                .hasMessageContaining("'3' is not a code of new_format; allowed: 0, 1, 2")
                .hasMessageContaining("'acces' has no codes")
                .hasMessageContaining("did you mean 'access'?")
                .hasMessageContaining("'paid'; allowed: column=code");
    }
}
