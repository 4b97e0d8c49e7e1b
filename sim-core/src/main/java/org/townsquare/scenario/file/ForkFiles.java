package org.townsquare.scenario.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Contradictions;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Gone;
import org.townsquare.scenario.PlatformAction;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.PolicyPreset;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Worded;

/** Reads, checks and writes where a scenario forks, with the same care as scenarios. */
public final class ForkFiles {

    static final String AT = "at";
    static final String VARIANTS = "variants";
    /** Names that can be those of folders everywhere. */
    static final String NAME_FORM = "[\\p{L}\\p{N}]([\\p{L}\\p{N} ._+=%-]{0,58}[\\p{L}\\p{N}+%])?";

    static final String FROM = "from";

    private static final String UNFINISHED = ".partial";

    private static final String EVENTS = "events";
    private static final String WHEN = "when";
    private static final String PLATFORM = "platform";

    private static final Predicate<String> NAME = Pattern.compile(NAME_FORM).asMatchPredicate();

    private final Scenario scenario;
    private final List<Problem> problems = new ArrayList<>();

    private ForkFiles(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Reads variants from a file.
     *
     * @param scenario the scenario that forks
     * @param step what was given as the fork's step or date; if nothing, the file says {@code at}
     * @throws InvalidScenarioException if anything at all is wrong; it carries every problem found
     */
    public static Fork read(Scenario scenario, Path file, Optional<String> step) throws InvalidScenarioException {
        ForkFiles files = new ForkFiles(scenario);
        Optional<Node.Mapping> tree = Source.alone(file, "a file of variants", files.problems);
        if (tree.isPresent() && step.isPresent()) {
            files.checkOwnStep(tree.get());
            tree = files.at(step.get(), tree.get());
        }
        return files.fork(tree);
    }

    /**
     * A variant for each of some policies, which is adopted at the fork.
     *
     * @param scenario the scenario that forks
     * @param step the fork's step or date
     * @param policies names of presets, separated by commas
     * @param platform who adopts them; if nothing, all alternatives
     * @throws InvalidScenarioException if anything at all is wrong; it carries every problem found
     */
    public static Fork policies(Scenario scenario, String step, String policies, Optional<String> platform)
            throws InvalidScenarioException {
        ForkFiles files = new ForkFiles(scenario);
        List<String> adopting = files.adopting(policies, platform);
        Place place = Place.option("--policy " + policies);
        List<Node> variants = new ArrayList<>();
        List<String> presets =
                Arrays.stream(PolicyPreset.values()).map(Worded::of).toList();
        for (String policy : policies.split(",", -1)) {
            // Told here, once, and not for every platform that would adopt it.
            if (!policy.isBlank() && !presets.contains(policy.strip())) {
                files.problems.add(place.problem(Node.Scalar.quoted(policy.strip()) + " "
                        + Gone.message(PolicyPreset.class, policy.strip())
                                .orElseGet(
                                        () -> "is not the name of a policy" + Nearest.hint(policy.strip(), presets))));
                continue;
            }
            Node name = text(place, policy.strip());
            List<Node> events = adopting.stream()
                    .<Node>map(one -> section(
                            place,
                            Map.of(
                                    Shape.KIND,
                                    text(place, Shape.kindOf(PlatformAction.PolicyChange.class)),
                                    PLATFORM,
                                    text(place, one),
                                    "policy",
                                    name)))
                    .toList();
            variants.add(section(place, Map.of(Shape.NAME, name, EVENTS, new Node.Sequence(place, events))));
        }
        return files.fork(
                files.at(step, Node.Mapping.of(place, VARIANTS, new Node.Sequence(place, List.copyOf(variants)))));
    }

    /** The JSON Schema (draft 2020-12) of files of variants. */
    public static String schema() {
        return Schema.ofVariants().toPrettyString();
    }

    /** A fork as YAML with nothing left open; reading it gives an equal fork. */
    public static String write(Fork fork) {
        return Binding.yaml(fork);
    }

    private List<String> adopting(String policies, Optional<String> platform) {
        List<String> names = scenario.platformNames();
        if (platform.isPresent()) {
            if (!names.contains(platform.get())) {
                problems.add(Place.option("--platform " + platform.get())
                        .problem("no platform has this name" + Nearest.hint(platform.get(), names)));
            }
            return names.contains(platform.get()) ? List.of(platform.get()) : List.of();
        }
        List<String> alternatives =
                scenario.alternatives().stream().map(PlatformSpec::name).toList();
        if (alternatives.isEmpty()) {
            problems.add(Place.option("--policy " + policies)
                    .problem("the scenario has no alternative; say by --platform who adopts the policies"
                            + Nearest.hint("", names)));
        }
        return alternatives;
    }

    /** Finds fault with the file's own step, even where another one is laid over it. */
    private void checkOwnStep(Node.Mapping tree) {
        List<Problem> own = new ArrayList<>();
        Resolver.resolve(Shape.FORK, tree, Cast.of(scenario), own);
        own.stream()
                .filter(problem ->
                        problem.key().equals(AT) && !problem.message().startsWith(Resolver.MISSING))
                .forEach(problems::add);
    }

    /** The tree with the step laid over it. */
    private Optional<Node.Mapping> at(String step, Node.Mapping tree) {
        return YamlText.parse(step, Place.option("--fork " + step), problems).map(at -> {
            Map<String, Node.Entry> entries = new LinkedHashMap<>(tree.entries());
            entries.put(AT, new Node.Entry(at.place(), at));
            return new Node.Mapping(tree.place(), entries);
        });
    }

    private Fork fork(Optional<Node.Mapping> tree) throws InvalidScenarioException {
        if (tree.isPresent()) {
            ObjectNode resolved = Resolver.resolve(Shape.FORK, tree.get(), Cast.of(scenario), problems);
            if (problems.isEmpty()) {
                check(tree.get(), resolved);
            }
            if (problems.isEmpty()) {
                Fork fork = Binding.fork(resolved);
                contradictions(fork, tree.get());
                if (problems.isEmpty()) {
                    return fork;
                }
            }
        }
        throw new InvalidScenarioException(problems);
    }

    /** Fills in the step of events that give none, and finds what only the scenario can tell to be wrong. */
    private void check(Node.Mapping tree, ObjectNode resolved) {
        int at = resolved.get(AT).intValue();
        if (at >= scenario.steps()) {
            problems.add(tree.get(AT)
                    .place()
                    .problem(
                            AT,
                            "step " + at + " is beyond the end of the run; allowed: up to " + (scenario.steps() - 1)));
        }
        Map<String, String> folders = new HashMap<>();
        List<Node> variants = items(tree.get(VARIANTS));
        for (int i = 0; i < variants.size(); i++) {
            Node.Mapping variant = (Node.Mapping) variants.get(i);
            String name = variant.name();
            String path = VARIANTS + "." + name;
            Place place = variant.get(Shape.NAME).place();
            if (!NAME.test(name)) {
                problems.add(place.problem(
                        path,
                        "cannot be the name of a folder; allowed: up to 60 letters and digits, with blanks and ._+=%-"
                                + " between them"));
            }
            if (name.endsWith(UNFINISHED)) {
                problems.add(place.problem(
                        path, "cannot end in " + UNFINISHED + ", which marks folders that are not complete"));
            }
            String other = folders.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                problems.add(place.problem(
                        path,
                        "differs from " + Node.Scalar.quoted(other) + " only in capitals, and both name folders"));
            }
            List<Node> events = items(variant.get(EVENTS));
            for (int j = 0; j < events.size(); j++) {
                ObjectNode event =
                        (ObjectNode) resolved.get(VARIANTS).get(i).get(EVENTS).get(j);
                Node.Mapping given = (Node.Mapping) events.get(j);
                String key = path + "." + EVENTS + "[" + j + "].";
                if (event.get(WHEN) instanceof ObjectNode condition) {
                    begin(at, (Node.Mapping) given.get(WHEN), condition, FROM, key + WHEN + ".");
                } else {
                    begin(at, given, event, AT, key);
                }
            }
        }
    }

