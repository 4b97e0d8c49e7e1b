package org.townsquare.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.townsquare.scenario.Scenario;

/** Checks what a scenario says is uncertain, by the ends of all its distributions. */
final class Uncertain {

    static final String SECTION = "uncertain";
    static final String FILE = "ensemble";

    /** What a file of priors may say. */
    static final List<String> KEYS = List.of(SECTION, FILE);

    /** What is the same for all replicates, and so for all draws. */
    private static final Set<String> SETTLED = Set.of(
            "title", "description", "start", "steps", "seed", "replicates", "platforms", "expect", SECTION, FILE);

    private static final Pattern NAME =
            Pattern.compile("(platforms|alternative|incumbent|influencers)\\b.*\\.(name|role)|(figures|outcomes)\\b.*");

    private final Node.Mapping tree;
    private final Scenario scenario;
    private final List<Drawn> drawn = new ArrayList<>();
    /** Each once, although both ends may have it. */
    private final Set<Problem> found = new LinkedHashSet<>();

    /** A parameter, the place where it is said to be uncertain, and values to try. */
    private record Drawn(String path, Place place, List<String> values) {

        String override(int round) {
            return path + "=" + values.get(round);
        }

        Problem told(Problem problem) {
            String about = problem.key().equals(path) ? "" : " (" + problem.key() + ")";
            return place.problem(SECTION + "." + path, problem.message() + about);
        }
    }

    private Uncertain(Node.Mapping tree, Scenario scenario) {
        this.tree = tree;
        this.scenario = scenario;
    }

    /** What is wrong with a scenario that is right without it. */
    static Set<Problem> problems(Node.Mapping tree, Scenario scenario) {
        Uncertain uncertain = new Uncertain(tree, scenario);
        if (scenario.isUncertain()) {
            uncertain.collect();
            uncertain.tryAll();
        }
        return uncertain.found;
    }

    private void collect() {
        scenario.uncertain()
                .forEach(
                        (path, distribution) -> add(path, tree.nearest(SECTION + "." + path), distribution.extremes()));
        if (scenario.ensemble() == null) {
            return;
        }
        Place place = tree.nearest(FILE);
        try {
            Ensemble ensemble = Ensemble.read(scenario.ensemble());
            for (int column = 0; column < ensemble.paths().size(); column++) {
                String path = ensemble.paths().get(column);
                if (scenario.uncertain().containsKey(path)) {
                    found.add(tree.nearest(SECTION + "." + path)
                            .problem(SECTION + "." + path, "is drawn from the ensemble, too; allowed: one of the two"));
                }
                add(path, place, ensemble.extremes(column));
            }
        } catch (IllegalArgumentException e) {
            found.add(place.problem(FILE, e.getMessage()));
        }
    }

    private void add(String path, Place place, List<String> values) {
        if (SETTLED.contains(path) || NAME.matcher(path).matches()) {
            found.add(place.problem(
                    SECTION + "." + path, "cannot be uncertain: it says which runs are made, and of what"));
        } else {
            drawn.add(new Drawn(path, place, values));
        }
    }

    /** All parameters at once at their first values, at their second ones, and so on: what is wrong is told by its path. */
    private void tryAll() {
        int rounds = drawn.stream().mapToInt(each -> each.values.size()).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            List<Problem> problems = new ArrayList<>();
            Node.Mapping tried = tree.without(SECTION).without(FILE);
            for (Drawn each : drawn) {
                if (round < each.values.size()) {
                    tried = Overriding.apply(tried, each.override(round), problems);
                }
            }
            if (problems.size() < Problem.ENOUGH) {
                Resolver.resolve(tried, problems);
            }
            for (Problem problem : problems) {
                found.add(told(problem, round));
            }
        }
    }

    private Problem told(Problem problem, int round) {
        Optional<Drawn> cause = drawn.stream()
                .filter(each -> round < each.values.size()
                        && problem.source()
                                .equals(Place.override(each.override(round)).source()))
                .findFirst();
        return cause.map(each -> each.told(problem))
                .orElseGet(() -> tree.nearest(SECTION)
                        .problem(SECTION, "with some of its values " + problem.key() + " " + problem.message()));
    }
}
