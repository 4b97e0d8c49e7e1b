package org.townsquare.results.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.townsquare.measure.Evidence;
import org.townsquare.measure.Figures;
import org.townsquare.results.Verdict;
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.CriticalMassRules;
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
        differing(Remarks::figures, side -> Words.count(figures(side).size(), "figure"))
                .map(figures -> Words.say("compare.figures", figures))
                .ifPresent(remarks::add);
        differing(Remarks::outcomes, side -> Words.count(outcomes(side).size(), "outcome"))
                .map(outcomes -> Words.say("compare.outcomes", outcomes))
                .ifPresent(remarks::add);
        differing(side -> Verdict.limits(side.scenario().criticalMass()), Remarks::limits)
                .map(limits -> Words.say("compare.limits", limits))
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
        return differing(what, what);
    }

    private Optional<String> differing(Function<Side, ?> what, Function<Side, String> said) {
        return compared.sides().stream().map(what).distinct().count() < 2
                ? Optional.empty()
                : Optional.of(compared.sides().stream()
                        .map(side -> Words.say("compare.each", side.name(), said.apply(side)))
                        .collect(Collectors.joining("; ")));
    }

    /** The figures that runs are held against, by their platforms' names. */
    private static List<List<Object>> figures(Side side) {
        List<String> names = side.scenario().platformNames();
        return Figures.of(side.scenario()).all().stream()
                .map(figure -> List.<Object>of(
                        names.get(figure.platform()), figure.unit(), figure.date(), figure.value(), figure.use()))
                .toList();
    }

    /** The same of outcomes. */
    private static List<List<Object>> outcomes(Side side) {
        List<String> names = side.scenario().platformNames();
        return Evidence.of(side.scenario()).outcomes().stream()
                .map(known -> List.<Object>of(names.get(known.platform()), known.date(), known.outcome(), known.use()))
                .toList();
    }

    private static String limits(Side side) {
        CriticalMassRules rules = side.scenario().criticalMass();
        return Words.say(
                "compare.limits.of",
                Percent.text(rules.nicheFloor()),
                Percent.text(rules.nicheCeiling()),
                Percent.text(rules.retained()));
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
