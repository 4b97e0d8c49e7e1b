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
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Role;

/** What makes folders less comparable than they look: told, since no number shows it. */
public record Remarks(Compared compared) {

    /** What a reader must know before he compares. */
    public static List<String> of(Compared compared) {
        return new Remarks(compared).all();
    }

    private List<String> all() {
        List<String> remarks = new ArrayList<>();
        differing(side -> Words.count(side.scenario().steps(), "step"))
                .map(lengths -> Words.say("compare.lengths", lengths))
                .ifPresent(remarks::add);
        differing(side -> Words.date(side.scenario().start()))
                .map(starts -> Words.say("compare.starts", starts))
                .ifPresent(remarks::add);
        differing(side -> names(side, Role.ALTERNATIVE))
                .map(names -> Words.say(isOneEach() ? "compare.alternatives.one" : "compare.alternatives.names", names))
                .ifPresent(remarks::add);
        differing(side -> Integer.toString(side.scenario().figures().size()))
                .map(figures -> Words.say("compare.figures", figures))
                .ifPresent(remarks::add);
        differing(side -> Integer.toString(side.scenario().outcomes().size()))
                .map(outcomes -> Words.say("compare.outcomes", outcomes))
                .ifPresent(remarks::add);
        differing(side -> side.scenario().isUncertain() ? Words.say("compare.draws") : Words.say("compare.no-draws"))
                .map(draws -> Words.say("compare.uncertain", draws))
                .ifPresent(remarks::add);
        differing(Remarks::build)
                .map(builds -> Words.say("compare.builds", builds))
                .ifPresent(remarks::add);
        compared.sides().stream().skip(1).forEach(side -> remarks.add(pairing(side)));
        compared.sides().stream()
                .filter(side ->
                        side.cells().stream().allMatch(cell -> cell.lines().isEmpty()))
                .forEach(side -> remarks.add(Words.say("compare.sweep", side.name())));
        return remarks;
    }

    /** What is not the same in all folders, each with its own; nothing if it is. */
    private Optional<String> differing(Function<Side, String> what) {
        Map<String, String> values = new LinkedHashMap<>();
        compared.sides().forEach(side -> values.put(side.name(), what.apply(side)));
        return values.values().stream().distinct().count() < 2
                ? Optional.empty()
                : Optional.of(values.entrySet().stream()
                        .map(each -> Words.say("compare.each", each.getKey(), each.getValue()))
                        .collect(Collectors.joining("; ")));
    }

    private static String names(Side side, Role role) {
        String names = side.scenario().platforms().stream()
                .filter(platform -> platform.role() == role)
                .map(PlatformSpec::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Words.say("compare.none") : names;
    }

    private boolean isOneEach() {
        return compared.sides().stream().allMatch(side -> side.hasOne(Role.ALTERNATIVE));
    }

    private static String build(Side side) {
        try {
            Manifest manifest = Manifest.read(side.folder());
            return Words.say(
                    manifest.modified() ? "compare.build.changed" : "compare.build",
                    manifest.townsquare(),
                    manifest.commit().substring(0, Math.min(9, manifest.commit().length())));
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
            return Words.say("compare.nothing-common", side.name(), reference);
        }
        String why = own.stream()
                .map(Pairing::why)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        return why.isEmpty()
                ? Words.say("compare.paired", side.name(), reference)
                : Words.say("compare.unpaired", side.name(), reference, Words.say(why));
    }
}
