package org.townsquare.results.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.townsquare.results.Measure;
import org.townsquare.results.words.Words;

/** What a comparison says of the alternatives in plain words; of incumbents, if there are no alternatives. */
public final class Sentences {

    private static final List<Measure> TOLD = List.of(Measure.CRITICAL_MASS, Measure.FINAL_SHARE);

    private Sentences() {}

    /** A sentence each; of more pairs of settings than a few, how many differ. Then what is known to have come, and how often it does. */
    public static List<String> of(Compared compared) {
        boolean any = compared.rows().stream().anyMatch(row -> row.role().equals("alternative"));
        Map<String, List<ComparedRow>> byPair = compared.rows().stream()
                .filter(row -> !any || row.role().equals("alternative"))
                .filter(row -> TOLD.contains(row.measure()))
                .collect(Collectors.groupingBy(
                        row -> row.of().side() + "\n" + row.platform(), LinkedHashMap::new, Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        byPair.values()
                .forEach(rows ->
                        sentences.addAll(rows.size() <= Compared.FEW * TOLD.size() ? each(rows) : counted(rows)));
        sentences.addAll(outcomes(compared));
        return sentences;
    }

    /** How often the runs of each setting come to what is known. */
    private static List<String> outcomes(Compared compared) {
        return compared.few().stream()
                .flatMap(cell -> cell.outcomes().stream()
                        .map(outcome -> Words.say("compare.each", cell.name(), outcome.sentence())))
                .toList();
    }

    private static List<String> each(List<ComparedRow> rows) {
        Map<String, List<ComparedRow>> byCells = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.of().name() + "\n" + row.reference().name(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byCells.values().stream()
                .map(own -> Words.say(
                        "compare.sentence",
                        who(own.get(0)),
                        own.stream()
                                .map(row -> Words.say(
                                        "compare.measure", row.measure().label(), row.text()))
                                .collect(Collectors.joining(", ")),
                        how(own.get(0).by())))
                .toList();
    }

    /** Where both have the same label, it is said once. */
    private static String who(ComparedRow row) {
        String label = row.of().label();
        return label.isEmpty() || !label.equals(row.reference().label())
                ? who(row, row.of().name(), row.reference().name())
                : who(
                        row,
                        Words.say("compare.at", label, row.of().side()),
                        row.reference().side());
    }

    private static String who(ComparedRow row, String of, String against) {
        return row.platform().equals(row.counterpart())
                ? Words.say("compare.who", row.platform(), of, against)
                : Words.say("compare.who.other", row.platform(), of, against, row.counterpart());
    }

    private static String how(Difference by) {
        return by.paired()
                ? Words.count(by.runs(), "pair")
                : Words.say("compare.runs", Words.count(by.runs(), "run"), by.against());
    }

    /** Where there are too many settings for a sentence each. */
    private static List<String> counted(List<ComparedRow> rows) {
        return TOLD.stream()
                .map(measure ->
                        rows.stream().filter(row -> row.measure() == measure).toList())
                .filter(own -> !own.isEmpty())
                .map(own -> Words.say(
                        "compare.counted",
                        who(
                                own.get(0),
                                own.get(0).of().side(),
                                own.get(0).reference().side()),
                        Words.count(own.size(), "setting"),
                        own.get(0).measure().label(),
                        count(own, 1),
                        count(own, -1),
                        count(own, 0)))
                .toList();
    }

    private static long count(List<ComparedRow> rows, int sign) {
        return rows.stream().filter(row -> row.by().sign() == sign).count();
    }
}
