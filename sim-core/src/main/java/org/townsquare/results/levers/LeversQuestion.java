package org.townsquare.results.levers;

import java.io.IOException;
import java.nio.file.Path;
import org.townsquare.measure.Fate;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.PlatformResult;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.words.Words;

/**
 * What a search for levers is asked.
 *
 * @param platform whose levers are sought
 * @param defends whether it is an incumbent that is to keep its users, rather than an alternative that is to reach critical mass
 * @param target the probability that is to be reached
 * @param budget the most runs in all
 */
public record LeversQuestion(String platform, boolean defends, double target, int budget) {

    /** What the search of a folder is asked. */
    public static LeversQuestion in(Path folder) throws IOException {
        return Json.read(Marker.LEVERS.in(folder), LeversQuestion.class);
    }

    /** Whether what is wanted came about in a run; of an alternative by its adoption, as if money could not run out. */
    public RunAnswer of(PlatformResult result) {
        boolean tested = !defends && result.shareAfterTest() != null;
        return new RunAnswer(answer(result), tested ? result.shareAfterTest() : result.finalShare());
    }

    private Answer answer(PlatformResult result) {
        if (defends) {
            return result.fate() == Fate.KEPT ? Answer.YES : Answer.NO;
        }
        if (result.adoption() == Outcome.UNDECIDED) {
            return Answer.UNKNOWN;
        }
        return result.adoption() == Outcome.CRITICAL_MASS ? Answer.YES : Answer.NO;
    }

    /** What is wanted, in words. */
    String wanted() {
        return Words.say(defends ? "levers.wanted.kept" : "levers.wanted.critical-mass", platform);
    }
}
