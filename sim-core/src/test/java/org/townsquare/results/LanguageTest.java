package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.townsquare.measure.CriticalMass.Answer;
import org.townsquare.measure.Fate;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.Tipping;
import org.townsquare.measure.Undecided;
import org.townsquare.population.UtilityTerm;
import org.townsquare.results.story.Yardstick;
import org.townsquare.results.words.Dollars;
import org.townsquare.results.words.Edition;
import org.townsquare.results.words.EventWords;
import org.townsquare.results.words.Language;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Action;
import org.townsquare.scenario.Condition;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Trigger;
import org.townsquare.scenario.file.ScenarioFiles;
import org.townsquare.statistics.Baseline;

/** The list of words: whole, used and the same in every language; and nothing beside it in charts. */
class LanguageTest {

    private static final Path JAVA = Path.of("src/main/java/org/townsquare/results");
    private static final Path RESOURCES = Path.of("src/main/resources/org/townsquare/results");
    private static final Path WEB = Path.of("../sim-web/src/main/resources/org/townsquare/web");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Keys and sentences in their order. */
    private static Map<String, String> list(Language language) throws IOException {
        String of = language == Language.ENGLISH ? "" : "_" + language.code();
        Map<String, String> list = new LinkedHashMap<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("words/messages" + of + ".properties"))) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                int end = line.indexOf('=');
                assertThat(list.put(line.substring(0, end), line.substring(end + 1)))
                        .as(line)
                        .isNull();
            }
        }
        return list;
    }

    @ParameterizedTest
    @EnumSource
    void hasTheSameKeysInTheSameOrderAndNoEmptySentence(Language language) throws IOException {
        assertThat(List.copyOf(list(language).keySet()))
                .isEqualTo(List.copyOf(list(Language.ENGLISH).keySet()));
        assertThat(list(language)).noneSatisfy((key, words) -> assertThat(words).isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceIsAboutTheSame(Language language) throws IOException {
        Map<String, String> list = list(language);
        list(Language.ENGLISH).forEach((key, words) -> {
            if (!key.startsWith("date")) { // which say of a day what they need
                assertThat(places(list.get(key), "\\{(\\d)}"))
                        .as(language + " " + key)
                        .isEqualTo(places(words, "\\{(\\d)}"));
                assertThat(places(words, "\\{(\\d)[:}]"))
                        .as(language + " " + key)
                        .containsAll(places(list.get(key), "\\{(\\d):"));
            }
        });
    }

    private static Set<String> places(String words, String place) {
        assertThat(words.replaceAll("\\{\\d(:[^|{}]*\\|[^|{}]*)?}", "")).doesNotContain("{", "}");
        return Pattern.compile(place)
                .matcher(words)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toSet());
    }

    /** A space before a percent sign and a French colon never ends a line. */
    @Test
    void frenchAndGermanKeepSignsWithTheirNumbers() throws IOException {
        assertThat(list(Language.FRENCH).values()).noneMatch(words -> words.matches(".* [%:;?!»].*"));
        // Charts would break a line after the other apostrophe.
        assertThat(list(Language.FRENCH).values()).noneMatch(words -> words.contains("’"));
        assertThat(list(Language.GERMAN).values()).noneMatch(words -> words.matches(".* %.*"));
    }

    @Test
    void everyKeyIsUsedAndEveryKeyThatIsUsedIsThere() throws IOException {
        Set<String> keys = list(Language.ENGLISH).keySet();
        Set<String> said = found("say\\(\\s*[\"']([a-z][\\w.-]*\\w)[\"']");
        said.addAll(found("%%say ([\\w.-]+)%%"));
        Set<String> beginnings = found("[\"']([a-z.-]+[.])[\"']");
        Set<String> used = found(LITERAL.pattern());
        used.addAll(found("'([\\w.-]+)'"));
        used.addAll(said);
        assertThat(keys.stream()
                        .filter(key ->
                                !used.contains(key) && beginnings.stream().noneMatch(key::startsWith)))
                .isEmpty();
        assertThat(keys).containsAll(said);
    }

    private static Set<String> found(String pattern) throws IOException {
        return sources(Path.of("src/main/java/org/townsquare"), RESOURCES, Path.of("../sim-cli/src/main/java"), WEB)
                .values()
                .stream()
                .flatMap(
                        text -> Pattern.compile(pattern).matcher(text).results().map(each -> each.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names that a key ends with. */
    @Test
    void whatTheModelNamesHasWordsAndInEnglishItsOwn() throws IOException {
        Map<String, String> list = list(Language.ENGLISH);
        Stream.of(Outcome.values()).forEach(each -> assertThat(list).containsKey("outcome." + each.word()));
        Stream.of(Undecided.values()).forEach(each -> assertThat(list).containsKey("undecided." + each.word()));
        Stream.of(Fate.values()).forEach(each -> assertThat(list).containsKey("fate." + each.word()));
        Stream.of(Tipping.End.values())
                .filter(each -> each != Tipping.End.FOUND && each != Tipping.End.BUDGET_SPENT)
                .forEach(each -> assertThat(list).containsEntry("tipping.end." + each.word(), each.word()));
        Stream.of(Answer.ABOVE, Answer.BELOW).forEach(each -> assertThat(list).containsKey("answer." + each.word()));
        Stream.of(Baseline.values())
                .forEach(each ->
                        assertThat(list).containsEntry("baseline." + each.word().replace(' ', '-'), each.word()));
        Stream.of(Measure.values()).forEach(each -> assertThat(list).containsKey("measure." + each.word()));
        Stream.of(UtilityTerm.values())
                .forEach(each -> assertThat(list)
                        .containsEntry("web.term." + each.name().toLowerCase(Locale.ROOT), each.label()));
        Stream.of(Yardstick.values())
                .forEach(each -> assertThat(list).containsEntry("yardstick." + each.word(), each.words()));
        Pattern.compile("unit = \"([^\"]+)\"")
                .matcher(String.join(
                        "",
                        sources(Path.of("src/main/java/org/townsquare/scenario"))
                                .values()))
                .results()
                .map(unit -> unit.group(1))
                .forEach(unit -> assertThat(Words.unit(unit)).isEqualTo(unit));
        kinds(Action.class).forEach(kind -> assertThat(list).containsEntry("event." + kind, kind.replace('-', ' ')));
    }

    /** The window and problems of files say it in the scenario's own words. */
    @Test
    void whenAnEventHappensIsSaidInTheScenariosOwnWordsAndInOthers() throws Exception {
        List<Trigger> triggers = List.of(
                new Trigger.At(10),
                new Trigger.When(new Condition(Metric.DAU, null, 3.0, null, 1, 0, null)),
                new Trigger.When(new Condition(Metric.CASH, "Old", null, 0.25, 30, 0, null)),
                new Trigger.When(new Condition(Metric.EXTREMITY, "Old", 0.1, 0.9, 2, 5, 9)));
        assertThat(triggers).allSatisfy(each -> assertThat(EventWords.of(each)).isEqualTo(each.words()));
        assertThat(Edition.of(Language.GERMAN)
                        .with(() -> triggers.stream().map(EventWords::of).toList()))
                .containsExactly(
                        "bei Schritt 10",
                        "wenn dau über 3 liegt",
                        "wenn cash von Old unter 0,25 liegt, 30 Schritte lang",
                        "wenn extremity von Old über 0,1 und unter 0,9 liegt, 2 Schritte lang");
    }

    /** In the order of a report's table first; what an event's or a figure's parameter means depends on its kind. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void everyParameterHasItsMeaning(Language language) throws IOException {
        List<String> paths =
                Files.readAllLines(RESOURCES.resolve("words/parameters_" + language.code() + ".properties")).stream()
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
        List<String> platform = ParameterTable.platforms(Synthetic.scenario("", 2, 1, 400)).stream()
                .map(row -> row.get("path").toString())
                .toList();
        assertThat(paths.subList(0, platform.size())).isEqualTo(platform);
        assertThat(paths)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                ScenarioFiles.reference().split("\n\n"))
                        .filter(table -> table.startsWith("| parameter |"))
                        .flatMap(table -> Pattern.compile("(?m)^\\| `(.*?)`")
                                .matcher(table)
                                .results())
                        .map(row -> row.group(1).replaceAll("^platforms\\.NAME\\.|\\.NAME\\b|\\[]", ""))
                        .filter(path -> !path.matches("(events|expect|figures|outcomes|uncertain|ensemble)(\\..*)?"))
                        .collect(Collectors.toSet()));
        assertThat(Words.meaning("platforms.New.quality", "what it is")).isEqualTo("what it is");
        Edition.of(language).<Void, RuntimeException>with(() -> {
            assertThat(Stream.of("incumbent.quality", "influencers.Ann.weight", "gatekeepers.stores[1].share"))
                    .noneMatch(path -> Words.meaning(path, "what it is").equals("what it is"));
            return null;
        });
    }

    private static Stream<String> kinds(Class<?> action) {
        return action.isSealed()
                ? Arrays.stream(action.getPermittedSubclasses()).flatMap(LanguageTest::kinds)
                : Stream.of(action.getSimpleName()
                        .replaceAll("(?<=.)(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT));
    }

    /** In a class that draws, all that is between quotes is a key, or a name of a column, a file or a resource. */
    @Test
    void noWordsStandInTheClassesOfCharts() throws IOException {
        Set<String> keys = list(Language.ENGLISH).keySet();
        Map<String, String> drawing = new TreeMap<>(sources());
        drawing.values().removeIf(text -> !text.contains("import org.townsquare.chart."));
        assertThat(drawing).hasSizeGreaterThan(15);
        drawing.forEach((file, text) -> assertThat(LITERAL.matcher(withoutRemarks(text))
                        .results()
                        .map(literal -> literal.group(1))
                        .filter(words ->
                                Pattern.compile("\\p{L}{2}").matcher(words).find())
                        .filter(words -> !keys.contains(words) && keys.stream().noneMatch(key -> key.startsWith(words)))
                        .filter(words -> !words.matches("[a-z0-9_:./-]+|UTC|.*[{}#<].*")))
                .as(file)
                .isEmpty());
    }

    /** In a template, all that is neither filled in nor a tag is a name that every language has. */
    @Test
    void noWordsStandInTemplates() throws IOException {
        Map<String, String> templates = new TreeMap<>(sources());
        templates.keySet().removeIf(file -> !file.endsWith(".ftlh"));
        assertThat(templates).hasSizeGreaterThan(10);
        templates.forEach((file, text) -> assertThat(Pattern.compile("\\p{L}{2,}")
                        .matcher(text.replaceAll("\\$\\{[^}]*}", "")
                                .replaceAll("(?s)<style>.*?</style>|<#--.*?-->|</?#(->|[^>])*>", "")
                                .replaceAll("(aria-label|alt|title)=\"([^\"]*)\"", "> $2 <")
                                .replaceAll("<[^>]*>", " "))
                        .results()
                        .map(word -> word.group()))
                .as(file)
                .isSubsetOf("Townsquare", "Java", "SVG", "PNG", "SHA", "scenario", "yaml", "manifest", "json"));
    }

    /** The page for a browser: nothing between tags, and no literal with two words. */
    @Test
    void noWordsStandInThePage() throws IOException {
        Map<String, String> page = sources(WEB);
        assertThat(page).hasSizeGreaterThan(8);
        page.forEach((file, text) -> {
            if (file.endsWith(".html")) {
                assertThat(text.replaceAll("(?s)<style>.*?</style>|%%.*?%%|<[^>]*>", ""))
                        .as(file)
                        .doesNotContainPattern("(?!Townsquare)\\b\\p{L}{2,}");
                assertThat(text).doesNotContainPattern("(aria-label|title)=\"(?!%%say )");
            } else {
                assertThat(Pattern.compile("'((?:[^'\\\\\n]|\\\\.)*)'|`([^`]*)`")
                                .matcher(text.replaceAll("(?m)(^|\\s)//.*$|'use strict'", "")
                                        .replaceAll("\\$\\{[^}]*}|<[^>`]*>", ""))
                                .results()
                                .map(literal -> literal.group())
                                .filter(literal -> Pattern.compile("\\p{L}{2,} \\p{L}{2,}")
                                        .matcher(literal)
                                        .find()))
                        .as(file)
                        .isEmpty();
            }
        });
    }

    private static String withoutRemarks(String text) {
        return text.replaceAll("\\s//[^\n]*", "")
                .replaceAll("Exception\\([^;]*;", "")
                .replaceAll("@SuppressWarnings\\([^)]*\\)", "");
    }

    /** Texts of classes and templates by their files' names. */
    private static Map<String, String> sources() throws IOException {
        return sources(JAVA, RESOURCES);
    }

    private static Map<String, String> sources(Path... folders) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(each -> each.toString().matches(".*[.](java|ftlh|js|html)"))
                        .toList()) {
                    sources.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return sources;
    }

    @Test
    void numbersAndDatesAreThoseOfTheLanguage() throws Exception {
        assertThat(in(Language.ENGLISH)).isEqualTo("2.5 % 1,234,567 2023-04-01 2023-04-12 1 run 0 runs 12.5 M");
        assertThat(in(Language.FRENCH))
                .isEqualTo(
                        "2,5\u00a0% 1\u00a0234\u00a0567 1er avril 2023 12 avril 2023 1 simulation 0 simulation 12,5\u00a0M");
        assertThat(in(Language.GERMAN))
                .isEqualTo("2,5\u00a0% 1.234.567 1. April 2023 12. April 2023 1 Lauf 0 Läufe 12,5\u00a0Mio.");
        assertThat(Edition.current()).isEqualTo(Edition.PLAIN);
    }

    private static String in(Language language) throws Exception {
        return Edition.of(language)
                .with(() -> String.join(
                        " ",
                        Percent.text(0.025),
                        Words.thousands(1_234_567),
                        Words.date(LocalDate.of(2023, 4, 1)),
                        Words.date("2023-04-12"),
                        Words.say("runs", 1),
                        Words.say("runs", 0),
                        new Dollars().format(12.5e6)));
    }
}
