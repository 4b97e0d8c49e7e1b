package org.townsquare.cli;

import java.util.ArrayList;
import java.util.List;
import org.townsquare.experiment.history.History;
import org.townsquare.experiment.history.ScorecardTable;

/** The scorecard of a history as a page: docs/history.md and docs/history-held-out.md are made by it. */
final class HistoryPage {

    private HistoryPage() {}

    static String of(String file, String page, History history, ScorecardTable card) {
        List<String> lines = new ArrayList<>(List.of(
                "# History: launches by their facts",
                "",
                "*Made by `./townsquare history " + file + " --page " + page
                        + "`; change the launches or the mapping, not this page.*",
                "",
                "Each row of the file is a launch as it is coded in [CODEBOOK.md](../history/CODEBOOK.md). One"
                        + " [mapping](../history/mapping.yaml) from codes to parameters, the same for all launches, makes a"
                        + " scenario of each: no quality, news, taste or behaviour is set by name. How good a product is stands in no"
                        + " column, so each launch is run at " + history.draws() + " draws of it"
                        + (history.hasPriors() ? " and of what people are like" : "")
                        + ", and the shares of these runs are its probabilities.",
                "",
                "An outcome goes by the rule of those who coded the launches, on people who are there within a month: *failed* is"
                        + " what has closed or has less than a fifth of its best month left after five years, *critical-mass* what has"
                        + " a tenth of the market's people, *niche* all else.",
                "",
                "**What this is worth.** The mapping was made with the thirty launches of launches.csv in view. Their scorecard"
                        + " ([history.md](history.md)) says how well one mapping can be made to fit them, not how well it predicts. The"
                        + " fifteen of held-out.csv ([history-held-out.md](history-held-out.md)) were coded after the mapping was frozen,"
                        + " and run once. The regression beside it has not seen the launch that it is asked about. Columns such as"
                        + " new_format and incumbent_growing were coded by somebody who knew the outcomes, in both files.",
                ""));
        if (card.isJudged()) {
            lines.addAll(List.of("## Scorecard", "", card.sentence(), ""));
            lines.addAll(Columns.markdown(card.confusion()));
            lines.addAll(List.of("", ""));
            lines.addAll(Columns.markdown(card.scores()));
            lines.add("");
            if (history.hasPriors()) {
                lines.addAll(List.of(
                        "## With people as the other launches say",
                        "",
                        "Each draw has one kind of people for all launches. For each launch those draws are kept whose runs were right"
                                + " about most of the other launches, a tenth of all; their shares are its probabilities here. "
                                + card.learnt(),
                        ""));
                lines.addAll(Columns.markdown(card.calibration()));
                lines.add("");
            }
        }
        lines.addAll(List.of(
                "## Launches",
                "",
                "Users are in millions: medians over the runs of who is there within a month, beside what was published, in"
                        + " whatever unit it was. The latter must not be compared where units differ. The critical mass is measured"
                        + " in one run of a middling product two days after the launch, and in another a year later: millions of"
                        + " users whose whole attention it needs, and whether it had them.",
                ""));
        lines.addAll(Columns.markdown(card.launches()));
        lines.add("");
        if (card.isJudged()) {
            lines.addAll(List.of("## Misses", ""));
            card.lessons().forEach(lesson -> lines.add("- " + lesson));
            lines.add("");
        }
        lines.addAll(List.of("## The mapping", ""));
        lines.addAll(Columns.markdown(history.reasons()));
        return String.join("\n", lines) + "\n";
    }
}
