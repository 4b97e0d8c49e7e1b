package org.townsquare.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything in which the parameters of a scenario contradict one another, although each is right by itself. */
public final class Contradictions {

    /** Shares are given in decimals that need not add up to exactly 1. */
    private static final int LONGEST_NAME = 100;

    private static final Pattern TURNED = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final double ROUNDING = 1e-9;

    private final Scenario scenario;
    private final List<Contradiction> found = new ArrayList<>();

    private Contradictions(Scenario scenario) {
        this.scenario = scenario;
    }

    /** All of a scenario. */
    public static List<Contradiction> of(Scenario scenario) {
        return new Contradictions(scenario).all();
    }

    private List<Contradiction> all() {
        checkSizes();
        checkShares();
        checkEntry();
        scenario.influencers().forEach(this::checkHome);
        scenario.platforms().forEach(this::checkFounding);
        scenario.platforms().forEach(platform -> checkName("platforms", platform.name()));
        scenario.influencers().forEach(influencer -> checkName("influencers", influencer.name()));
        scenario.platforms().forEach(this::checkSides);
        scenario.platforms().forEach(this::checkLife);
        scenario.platforms().forEach(this::checkRollOut);
        scenario.events().forEach(this::checkEvent);
        checkAdvertisers();
        checkChoice();
        checkRules();
        checkUncertain();
        checkFigures();
        checkOutcomes();
        return found;
    }

    private void report(String path, String message) {
        found.add(new Contradiction(path, message));
    }

    private void checkUncertain() {
        scenario.uncertain()
                .forEach((path, distribution) ->
                        distribution.contradiction().ifPresent(why -> report("uncertain." + path, why)));
    }

    private void checkFigures() {
        for (int i = 0; i < scenario.figures().size(); i++) {
            String path = "figures[" + i + "]";
            scenario.figures().get(i).contradiction().ifPresent(why -> report(path, why));
        }
    }

    private void checkOutcomes() {
        Set<List<Object>> told = new HashSet<>();
        for (int i = 0; i < scenario.outcomes().size(); i++) {
            KnownOutcome known = scenario.outcomes().get(i);
            String path = "outcomes[" + i + "].date";
            if (known.date().isBefore(scenario.start())) {
                report(path, known.date() + " is before the run; allowed: from " + scenario.start() + " on");
            }
            if (!told.add(List.of(known.platform(), known.date()))) {
                report(
                        path,
                        known.date() + " has an outcome of " + known.platform()
                                + " already; allowed: one for each platform and day");
            }
        }
    }

    /** Names stand in charts, on pages and in tables, which others open as spreadsheets. */
    private void checkName(String list, String name) {
        if (name.length() > LONGEST_NAME) {
            report(list, "a name has " + name.length() + " characters; allowed: up to " + LONGEST_NAME);
        } else if (TURNED.matcher(name).find()) {
            report(list, "a name has characters that change the direction of writing; allowed: text without them");
        } else if (!name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0) {
            report(list, "'" + name + "' is a formula to a spreadsheet; allowed: names that do not begin with = + - @");
        }
    }

    private void checkSizes() {
        int users = scenario.users().count();
        int platforms = scenario.platforms().size();
        scenario.network().contradiction(users).ifPresent(found::add);
        if (scenario.influencers().size() >= users) {
            report("influencers", scenario.influencers().size() + " influencers are too many for " + users + " users");
        }
        long rows = (long) users * (platforms + 1);
        if (!(scenario.network() instanceof NetworkSpec.Complete) && rows > Integer.MAX_VALUE / 4) {
            report(
                    "users.count",
                    users + " is too many for " + platforms + " platforms; allowed: users × (platforms + 1) up to "
                            + Integer.MAX_VALUE / 4);
        }
    }

    /** Logistic growth never begins from nothing, and has no time left where nearly all are there. */
    private void checkEntry() {
        Entry entry = scenario.users().entry();
        double present = entry.present();
        if (entry.growth() == Entry.Growth.LOGISTIC && present < 1 && (present <= 0 || present >= Entry.NEARLY_ALL)) {
            report(
                    "users.entry.present",
                    present + " does not go with growth logistic; allowed: above 0 and below " + Entry.NEARLY_ALL
                            + ", or 1 for all at first");
        }
    }

    private void checkShares() {
        double nations = scenario.users().nations().stream()
                .mapToDouble(Users.Nation::share)
                .sum();
        if (nations > 1 + ROUNDING) {
            report("users.nations", "the shares add up to more than 1");
        }
        double stores = scenario.gatekeepers().stores().stream()
                .mapToDouble(Gatekeepers.AppStore::share)
                .sum();
        if (stores > 1 + ROUNDING) {
            report("gatekeepers.stores", "the shares add up to more than 1");
        }
    }

    private void checkHome(Influencer influencer) {
        if (influencer.home() == null) {
            return;
        }
        Launch launch = scenario.platform(influencer.home()).launch();
        if (launch.planned() > 0 || launch.slip() > 0) {
            report(
                    "influencers." + influencer.name() + ".home",
                    "'" + influencer.home() + "' does not open before the run; let an event of kind"
                            + " influencer-move bring the influencer there");
        }
    }

    private void checkFounding(PlatformSpec platform) {
        int founded = platform.company().founded();
        if (platform.business().hasMoney() && founded > platform.launch().planned()) {
            report(
                    path(platform, "company.founded"),
                    founded + " is after launch.planned " + platform.launch().planned() + "; allowed: up to that step");
        }
    }

