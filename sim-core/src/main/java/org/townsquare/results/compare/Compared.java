package org.townsquare.results.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.townsquare.results.Measure;
import org.townsquare.results.Verdict;
import org.townsquare.results.table.Table;

/** Folders side by side: every one against the first. */
public final class Compared {

    private final List<Side> sides;
    private final List<Pairing> pairings;
    private final List<ComparedRow> rows;

    /** Of more settings or pairs of them than this, not each is shown. */
    static final int FEW = 12;

    private Compared(List<Side> sides, List<Pairing> pairings, List<ComparedRow> rows) {
        this.sides = List.copyOf(sides);
        this.pairings = List.copyOf(pairings);
        this.rows = List.copyOf(rows);
    }

    /** The tables that a comparison leaves. */
    public static final List<Table<?>> TABLES = List.of(ComparedRow.TABLE, DifferentParameter.TABLE);

    /** Compares. */
    public static Compared of(List<Side> sides) {
        List<Pairing> pairings = new ArrayList<>();
        for (Side side : sides.subList(1, sides.size())) {
            pairings.addAll(pairings(side, sides.get(0)));
        }
        return new Compared(
                sides,
                pairings,
                pairings.stream().flatMap(pair -> rows(pair).stream()).toList());
    }

    /** Settings of the same label; a folder that has one alone is held against all of the other. */
    private static List<Pairing> pairings(Side side, Side reference) {
        boolean alone = side.cells().size() == 1 || reference.cells().size() == 1;
        Map<String, List<Cell>> byLabel = reference.cells().stream()
                .collect(Collectors.groupingBy(
                        cell -> alone ? "" : cell.label(), LinkedHashMap::new, Collectors.toList()));
        return side.cells().stream()
                .flatMap(cell -> byLabel.getOrDefault(alone ? "" : cell.label(), List.of()).stream()
                        .map(other -> Pairing.of(cell, other)))
                .toList();
    }

    private static List<ComparedRow> rows(Pairing pair) {
        List<ComparedRow> rows = new ArrayList<>();
        for (int k = 0; k < pair.one().scenario().platforms().size(); k++) {
            var own = pair.one().scenario().platforms().get(k);
            Optional<Integer> there = pair.other().counterpart(pair.one(), k);
            for (Measure measure : Measure.values()) {
                if (there.isPresent()
                        && pair.one().numbers().has(measure, k)
                        && pair.other().numbers().has(measure, there.get())) {
                    rows.add(new ComparedRow(
                            pair.one(),
                            pair.other(),
                            own.name(),
                            pair.other().scenario().platforms().get(there.get()).name(),
                            own.role().word(),
                            measure,
                            pair.difference(measure, k, there.get())));
                }
            }
        }
        return rows;
    }

    /** What is compared. */
    public List<Side> sides() {
        return sides;
    }

    /** The settings that are held against each other. */
    List<Pairing> pairings() {
        return pairings;
    }

    /** By pairing, then platform, then measure. */
    List<ComparedRow> rows() {
        return rows;
    }

    /** All settings, in the order of the folders. */
    List<Cell> cells() {
        return sides.stream().flatMap(side -> side.cells().stream()).toList();
    }

    /** The verdict on every platform of the settings that can be read side by side, each made into something. */
    public <T> List<T> verdicts(BiFunction<String, Verdict.Platform, T> row) {
        return few().stream()
                .flatMap(cell -> cell.verdict().platforms().stream().map(platform -> row.apply(cell.name(), platform)))
                .toList();
    }

    /** Settings whose verdicts can be read side by side: of a large sweep, none. */
    List<Cell> few() {
        return sides.stream()
                .filter(side -> side.cells().size() <= FEW)
                .flatMap(side -> side.cells().stream())
                .toList();
    }

    /** What differs in what the folders were made with, in the order in which it stands in scenarios. */
    public List<DifferentParameter> parameters() {
        return DifferentParameter.all(sides);
    }
}
