package org.townsquare.gui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.PlatformResult;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;

/**
 * What became of the platforms of a run that is over, in the words of the command line: of an alternative's users as if money
 * could not run out, and of its money.
 *
 * @param sentences the alternatives first
 */
public record Ending(List<String> sentences) {

    /**
     * Judges a run that is over. That takes the subsidy-off test, some hundred steps.
     *
     * @return without sentences where the run is too short for the test
     */
    public static Ending of(Session session) {
        Scenario scenario = session.original();
        List<String> alternatives = new ArrayList<>();
        List<String> incumbents = new ArrayList<>();
        for (PlatformResult result : session.results().orElse(List.of())) {
            PlatformSpec platform = scenario.platforms().get(result.platform());
            (result.fate() == null ? alternatives : incumbents).add(sentence(platform, result));
        }
        alternatives.addAll(incumbents);
        return new Ending(List.copyOf(alternatives));
    }

    static String sentence(PlatformSpec platform, PlatformResult result) {
        if (result.fate() != null) {
            return platform.name() + " " + Words.say("fate." + result.fate().word()) + share(result) + ".";
        }
        String undecided = result.adoption() == Outcome.UNDECIDED && result.undecided() != null
                ? ": it " + Words.say("undecided." + result.undecided().word())
                : "";
        return platform.name() + " " + Words.say("outcome." + result.adoption().word()) + undecided + share(result)
                + money(platform, result) + ".";
    }

    private static String share(PlatformResult result) {
        return String.format(
                Locale.ENGLISH, " (%.1f %% of all users over the last 30 days)", 100 * result.finalShare());
    }

    private static String money(PlatformSpec platform, PlatformResult result) {
        if (!platform.business().hasMoney() || result.launchStep() == null) {
            return "";
        }
        return result.ranOutStep() == null
                ? "; its money did not run out"
                : "; its money ran out at step " + result.ranOutStep();
    }
}
