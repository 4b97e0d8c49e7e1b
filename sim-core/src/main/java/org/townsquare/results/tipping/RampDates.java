package org.townsquare.results.tipping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.townsquare.results.words.Digits;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;

/**
 * What a scenario has dated into a ramp. There time and value go together, so that what an event does cannot be told from
 * what the value does.
 */
public final class RampDates {

    /** So many are named. */
    private static final int NAMED = 5;

    private final Scenario scenario;
    private final RampQuestion question;

    private RampDates(Scenario scenario, RampQuestion question) {
        this.scenario = scenario;
        this.question = question;
    }

    /** Something at a step. */
    private record Dated(int step, String what) {}

    /** A warning that names what happens on the way and at which values; empty if nothing does. */
    public static Optional<String> warning(Scenario scenario, RampQuestion question) {
        return new RampDates(scenario, question).warning();
    }

    private Optional<String> warning() {
        List<Dated> dated = dated();
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        String named = dated.stream().limit(NAMED).map(this::text).collect(Collectors.joining("; "));
        return Optional.of(Words.say(
                "ramp.dated",
                question.path(),
                dated.size(),
                named + (dated.size() > NAMED ? "; …" : ""),
                question.settling(scenario.steps())));
    }

    private List<Dated> dated() {
        List<Dated> dated = new ArrayList<>();
        for (PlatformSpec platform : scenario.platforms()) {
            dated.add(new Dated(platform.launch().planned(), what("launch", platform.name())));
        }
        for (Event event : scenario.events()) {
            event.step().ifPresent(step -> dated.add(new Dated(step, what(event.kind(), event.platform()))));
        }
        int begin = question.settling(scenario.steps());
        int end = begin + 2 * question.levels() * question.hold(scenario.steps());
        return dated.stream()
                .filter(each -> each.step > 0 && each.step >= begin && each.step < end)
                .sorted(Comparator.comparingInt(Dated::step))
                .toList();
    }

    private static String what(String kind, String platform) {
        String words = Words.say("event." + kind);
        return platform == null ? words : Words.say("event.of", platform, words);
    }

    private String text(Dated dated) {
        int place = (dated.step - question.settling(scenario.steps())) / question.hold(scenario.steps());
        boolean up = place < question.levels();
        double value = question.value(up ? place : 2 * question.levels() - 1 - place);
        return Words.say(up ? "ramp.dated.up" : "ramp.dated.down", dated.what, dated.step, Digits.text(value));
    }
}
