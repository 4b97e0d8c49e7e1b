package org.townsquare.cli;

import java.util.ArrayList;
import java.util.List;
import org.townsquare.cli.table.Columns;
import org.townsquare.experiment.history.History;
import org.townsquare.experiment.history.ScorecardTable;
import org.townsquare.results.words.Words;

/** The scorecard of a history as a page: docs/history.md, history-held-out.md and history-people.md are made by it. */
final class HistoryPage {

    private HistoryPage() {}

    static String of(String file, String page, History history, ScorecardTable card) {
        List<String> lines = new ArrayList<>(List.of(
                "# " + text("title"),
                "",
                text("made", file, page),
                "",
                text(history.hasPriors() ? "rows.people" : "rows", history.draws()),
                "",
                text("rule"),
                "",
                text("worth"),
                ""));
        if (card.isJudged()) {
            lines.addAll(List.of("## " + text("scorecard"), "", card.sentence(), ""));
            lines.addAll(Columns.markdown(card.confusion()));
            lines.add("");
            if (!card.scores().isEmpty()) {
                lines.add("");
                lines.addAll(Columns.markdown(card.scores()));
                lines.add("");
            }
            if (history.hasPriors()) {
                lines.addAll(List.of("## " + text("people"), "", text("people.note") + " " + card.learnt(), ""));
                lines.addAll(Columns.markdown(card.calibration()));
                lines.add("");
            }
        }
        lines.addAll(List.of("## " + text("facts"), "", text("facts.note"), ""));
        lines.addAll(Columns.markdown(
                history.facts().stream().map(HistoryPage::escaped).toList()));
        lines.add("");
        String measured = card.isMeasured() ? " " + text("launches.note.mass") : "";
        lines.addAll(List.of("## " + text("launches"), "", text("launches.note") + measured, ""));
        lines.addAll(Columns.markdown(
                card.launches().stream().map(HistoryPage::named).toList()));
        lines.add("");
        if (card.isJudged()) {
            lines.addAll(List.of("## " + text("misses"), ""));
            card.lessons().forEach(lesson -> lines.add("- " + lesson));
            lines.add("");
        }
        lines.addAll(List.of("## " + text("mapping"), ""));
        lines.addAll(Columns.markdown(history.reasons()));
        return String.join("\n", lines) + "\n";
    }

    /** The same row, the launch's name as it is. */
    private static List<String> named(List<String> row) {
        List<String> words = new ArrayList<>(row);
        words.set(0, ScorecardTable.escaped(row.get(0)));
        return words;
    }

    private static List<String> escaped(List<String> row) {
        return row.stream().map(ScorecardTable::escaped).toList();
    }

    private static String text(String key, Object... about) {
        return Words.say("history." + key, about);
    }
}
