package org.townsquare.population;

import org.townsquare.scenario.Rule;

/** The rule of choice for the users under review, by its kind. */
record RuleFactory(PopulationState state, Utility utility, ReviewDraws draws, Memories memories, double[] thresholds)
        implements Rule.Kinds<ChoiceRule> {

    @Override
    public ChoiceRule attention(Rule.Attention rule) {
        return new AttentionRule(
                utility,
                state.scenario().choice().scale(),
                state.sessions,
                state.scenario().users().dormantDays(),
                draws);
    }

    @Override
    public ChoiceRule singleHome(Rule.SingleHome rule) {
        return new SingleHomeRule(utility, state.scenario().choice().scale(), draws);
    }

    @Override
    public ChoiceRule bestResponse(Rule.BestResponse rule) {
        return new SingleHomeRule(utility, Double.POSITIVE_INFINITY, draws);
    }

    @Override
    public ChoiceRule bass(Rule.Bass rule) {
        return new BassRule(utility.of, draws, rule);
    }

    @Override
    public ChoiceRule threshold(Rule.Threshold rule) {
        return new ThresholdRule(utility.of, draws, rule, thresholds);
    }

    @Override
    public ChoiceRule memory(Rule.Memory rule) {
        return new MemoryRule(utility.of, draws, memories, rule);
    }

    @Override
    public ChoiceRule namingGame(Rule.NamingGame rule) {
        return new NamingGameRule(state, utility.of, draws);
    }
}
