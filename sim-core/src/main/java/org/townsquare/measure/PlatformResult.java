package org.townsquare.measure;

/**
 * What became of one platform in one replicate: a row of runs.csv. Steps that did not come and values that do not exist
 * are null; incumbents have no outcome.
 *
 * @param platform its position in the scenario
 * @param outcome null for incumbents
 * @param economic whether operating cash flow was not negative over the last 365 steps; null if its money is not
 *     followed or it had not been open for so long
 * @param finalShare mean active share over the last 30 steps
 * @param peakShare largest active share
 * @param peakStep step of the largest active share
 * @param launchStep step at which it opened
 * @param shareAtTest median active share over the 30 steps before the supports were taken away
 * @param shareAfterTest median active share over the window of the subsidy-off test
 * @param members members at the end
 * @param firstMonthChurn share of the users who joined in the first 30 steps after the launch and were not active 30
 *     steps after that
 */
public record PlatformResult(
        int platform,
        Outcome outcome,
        Boolean economic,
        double finalShare,
        double peakShare,
        int peakStep,
        Integer launchStep,
        Double shareAtTest,
        Double shareAfterTest,
        int members,
        Double firstMonthChurn) {}
