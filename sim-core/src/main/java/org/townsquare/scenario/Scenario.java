package org.townsquare.scenario;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A scenario: everything that a run needs to know but the replicate's number. */
@Retired(name = "population", never = true, instead = "users")
@Retired(name = "agents", never = true, instead = "users")
@Retired(name = "duration", never = true, instead = "steps")
@Retired(name = "days", never = true, instead = "steps")
@Retired(name = "runs", never = true, instead = "replicates")
public record Scenario(
        @Parameter(value = "One line that names the scenario.", byDefault = "Untitled", changeable = true)
        String title,

        @Parameter(
                value = "What the scenario is about, in a few sentences.",
                byDefault = "''",
                lines = true,
                changeable = true)
        String description,

        @Parameter(value = "Date of step 0.", byDefault = "2022-01-01")
        LocalDate start,

        @Parameter(value = "Length of a run.", unit = "steps of a day", byDefault = "1826", min = 1, max = 65_000)
        int steps,

        @Parameter(
                value =
                        "Length of a step in units of time: a user reconsiders with chance users.reconsider times this. Everything else counts in steps.",
                unit = "units of time",
                byDefault = "1",
                min = 1e-6,
                max = 1)
        double timeStep,

        @Parameter(value = "Random seed; all 64 bits count.", byDefault = "1")
        long seed,

        @Parameter(value = "Number of replicates.", byDefault = "30", min = 1, max = 1_000_000)
        int replicates,

        @Parameter("The users.") Users users,

        @Parameter("What users post, and how toxic it is.") Content content,

        @Parameter(value = "Who follows whom.", byDefault = "{kind: heavy-tailed}")
        NetworkSpec network,

        @Parameter("How users hear of platforms.") Awareness awareness,

        @Parameter("How users choose among the platforms they are aware of.")
        Choice choice,

        @Parameter(value = "Whose turn it is to reconsider.", byDefault = "{kind: synchronous}")
        Activation activation,

        @Parameter(value = "People with a large audience, by name.", byDefault = "[]", max = 100)
        List<Influencer> influencers,

        @Parameter(value = "The platforms, incumbents and alternatives.", min = 1, max = 16)
        List<PlatformSpec> platforms,

        @Parameter("Who buys ads.") Advertisers advertisers,

        @Parameter("Those who may put money into platforms.")
        Investors investors,

        @Parameter("App stores, host and regulator.") Gatekeepers gatekeepers,

        @Parameter(
                value = "What happens, at given steps or when a condition holds.",
                byDefault = "[]",
                max = 10_000,
                changeable = true)
        List<Event> events,

        @Parameter("How it is judged whether an alternative reached critical mass.")
        CriticalMassRules criticalMass,

        @Parameter(
                value =
                        "Published results that the scenario must reproduce; 'verify' compares them with what it measures.",
                byDefault = "[]",
                max = 100)
        List<Expectation> expect,

        @Parameter(
                value = "Published figures to learn from and to be judged by; reports draw them beside the runs.",
                byDefault = "[]",
                max = 1000)
        List<Published> figures,

        @Parameter(
                value = "What is known to have become of platforms; 'calibrate' learns from it as from figures.",
                byDefault = "[]",
                max = 1000)
        List<KnownOutcome> outcomes,

        @Parameter(
                value =
                        "Uncertain parameters by path, as for --set, each with the distribution from which 'run' draws it for"
                                + " each pair of replicates.",
                byDefault = "{}")
        Map<String, Distribution> uncertain,

        @Parameter(
                value =
                        "CSV file of joint draws: paths of parameters in its first row, and values that go together in each"
                                + " of the others, of which each pair of replicates gets one; a column called weight says how"
                                + " often.",
                optional = true,
                file = true)
        String ensemble)
        implements Setting, Serializable {

    /** Whether there is anything to be drawn. */
    public boolean isUncertain() {
        return !uncertain.isEmpty() || ensemble != null;
    }

    /** The same scenario as if its own values were known to be right. */
    public Scenario certain() {
        return with(title, seed, replicates, influencers, platforms, events, Map.of(), null);
    }

    /** Position of the platform with this name. */
    public int platformIndex(String name) {
        return position(name, platforms, PlatformSpec::name);
    }

    @Override
    public PlatformSpec platform(String name) {
        return platforms.get(platformIndex(name));
    }

    /** Position of the influencer with this name. */
    public int influencerIndex(String name) {
        return position(name, influencers, Influencer::name);
    }

    /** Position of the nation with this name. */
    public int nationIndex(String name) {
        return position(name, users.nations(), Users.Nation::name);
    }

    /** Position of the app store with this name. */
    public int storeIndex(String name) {
        return position(name, gatekeepers.stores(), Gatekeepers.AppStore::name);
    }

    private static <T> int position(String name, List<T> list, Function<T, String> nameOf) {
        for (int i = 0; i < list.size(); i++) {
            if (nameOf.apply(list.get(i)).equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the scenario knows nothing called " + name);
    }

    /** Chance that a user reconsiders in a step. */
    public double reconsiderInStep() {
        return users.reconsider() * timeStep;
    }

    @Override
    public boolean mayOpen(String platform) {
        return platforms.get(platformIndex(platform)).launch().planned() < steps
                || events.stream()
                        .anyMatch(event -> platform.equals(event.platform())
                                && event.action().mayOpen()
                                && event.trigger().earliest() < steps);
    }

    /**
     * The same world as if nobody had founded the alternatives: they never open, nobody knows of them, and nothing that
     * the scenario has in store for them, or others for dealing with them, happens. They keep their places among the platforms, so that every random
     * stream is the same and whatever differs from a run with them is their doing.
     */
    public Scenario withoutAlternatives() {
        return with(
                "Without the alternatives",
                influencers.stream()
                        .map(person -> isAlternative(person.home()) ? person.homeless() : person)
                        .toList(),
                platforms.stream()
                        .map(platform -> platform.role() == Role.ALTERNATIVE ? platform.unopened() : platform)
                        .toList(),
                events.stream()
                        .filter(event -> !isAlternative(event.platform())
                                && !isAlternative(event.action().about().orElse(null)))
                        .toList());
    }

    /** The same scenario without some of its events. */
    public Scenario without(Predicate<Event> unwanted) {
        return with(
                title,
                influencers,
                platforms,
                events.stream().filter(unwanted.negate()).toList());
    }

    /** The same scenario under another title, with more events after those it has. */
    public Scenario plus(String newTitle, List<Event> more) {
        return with(
                newTitle,
                influencers,
                platforms,
                Stream.concat(events.stream(), more.stream()).toList());
    }

    /** The scenario as it is after some events: its parameters have the values that these have given them. */
    public Scenario after(List<Event> happened) {
        Scenario present = this;
        for (Event event : happened) {
            present = event.action() instanceof ParameterChange change
                    ? present.with(change.parameter(), change.value())
                    : present;
        }
        return present;
    }

    /**
     * The scenario with another value of a parameter.
     *
     * @param parameter its path, as in {@code platforms.Agora.quality}
     * @throws IllegalArgumentException if there is no such parameter, if it cannot change while a simulation runs, or if the
     *     value is out of range
     */
    public Scenario with(String parameter, double value) {
        return (Scenario) new NewValue(parameter, value).in(this);
    }

    /** One run of this scenario by itself: the only replicate, with a seed of its own. */
    public Scenario alone(long ownSeed) {
        return with(title, ownSeed, 1, influencers, platforms, events);
    }

    /** The same scenario with another random seed. */
    public Scenario withSeed(long newSeed) {
        return with(title, newSeed, replicates, influencers, platforms, events);
    }

    private Scenario with(
            String title, List<Influencer> influencers, List<PlatformSpec> platforms, List<Event> events) {
        return with(title, seed, replicates, influencers, platforms, events);
    }

    private Scenario with(
            String title,
            long seed,
            int replicates,
            List<Influencer> influencers,
            List<PlatformSpec> platforms,
            List<Event> events) {
        return with(title, seed, replicates, influencers, platforms, events, uncertain, ensemble);
    }

    private Scenario with(
            String title,
            long seed,
            int replicates,
            List<Influencer> influencers,
            List<PlatformSpec> platforms,
            List<Event> events,
            Map<String, Distribution> uncertain,
            String ensemble) {
        return new Scenario(
                title,
                description,
                start,
                steps,
                timeStep,
                seed,
                replicates,
                users,
                content,
                network,
                awareness,
                choice,
                activation,
                influencers,
                platforms,
                advertisers,
                investors,
                gatekeepers,
                events,
                criticalMass,
                expect,
                figures,
                outcomes,
                uncertain,
                ensemble);
    }

    /** The policy of the platform at this position after all events within the run whose step is settled before it. */
    public Policy lastPolicy(int platform) {
        PlatformSpec spec = platforms.get(platform);
        return events.stream()
                .filter(event -> event.isBefore(steps) && spec.name().equals(event.platform()))
                .sorted(Event.BY_STEP)
                .map(event -> event.action().adopts())
                .flatMap(Optional::stream)
                .reduce(spec.policy(), (before, after) -> after);
    }

    /** The day of the last step. */
    public LocalDate end() {
        return start.plusDays(steps - 1L);
    }

    /** Whether a day is after the last of the run. */
    public boolean isOver(LocalDate day) {
        return day.isAfter(end());
    }

    /** The names of all platforms. */
    public List<String> platformNames() {
        return platforms.stream().map(PlatformSpec::name).toList();
    }

    /** Whether there is an alternative, so that there is something to be judged. */
    public boolean hasAlternative() {
        return !alternatives().isEmpty();
    }

    /** All alternatives. */
    public List<PlatformSpec> alternatives() {
        return platforms.stream()
                .filter(platform -> platform.role() == Role.ALTERNATIVE)
                .toList();
    }

    private boolean isAlternative(String platform) {
        return platform != null && platforms.get(platformIndex(platform)).role() == Role.ALTERNATIVE;
    }

    /** The step of the subsidy-off test, if the run is long enough for one. */
    public Optional<Integer> testStep() {
        int window = criticalMass.settleDays() + criticalMass.windowDays();
        int step = criticalMass.testStep() != null ? criticalMass.testStep() : steps - window;
        return step > 0 && step + window <= steps ? Optional.of(step) : Optional.empty();
    }
}
