package org.townsquare.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.experiment.story.Claim;
import org.townsquare.experiment.story.Finding;
import org.townsquare.experiment.story.Story;
import org.townsquare.results.Percent;
import org.townsquare.results.story.Yardstick;

/** What came out of a story, for the terminal and as a Markdown page of its own. */
record StoryPage(Story story, List<Finding> findings) {

    /** The first line of every such page: what has it may be written anew. */
    static final String MARK = "<!-- made by 'townsquare verify --story'; edit the story instead -->";

    private static final List<String> HEAD =
            List.of("What differs", "Measured", "Arms", "Difference (95 %)", "Pairs", "In words");

    /** The findings as a table, each claim's under its name. */
    List<String> lines() {
        List<String> head = List.of("Claim", "What differs", "Measured", "Difference (95 %)", "Pairs", "In words");
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
        page.addAll(List.of("", "## In brief", ""));
        page.addAll(table(List.of("Claim", "Says", "Adoption", "Solvency", "Else"), brief()));
        page.addAll(
                List.of(
                        "",
                        "Differences in points, in the order of the experiments below, where their intervals stand, too; extremity is on a scale from 0 to 1."));
        page.addAll(List.of("", "## How to read the tables", ""));
        page.addAll(rule());
        for (Claim claim : story.claims()) {
            page.addAll(List.of("", "## " + capital(claim.title()), "", "*" + claim.says() + "*", ""));
            page.addAll(table(HEAD, of(claim).stream().map(StoryPage::cells).toList()));
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
                    return (isNamed ? of.word() + " " : "")
                            + signed(of, finding.difference().difference()) + ", "
                            + finding.words().text();
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
                .map(of -> "%s %s".formatted(of.words(), amount(of, of.least())))
                .collect(Collectors.joining(", "));
        return List.of(
                "Each experiment compares *arms*, scenarios that differ in one thing. Run number n has the same seed and the same streams"
                        + " in all arms, so that differences are those of pairs. The difference is that of the last arm less the first, in"
                        + " points for what is a share of runs or of something else. Its 95 % interval is Agresti and Min's (2005) for"
                        + " shares of runs and Student's for means. A pair in which a run does not tell (undecided adoption, users of a"
                        + " network that has closed) is left out; the number of pairs says so.",
                "",
                "- **borne out**: the whole interval lies on the side that the claim says, beyond the smallest effect of interest.",
                "- **small**: the whole interval lies on that side, but not all of it beyond the smallest effect of interest.",
                "- **not borne out**: the interval holds zero; *the other way*, if all of it lies on the other side.",
                "",
                "The smallest effects of interest: " + least + ". " + story.runs()
                        + " pairs of runs of each experiment, fewer where values of a parameter are tried.");
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
                of.words(),
                finding.arms().stream()
                        .map(arm -> arm.label() + ": " + level(of, arm.mean()))
                        .collect(Collectors.joining(", ")),
                "%s (%s to %s)"
                        .formatted(
                                signed(of, finding.difference().difference()),
                                signed(of, finding.difference().low()),
                                signed(of, finding.difference().high())),
                String.valueOf(finding.difference().pairs()),
                finding.words().text());
    }

    private static String level(Yardstick of, double mean) {
        if (Double.isNaN(mean)) {
            return "unknown";
        }
        return of.isShare() ? Percent.text(mean) : number(mean);
    }

    private static String amount(Yardstick of, double size) {
        return of.isShare() ? number(100 * size) + " points" : number(size);
    }

    private static String signed(Yardstick of, double difference) {
        if (Double.isNaN(difference)) {
            return "unknown";
        }
        String digits = String.format(
                Locale.ROOT, of.isShare() ? "%.1f" : "%.3f", (of.isShare() ? 100 : 1) * Math.abs(difference));
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return (zero ? "" : difference > 0 ? "+" : "−") + digits;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }
}
