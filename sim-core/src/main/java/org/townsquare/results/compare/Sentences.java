package org.townsquare.results.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.townsquare.results.Measure;

/** What a comparison says of the alternatives in plain words; of incumbents, if there are no alternatives. */
record Sentences(Compared compared) {

    /** Of more pairs of settings than this, it is told how many differ. */
    static final int FEW = 12;

    private static final List<Measure> TOLD = List.of(Measure.CRITICAL_MASS, Measure.FINAL_SHARE);

    List<String> all() {
        boolean any = compared.rows().stream().anyMatch(row -> row.role().equals("alternative"));
        Map<String, List<ComparedRow>> byPair = compared.rows().stream()
                .filter(row -> !any || row.role().equals("alternative"))
                .filter(row -> TOLD.contains(row.measure()))
                .collect(Collectors.groupingBy(
                        row -> row.of().side() + "\n" + row.platform(), LinkedHashMap::new, Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        byPair.values()
                .forEach(rows -> sentences.addAll(rows.size() <= FEW * TOLD.size() ? each(rows) : counted(rows)));
        return sentences;
    }

    private static List<String> each(List<ComparedRow> rows) {
        Map<String, List<ComparedRow>> byCells = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.of().name() + "\n" + row.reference().name(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byCells.values().stream()
                .map(own -> who(own.get(0)) + ": "
                        + own.stream()
                                .map(row -> row.measure().label + " " + row.text() + " points")
                                .collect(Collectors.joining(", "))
                        + "; " + how(own.get(0).by()) + ".")
                .toList();
    }

    /** Where both have the same label, it is said once. */
    private static String who(ComparedRow row) {
        String label = row.of().label();
        return label.isEmpty() || !label.equals(row.reference().label())
                ? who(row, row.of().name(), row.reference().name())
                : who(
                        row,
                        "at " + label + ", " + row.of().side(),
                        row.reference().side());
    }

    private static String who(ComparedRow row, String of, String against) {
        String other = row.platform().equals(row.counterpart()) ? "" : " (there: " + row.counterpart() + ")";
        return row.platform() + ", " + of + " against " + against + other;
    }

    private static String how(Difference by) {
        return by.paired()
                ? Told.count(by.runs(), "pair")
                : Told.count(by.runs(), "run") + " against " + by.against() + ", independent";
    }

    /** Where there are too many settings for a sentence each. */
    private static List<String> counted(List<ComparedRow> rows) {
        return TOLD.stream()
                .map(measure ->
                        rows.stream().filter(row -> row.measure() == measure).toList())
                .filter(own -> !own.isEmpty())
                .map(own -> who(
                                own.get(0),
                                own.get(0).of().side(),
                                own.get(0).reference().side()) + ", at "
                        + Told.count(own.size(), "setting") + ": " + own.get(0).measure().label + " higher at "
                        + count(own, 1) + ", lower at " + count(own, -1) + ", not told apart at " + count(own, 0)
                        + " (95 % intervals, each for itself).")
                .toList();
    }

    private static long count(List<ComparedRow> rows, int sign) {
        return rows.stream().filter(row -> row.by().sign() == sign).count();
    }
}
