package org.townsquare.measure;

/**
 * What became of one platform in one replicate: a row of runs.csv. Steps that did not come and values that do not exist
 * are null; incumbents have a fate instead of an outcome.
 *
 * @param platform its position in the scenario
 * @param outcome adoption and solvency in one word; null for incumbents
 * @param adoption what became of its users, judged as if money could not run out; null for incumbents
 * @param ranOutStep step at which its money ran out; null if it never did
 * @param fate what became of an incumbent; null for alternatives
 * @param fateStep step at which an incumbent closed, or from which on it had lost more than half; null if it kept its users
 * @param undecided why the outcome is undecided; null if it is another
 * @param economic whether operating cash flow was not negative over the last 365 steps; null if its money is not
 *     followed or it had not been open for so long
 * @param finalShare mean active share over the last 30 steps
 * @param peakShare largest active share
 * @param peakStep step of the largest active share
 * @param launchStep step at which it opened
 * @param shareAtTest median active share over the 30 steps before the supports were taken away
 * @param shareAfterTest median active share over the window of the subsidy-off test
 * @param organicReproduction attention that was there or came over that window, for each bit that was there or went: 1 where it
 *     stays as it is; null if there was none
 * @param shareWithout mean active share over the last 30 steps of the same-seed run without the alternatives; incumbents
 *     only
 * @param lifetime steps from the launch on until its active share fell below the niche's floor for good; 0 if it never
 *     got so far
 * @param alive whether that had not happened at the horizon, so that the lifetime is longer than could be seen
 * @param criticalMass its critical mass at the last date at which that was measured; null if it was not
 * @param members members at the end
 * @param firstMonthChurn share of the users who joined in the first 30 steps after the launch and gave it no attention
 *     30 steps after that
 */
public record PlatformResult(
        int platform,
        Outcome outcome,
        Outcome adoption,
        Integer ranOutStep,
        Fate fate,
        Integer fateStep,
        Undecided undecided,
        Boolean economic,
        double finalShare,
        double peakShare,
        int peakStep,
        Integer launchStep,
        Double shareAtTest,
        Double shareAfterTest,
        Double organicReproduction,
        Double shareWithout,
        Integer lifetime,
        Boolean alive,
        CriticalMass criticalMass,
        int members,
        Double firstMonthChurn) {

    /** What an incumbent lost to the alternatives: its share without them less its share with them. */
    public Double lost() {
        return shareWithout == null ? null : (Double) (shareWithout - finalShare);
    }
}
