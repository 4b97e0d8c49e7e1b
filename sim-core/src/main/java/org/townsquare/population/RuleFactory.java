package org.townsquare.population;

import org.townsquare.scenario.Rule;

/** The rule of choice for one shard and step, by its kind. */
record RuleFactory(
        PopulationState state, Reviewers reviewers, ReviewDraws draws, Memories memories, double[] thresholds)
        implements Rule.Kinds<ChoiceRule> {

    @Override
    public ChoiceRule attention(Rule.Attention rule) {
        return new AttentionRule(
                new Utility(reviewers),
                state.scenario().choice().scale(),
                state.sessions,
                state.scenario().users().dormantDays(),
                draws);
    }

    @Override
    public ChoiceRule singleHome(Rule.SingleHome rule) {
        return new SingleHomeRule(
                new Utility(reviewers), state.scenario().choice().scale(), draws);
    }

    @Override
    public ChoiceRule bestResponse(Rule.BestResponse rule) {
        return new SingleHomeRule(new Utility(reviewers), Double.POSITIVE_INFINITY, draws);
    }

    @Override
    public ChoiceRule bass(Rule.Bass rule) {
        return new BassRule(reviewers, draws, rule);
    }

    @Override
    public ChoiceRule threshold(Rule.Threshold rule) {
        return new ThresholdRule(reviewers, draws, rule, thresholds);
    }

    @Override
    public ChoiceRule memory(Rule.Memory rule) {
        return new MemoryRule(reviewers, draws, memories, rule);
    }

    @Override
    public ChoiceRule namingGame(Rule.NamingGame rule) {
        return new NamingGameRule(state, reviewers, draws);
    }
}