    private void checkSides(PlatformSpec platform) {
        List<Double> shares = platform.initialSides();
        if (shares == null) {
            return;
        }
        String path = path(platform, "initialSides");
        if (!(scenario.network() instanceof NetworkSpec.TwoSided)) {
            report(path, "the network has no two sides; allowed: only with network.kind two-sided");
        }
        if (shares.size() != 2 || shares.stream().anyMatch(share -> share > 1)) {
            report(path, shares + " are not two shares; allowed: one of each side, from 0 to 1");
        }
    }

    private void checkRollOut(PlatformSpec platform) {
        int communities = scenario.network().communityCount();
        Launch launch = platform.launch();
        if (launch.communityDays() > 0 && communities == 0) {
            report(
                    path(platform, "launch.communityDays"),
                    "the network has no communities to open to one after the other; allowed: 0, or a network with"
                            + " communities (network.communities)");
        } else if (launch.communityDays() > 0 && launch.firstCommunities() > communities) {
            report(
                    path(platform, "launch.firstCommunities"),
                    launch.firstCommunities() + " is more than the network has; allowed: up to " + communities);
        }
    }

    /** A platform has one life: it opens and, perhaps, closes. */
    private void checkLife(PlatformSpec platform) {
        List<Event> life = scenario.events().stream()
                .filter(event -> platform.name().equals(event.platform()))
                .filter(event -> event.step().isPresent())
                .sorted(Event.BY_STEP)
                .toList();
        Event closing = life.stream()
                .filter(event -> event.action() instanceof PlatformAction.Closing)
                .findFirst()
                .orElse(null);
        if (closing == null) {
            return;
        }
        if (!closing.isAfter(platform.launch().planned())) {
            report(
                    path(platform, "launch.planned"),
                    platform.launch().planned() + " is not before the closing "
                            + closing.trigger().words() + "; allowed: below that");
        }
        for (Event late : life.subList(life.indexOf(closing) + 1, life.size())) {
            report(
                    "events",
                    "the " + late.words() + " comes after '" + platform.name() + "' has closed "
                            + closing.trigger().words() + "; allowed: before that");
        }
    }

    private void checkEvent(Event event) {
        if (event.action() instanceof ParameterChange change) {
            checkChange(event, change);
        }
        event.trigger()
                .contradiction(scenario, event.platform())
                .ifPresent(message -> report("events", "the condition of the " + event.kind() + " " + message));
        event.action()
                .contradiction(event.trigger())
                .ifPresent(message -> report("events", "the " + event.words() + " " + message));
        checkRival(event);
        if (event.action().needsMoney()
                && !scenario.platform(event.platform()).business().hasMoney()) {
            report(
                    "events",
                    "the " + event.words() + " goes to '" + event.platform()
                            + "', whose business is none: its money is not followed");
        }
    }

    private void checkRival(Event event) {
        if (event.action()
                .about()
                .filter(rival -> rival.equals(event.platform()))
                .isPresent()) {
            report(
                    "events",
                    "the " + event.words() + " names '" + event.platform()
                            + "' itself as the rival; allowed: another platform");
        } else {
            event.action()
                    .contradiction(scenario, event.platform())
                    .ifPresent(message -> report("events", "the " + event.words() + " " + message));
        }
    }

    /** What it contradicts by itself, whatever else may have changed before. */
    private void checkChange(Event event, ParameterChange change) {
        Scenario plain = scenario.without(other -> other.action() instanceof ParameterChange);
        String what = "the " + event.words() + " of ";
        try {
            List<Contradiction> before = of(plain);
            of(plain.with(change.parameter(), change.value())).stream()
                    .filter(contradiction -> !before.contains(contradiction))
                    .forEach(contradiction -> report(
                            "events",
                            what + change.parameter() + ": " + contradiction.path() + " " + contradiction.message()));
        } catch (IllegalArgumentException e) {
            report("events", what + e.getMessage());
        }
    }

    private void checkAdvertisers() {
        Advertisers advertisers = scenario.advertisers();
        if (advertisers.exitDays() > advertisers.returnDays()) {
            report("advertisers.returnDays", "is below advertisers.exitDays " + advertisers.exitDays());
        }
        if (advertisers.firms() < advertisers.count()) {
            report("advertisers.firms", "is below advertisers.count " + advertisers.count());
        }
    }

    private void checkChoice() {
        Rule rule = scenario.choice().rule();
        Activation activation = scenario.activation();
        if (rule.needsTurns() && (activation.isSynchronous() || activation.isOnceEach())) {
            report("activation", "two users change at once in a naming-game; allowed: sequential");
        }
        rule.usersThresholds()
                .flatMap(thresholds -> thresholds.contradiction(scenario.users().count()))
                .ifPresent(message -> report("choice.rule.thresholds", message));
        double committed = scenario.platforms().stream()
                .mapToDouble(PlatformSpec::committed)
                .sum();
        if (committed > 1 + ROUNDING) {
            report("platforms", "the committed shares add up to more than 1");
        }
    }

    private void checkRules() {
        CriticalMassRules rules = scenario.criticalMass();
        if (rules.nicheFloor() > rules.nicheCeiling()) {
            report("criticalMass.nicheFloor", "is above criticalMass.nicheCeiling " + rules.nicheCeiling());
        }
        if (rules.testStep() != null && scenario.testStep().isEmpty()) {
            report(
                    "criticalMass.testStep",
                    rules.testStep() + " leaves less than settleDays + windowDays before step " + scenario.steps());
        }
    }

    private static String path(PlatformSpec platform, String parameter) {
        return "platforms." + platform.name() + "." + parameter;
    }
}
