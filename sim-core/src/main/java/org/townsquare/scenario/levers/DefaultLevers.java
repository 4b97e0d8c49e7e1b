package org.townsquare.scenario.levers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.townsquare.scenario.Format;
import org.townsquare.scenario.Influencer;
import org.townsquare.scenario.InfluencerAction;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.PolicyPreset;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.PairDraws;
import org.townsquare.scenario.levers.Lever.Span;

/**
 * The levers of a platform that a scenario gives rise to, where nobody says which there are. Dollars follow from the scenario's
 * own prices; how far a lever can go and how much effort it takes are assumptions, and a file says otherwise.
 */
public final class DefaultLevers {

    private static final double MORE_QUALITY = 2;
    private static final double MORE_MARKETING = 0.02;
    private static final double MORE_TEAM = 10;
    private static final double DOLLARS_A_PERSON = 1;
    private static final double YEAR = 365;
    /** A launch that is this near cannot be moved by much. */
    private static final int SOON = 30;

    private final Scenario scenario;
    private final PlatformSpec platform;
    private final int position;
    private final List<Lever> levers = new ArrayList<>();

    private DefaultLevers(Scenario scenario, String platform) {
        this.scenario = scenario;
        this.position = scenario.platformIndex(platform);
        this.platform = scenario.platforms().get(position);
    }

    /** Those of a platform; what is uncertain is none. */
    public static Levers of(Scenario scenario, String platform) {
        DefaultLevers defaults = new DefaultLevers(scenario, platform);
        defaults.product();
        defaults.money();
        if (defaults.platform.role() == Role.ALTERNATIVE) {
            defaults.launch();
            defaults.influencers();
            defaults.answers();
        }
        PairDraws draws = PairDraws.of(scenario);
        defaults.levers.removeIf(
                lever -> lever.path() != null && draws.drawn(lever.path()).isPresent());
        return new Levers("Levers of " + platform, 100e6, defaults.levers);
    }

    private void product() {
        range("quality", "quality", platform.quality(), Math.min(20, platform.quality() + MORE_QUALITY), null, 0.8);
        range("discovery feed", "discovery", platform.discovery(), 1, null, 0.4);
        listed(
                "format",
                "format",
                Arrays.stream(Format.values())
                        .filter(format -> format != platform.format())
                        .map(Format::word)
                        .toList(),
                0.6);
        listed(
                "policy",
                "policy",
                Arrays.stream(PolicyPreset.values())
                        .filter(preset -> preset != platform.policy().preset())
                        .map(PolicyPreset::word)
                        .toList(),
                0.2);
        if (platform.role() == Role.ALTERNATIVE) {
            range("import of ties", "importedTies", platform.importedTies(), 1, null, 0.5);
        }
        range(
                "price",
                "business.fee",
                0,
                platform.business().fee(),
                null,
                0.5,
                platform.business().fee());
    }

    private void money() {
        double people = scenario.users().representsOrShare(scenario.users().count())
                * scenario.users().count();
        int opens = Math.min(scenario.steps(), Math.max(0, platform.launch().planned()));
        double days = scenario.steps() - (double) opens;
        range(
                "marketing",
                "marketing",
                platform.marketing(),
                platform.marketing() + MORE_MARKETING,
                platform.company().contactPrice() * people * days,
                null);
        double fund = platform.company().creatorFund();
        range(
                "creators' fund",
                "company.creatorFund",
                fund,
                fund + Math.rint(DOLLARS_A_PERSON * people),
                days / YEAR,
                null);
        Double team = platform.company().team();
        if (team != null && team > 0) {
            range("team", "company.team", team, MORE_TEAM * team, scenario.steps() / YEAR, null);
        }
        Double capital = platform.company().capital();
        if (capital != null) {
            range("capital", "company.capital", capital, capital + Math.rint(MORE_TEAM * people), 1.0, null);
        }
    }

    private void launch() {
        int planned = platform.launch().planned();
        if (planned > SOON) {
            range("earlier launch", "launch.planned", SOON, planned, null, 0.4, planned);
        }
        if (scenario.network().communityCount() > 1 && platform.launch().communityDays() == 0) {
            listed("roll-out by community", "launch.communityDays", List.of("14", "30", "60"), 0.2);
        }
    }

    private void influencers() {
        for (Influencer person : scenario.influencers()) {
            boolean comes = platform.name().equals(person.home())
                    || scenario.events().stream()
                            .anyMatch(event -> platform.name().equals(event.platform())
                                    && event.action() instanceof InfluencerAction.InfluencerMove move
                                    && move.influencer().equals(person.name()));
            if (!comes) {
                String event = "{kind: influencer-move, at: "
                        + Math.min(scenario.steps() - 1, platform.launch().planned()) + ", platform: "
                        + quoted(platform.name()) + ", influencer: " + quoted(person.name()) + "}";
                levers.add(lever(person.name() + " moves", null, event, null, null, null, null, null, 0.4));
            }
        }
    }

    /** The incumbents' answers, where the scenario has some. */
    private void answers() {
        for (PlatformSpec other : scenario.platforms()) {
            if (other.role() == Role.INCUMBENT
                    && scenario.events().stream().anyMatch(event -> Moves.isAnswer(event, Set.of(other.name())))) {
                levers.add(lever(
                        other.name() + " does not answer", null, null, other.name(), null, null, null, null, 1.0));
            }
        }
    }

    private void range(String name, String path, double low, double high, Double dollars, Double effort) {
        range(name, path, low, high, dollars, effort, low);
    }

    /** Nothing where there is no room. */
    private void range(String name, String path, double low, double high, Double dollars, Double effort, double from) {
        if (low < high) {
            levers.add(lever(name, path(path), null, null, new Span(low, high), null, from, dollars, effort));
        }
    }

    private void listed(String name, String path, List<String> values, double effort) {
        levers.add(lever(name, path(path), null, null, null, values, null, null, effort));
    }

    private String path(String inside) {
        return "platforms[" + position + "]." + inside;
    }

    private static Lever lever(
            String name,
            String path,
            String event,
            String silences,
            Span range,
            List<String> values,
            Double from,
            Double dollars,
            Double effort) {
        return new Lever(name, path, event, silences, range, values, from, dollars, effort, List.of());
    }

    /** As YAML takes it for a text. */
    private static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }
}
