package org.townsquare.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.cli.table.Columns;
import org.townsquare.experiment.story.Claim;
import org.townsquare.experiment.story.Finding;
import org.townsquare.experiment.story.Story;
import org.townsquare.results.story.Yardstick;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;

/** What came out of a story, for the terminal and as a Markdown page of its own. */
record StoryPage(Story story, List<Finding> findings) {

    /** The first line of every such page: what has it may be written anew. */
    static final String MARK = "<!-- made by 'townsquare verify --story'; edit the story instead -->";

    /** The findings as a table, each claim's under its name. */
    List<String> lines() {
        List<String> head = List.of(
                text("claim"), text("differs"), text("measured"), text("difference"), text("pairs"), text("in-words"));
        List<List<String>> rows = new ArrayList<>(List.of(head));
        for (Claim claim : story.claims()) {
            String name = claim.title();
            for (Finding finding : of(claim)) {
                List<String> cells = cells(finding);
                rows.add(List.of(name, cells.get(0), cells.get(1), cells.get(3), cells.get(4), cells.get(5)));
                name = "";
            }
        }
        return Columns.lines(rows);
    }

    /** The page. */
    List<String> markdown() {
        List<String> page = new ArrayList<>(List.of(MARK, "# " + story.title(), "", story.description()));
        page.addAll(List.of("", "## " + text("brief"), ""));
        page.addAll(
                table(List.of(text("claim"), text("says"), text("adoption"), text("solvency"), text("else")), brief()));
        page.addAll(List.of("", text("brief.note")));
        page.addAll(List.of("", "## " + text("how"), ""));
        page.addAll(rule());
        List<String> head = List.of(
                text("differs"), text("measured"), text("arms"), text("difference"), text("pairs"), text("in-words"));
        for (Claim claim : story.claims()) {
            page.addAll(List.of("", "## " + capital(claim.title()), "", "*" + claim.says() + "*", ""));
            page.addAll(table(head, of(claim).stream().map(StoryPage::cells).toList()));
            if (!claim.teaches().isEmpty()) {
                page.addAll(List.of("", claim.teaches()));
            }
        }
        return page;
    }

    /** A row for each claim: what its experiments show of adoption, of solvency, and of all else. */
    private List<List<String>> brief() {
        return story.claims().stream()
                .map(claim -> List.of(
                        claim.title(),
                        claim.says(),
                        brief(claim, of -> of == Yardstick.ADOPTION),
                        brief(claim, of -> of == Yardstick.SOLVENCY),
                        brief(claim, of -> of != Yardstick.ADOPTION && of != Yardstick.SOLVENCY)))
                .toList();
    }

    private String brief(Claim claim, Predicate<Yardstick> which) {
        return of(claim).stream()
                .filter(finding -> which.test(finding.effect().of()))
                .map(finding -> {
                    Yardstick of = finding.effect().of();
                    boolean isNamed = of != Yardstick.ADOPTION && of != Yardstick.SOLVENCY;
                    return (isNamed ? Words.say("yardstick.short." + of.word()) + " " : "")
                            + signed(of, finding.difference().difference()) + ", "
                            + text("word." + finding.judgement().word());
                })
                .collect(Collectors.joining("<br>"));
    }

    private List<Finding> of(Claim claim) {
        return findings.stream()
                .filter(finding -> finding.claim().equals(claim))
                .toList();
    }

    private List<String> rule() {
        String least = Arrays.stream(Yardstick.values())
                .map(of -> "%s %s".formatted(words(of), amount(of, of.least())))
                .collect(Collectors.joining(", "));
        return List.of(
                text("rule"),
                "",
                text("rule.borne-out"),
                text("rule.small"),
                text("rule.not-borne-out"),
                "",
                text("rule.least", least, story.runs()));
    }

    private static String text(String key, Object... about) {
        return Words.say("story." + key, about);
    }

    private static String words(Yardstick of) {
        return Words.say("yardstick." + of.word());
    }

    private static List<String> table(List<String> head, List<List<String>> rows) {
        return Columns.markdown(Stream.concat(Stream.of(head), rows.stream()).toList());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<String> cells(Finding finding) {
        Yardstick of = finding.effect().of();
        return List.of(
                finding.experiment().about(),
                words(of),
                finding.arms().stream()
                        .map(arm -> arm.label() + ": " + level(of, arm.mean()))
                        .collect(Collectors.joining(", ")),
                Words.say(
                        "number.within",
                        signed(of, finding.difference().difference()),
                        signed(of, finding.difference().low()),
                        signed(of, finding.difference().high())),
                String.valueOf(finding.difference().pairs()),
                text("word." + finding.judgement().word()));
    }

    private static String level(Yardstick of, double mean) {
        if (Double.isNaN(mean)) {
            return Words.say("probability.unknown");
        }
        return of.isShare() ? Percent.text(mean) : number(mean);
    }

    private static String amount(Yardstick of, double size) {
        return of.isShare() ? Words.say("measure.in-points", number(100 * size)) : number(size);
    }

    private static String signed(Yardstick of, double difference) {
        if (Double.isNaN(difference)) {
            return Words.say("probability.unknown");
        }
        String digits = String.format(
                Locale.ROOT, of.isShare() ? "%.1f" : "%.3f", (of.isShare() ? 100 : 1) * Math.abs(difference));
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return (zero ? "" : difference > 0 ? "+" : "−") + Words.decimal(digits);
    }

    private static String number(double value) {
        return Words.decimal(String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", ""));
    }
}
