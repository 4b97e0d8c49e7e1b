package org.townsquare.results.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.townsquare.results.Manifest;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Role;

/** What makes folders less comparable than they look: told, since no number shows it. */
record Remarks(Compared compared) {

    List<String> all() {
        List<String> remarks = new ArrayList<>();
        differing(side -> Told.count(side.scenario().steps(), "step"))
                .map(
                        lengths -> "Runs differ in length (" + lengths
                                + "): shares at the end and cash are of different days, and revenue is of more or fewer of them.")
                .ifPresent(remarks::add);
        differing(side -> side.scenario().start().toString())
                .map(starts -> "Runs begin at different dates (" + starts + "): charts count days from the start.")
                .ifPresent(remarks::add);
        differing(side -> names(side, Role.ALTERNATIVE))
                .map(names -> "Alternatives differ (" + names + "): "
                        + (isOneEach()
                                ? "they are compared with each other, since each folder has one."
                                : "only those of the same name are compared."))
                .ifPresent(remarks::add);
        differing(side -> Integer.toString(side.scenario().figures().size()))
                .map(figures -> "Published figures differ in number (" + figures
                        + "): errors and scores of forecasts are not of the same figures, and are not compared.")
                .ifPresent(remarks::add);
        differing(side -> side.scenario().isUncertain() ? "draws of what is uncertain" : "nothing")
                .map(draws -> "What varies beside chance differs (" + draws
                        + "): intervals hold ignorance only where parameters were drawn.")
                .ifPresent(remarks::add);
        differing(Remarks::build)
                .map(builds -> "Builds of Townsquare differ (" + builds + "): so may the model.")
                .ifPresent(remarks::add);
        compared.sides().stream().skip(1).forEach(side -> remarks.add(pairing(side)));
        compared.sides().stream()
                .filter(side ->
                        side.cells().stream().allMatch(cell -> cell.lines().isEmpty()))
                .forEach(side -> remarks.add(side.name() + " is a sweep, so that charts over time leave it out."));
        return remarks;
    }

    /** What is not the same in all folders, each with its own; nothing if it is. */
    private Optional<String> differing(Function<Side, String> what) {
        Map<String, String> values = new LinkedHashMap<>();
        compared.sides().forEach(side -> values.put(side.name(), what.apply(side)));
        return values.values().stream().distinct().count() < 2
                ? Optional.empty()
                : Optional.of(values.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private static String names(Side side, Role role) {
        String names = side.scenario().platforms().stream()
                .filter(platform -> platform.role() == role)
                .map(PlatformSpec::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private boolean isOneEach() {
        return compared.sides().stream().allMatch(side -> side.hasOne(Role.ALTERNATIVE));
    }

    private static String build(Side side) {
        try {
            Manifest manifest = Manifest.read(side.folder());
            return manifest.townsquare() + " of commit "
                    + manifest.commit()
                            .substring(0, Math.min(9, manifest.commit().length()))
                    + (manifest.modified() ? " with changes" : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a folder's runs go together with those of the first. */
    private String pairing(Side side) {
        String reference = compared.sides().get(0).name();
        List<Pairing> own = compared.pairings().stream()
                .filter(pair -> pair.one().side().equals(side.name()))
                .toList();
        if (own.isEmpty()) {
            return side.name() + " and " + reference
                    + " have no variant or design point in common: nothing of them is compared.";
        }
        String why = own.stream()
                .map(Pairing::why)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        return side.name() + " against " + reference + ": "
                + (why.isEmpty()
                        ? "runs of the same seed are pairs, with the same users and the same luck; intervals are of"
                                + " their differences."
                        : "runs are independent (" + why + "); intervals are those of two samples.");
    }
}
