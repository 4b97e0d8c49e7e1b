package org.townsquare.experiment.history;

import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** What a mapping sets for a launch in the scenario that all launches have in common: values by path. */
final class LaunchSettings {

    /** Position of the launch among the platforms of the common scenario. */
    static final int NEWCOMER = 1;

    private static final String INCUMBENT = "incumbent.";
    private static final String EVENTS = "events";
    private static final Pattern COLUMN = Pattern.compile("\\{(\\w+)}");
    private static final Pattern WORD = Pattern.compile("\\b(LAUNCH|DATE|TENTH|YEAR(\\d+))\\b");

    private final Mapping mapping;
    private final Launch launch;
    private final Scenario base;
    private final LocalDate opening;
    private final double[] shares;
    private final Map<String, String> set = new LinkedHashMap<>();
    private final List<String> events = new ArrayList<>();

    private LaunchSettings(Mapping mapping, Launch launch, Scenario base) {
        this.mapping = mapping;
        this.launch = launch;
        this.base = base;
        this.opening = launch.month().atDay(1);
        this.shares = shares(mapping, launch);
    }

    /**
     * The settings of each draw, by path and in the order in which they apply. Where all draws have the same people the two in the
     * middle are asked for the critical mass, one two days after the launch and one a year after it.
     *
     * @param base the common scenario
     */
    static List<Map<String, String>> of(Mapping mapping, Launch launch, Scenario base, Unknowns unknowns) {
        LaunchSettings settings = new LaunchSettings(mapping, launch, base);
        settings.setAll();
        List<Map<String, String>> draws = new ArrayList<>();
        for (int draw = 0; draw < unknowns.draws(); draw++) {
            String better = unknowns.quality(launch, draw);
            List<String> all = new ArrayList<>(settings.events);
            all.add("{kind: quality-change, at: " + settings.opening + ", platform: Newcomer, change: " + better + "}");
            Map<String, String> one = new LinkedHashMap<>(settings.set);
            one.putAll(unknowns.people(draw));
            LocalDate asked = unknowns.hasPriors() ? null : settings.asked(draw - unknowns.draws() / 2);
            one.put("criticalMass.search", asked == null ? "none" : "at-test");
            one.put("criticalMass.testStep", asked == null ? "null" : asked.toString());
            one.put(EVENTS, all.stream().collect(Collectors.joining(", ", "[", "]")));
            draws.add(one);
        }
        return draws;
    }

    /** When a draw is asked for the critical mass; null for never. */
    private LocalDate asked(int afterMiddle) {
        return afterMiddle == 0 ? opening.plusYears(1) : afterMiddle == -1 ? opening.plusDays(2) : null;
    }

    /**
     * The share of the market's people whom each incumbent has. They are given what is left of the most that all can have, in
     * their order; one of which nothing is known gets half of the smallest that is known.
     */
    private static double[] shares(Mapping mapping, Launch launch) {
        List<Launch.Incumbent> all = launch.incumbents();
        OptionalDouble smallest = all.stream()
                .flatMapToDouble(one -> one.users().stream())
                .map(users -> users * 1e6 / launch.people())
                .min();
        long unknown = all.stream().filter(one -> one.users().isEmpty()).count();
        double left = mapping.mostReach();
        double[] shares = new double[all.size()];
        for (int i = 0; i < shares.length; i++) {
            OptionalDouble users = all.get(i).users();
            double share = users.isPresent()
                    ? users.getAsDouble() * 1e6 / launch.people()
                    : smallest.isPresent() ? smallest.getAsDouble() / 2 : mapping.unknownReach() / unknown;
            shares[i] = Math.min(left, share);
            left -= shares[i];
        }
        return shares;
    }

    /** The share of the market's people whom all incumbents have. */
    static double reach(Mapping mapping, Launch launch) {
        return DoubleStream.of(shares(mapping, launch)).sum();
    }

    private void setAll() {
        set.put("title", quoted(launch.name()));
        set.put(
                "start",
                opening.minusDays(base.platforms().get(NEWCOMER).launch().planned())
                        .toString());
        set.put(
                "users.represents",
                number(Math.max(1, launch.people() / base.users().count())));
        Map<String, String> ofIncumbents = new LinkedHashMap<>();
        for (Mapping.Rule rule : mapping.rules()) {
            if (Mapping.holds(rule.when(), launch)) {
                rule.set().forEach(one -> put(one, ofIncumbents));
                rule.events().forEach(event -> events.add(dated(event, rule.dated())));
            }
        }
        for (Mapping.Amount amount : mapping.amounts()) {
            OptionalDouble value = amount.column().equals(Launch.REACH)
                    ? OptionalDouble.of(reach(mapping, launch))
                    : launch.number(amount.column());
            if (value.isPresent() && Mapping.holds(amount.when(), launch)) {
                put(amount.set(), number(amount.of(value.getAsDouble())), ofIncumbents);
            }
        }
        setIncumbents(ofIncumbents);
    }

    private void put(String setting, Map<String, String> ofIncumbents) {
        int equals = setting.indexOf('=');
        Matcher column = COLUMN.matcher(setting.substring(equals + 1));
        String value = column.replaceAll(match -> Matcher.quoteReplacement(launch.text(match.group(1))));
        if (!value.isEmpty()) {
            put(setting.substring(0, equals), value, ofIncumbents);
        }
    }

    private void put(String path, String value, Map<String, String> ofIncumbents) {
        if (path.startsWith(INCUMBENT)) {
            ofIncumbents.put(path.substring(INCUMBENT.length()), value);
        } else {
            set.put(path, value);
        }
    }

    /** Shares are of those who are there at step 0, who may be fewer than the market's people. */
    private void setIncumbents(Map<String, String> facts) {
        double present = Double.parseDouble(set.getOrDefault(
                "users.entry.present", number(base.users().entry().present())));
        facts.forEach((path, value) -> set.put(INCUMBENT + path, value));
        set.put(INCUMBENT + "initialUsers", number(Math.min(mapping.mostReach(), shares[0] / present)));
        List<String> others = new ArrayList<>();
        for (int i = 1; i < shares.length; i++) {
            String name = launch.incumbents().get(i).name();
            StringBuilder other = new StringBuilder("{name: " + quoted(name) + ", role: incumbent, initialUsers: "
                    + number(Math.min(mapping.mostReach(), shares[i] / present)));
            facts.forEach((path, value) ->
                    other.append(", ").append(path).append(": ").append(value));
            others.add(other.append("}").toString());
        }
        if (!others.isEmpty()) {
            set.put("platforms", others.stream().collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private String dated(String event, String column) {
        Matcher word = WORD.matcher(event);
        return word.replaceAll(match -> switch (match.group(1)) {
            case "LAUNCH" -> opening.toString();
            case "TENTH" -> number(base.users().count() / 10.0);
            case "DATE" ->
                launch.date(column == null ? "" : column)
                        .filter(date -> !date.isBefore(opening))
                        .orElse(opening.plusYears(1))
                        .toString();
            default -> opening.plusYears(Integer.parseInt(match.group(2))).toString();
        });
    }

    /** Text that YAML reads as text whatever stands in it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String number(double value) {
        return ScenarioFiles.decimal(value).round(new MathContext(6)).toPlainString();
    }
}