    /** Fills in the step of a section that gives none; one before the variants part is a problem. */
    private void begin(int at, Node.Mapping given, ObjectNode resolved, String key, String path) {
        Node step = given.get(key);
        if (step == null) {
            resolved.put(key, at);
        } else if (resolved.get(key).intValue() < at) {
            problems.add(step.place()
                    .problem(
                            path + key,
                            step.shown() + " is step " + resolved.get(key).intValue()
                                    + ", before the variants part at step " + at));
        }
    }

    private void contradictions(Fork fork, Node.Mapping tree) {
        List<Node> variants = items(tree.get(VARIANTS));
        for (int i = 0; i < variants.size(); i++) {
            Fork.Variant variant = fork.variants().get(i);
            for (Contradiction contradiction : Contradictions.of(variant.of(scenario))) {
                problems.add(variants.get(i)
                        .place()
                        .problem(
                                VARIANTS + "." + variant.name() + ": " + contradiction.path(),
                                contradiction.message()));
            }
        }
    }

    private static List<Node> items(Node list) {
        return list instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    private static Node text(Place place, String text) {
        return new Node.Scalar(place, text, Node.Literal.TEXT);
    }

    private static Node.Mapping section(Place place, Map<String, Node> values) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        values.forEach((key, value) -> entries.put(key, new Node.Entry(place, value)));
        return new Node.Mapping(place, entries);
    }
}
