package org.townsquare.population;

import org.townsquare.random.Sequence;
import org.townsquare.scenario.Rule;

/** Users go where most of those are whom they remember: see {@link Rule.Memory} (Young 1993). */
final class MemoryRule implements ChoiceRule {

    private final Reviewers reviewers;
    private final ReviewDraws draws;
    private final Memories memories;
    private final Rule.Memory rule;

    MemoryRule(Reviewers reviewers, ReviewDraws draws, Memories memories, Rule.Memory rule) {
        this.reviewers = reviewers;
        this.draws = draws;
        this.memories = memories;
        this.rule = rule;
    }

    @Override
    public void review(Shard shard, int j) {
        int user = reviewers.user[j];
        int homes = reviewers.roster.attended.ofUser(user);
        Sequence sequence = draws.consider().sequence(user);
        if (rule.spontaneous() > 0 && draws.choose().uniform(user) < rule.spontaneous()) {
            int others = reviewers.options(j) & ~homes;
            move(shard, j, others == 0 ? -1 : any(others, sequence));
            return;
        }
        int met = meet(j, sequence);
        if (met < 0) {
            return;
        }
        if (homes != 0) {
            memories.settle(user, Integer.numberOfTrailingZeros(homes));
        }
        memories.remember(user, met);
        move(shard, j, best(j, homes, sequence));
    }

    private void move(Shard shard, int j, int chosen) {
        int user = reviewers.user[j];
        if (chosen >= 0 && !reviewers.roster.isMember(user, chosen) && reviewers.admits(j, chosen, draws.admission())) {
            shard.leaveOthers(user, chosen);
            shard.join(user, chosen, reviewers.step);
            shard.attendOnly(user, chosen);
        }
    }

    /** Where a contact is whom the user meets, each who is on a platform with equal chance; -1 if there is nobody. */
    private int meet(int j, Sequence sequence) {
        int user = reviewers.user[j];
        long present = 0;
        for (int k = 0; k < reviewers.offers.length; k++) {
            present += reviewers.exposure.contacts(user, k);
        }
        if (present == 0) {
            return -1;
        }
        long skip = (long) (sequence.nextUniform() * present);
        int k = 0;
        while (skip >= reviewers.exposure.contacts(user, k)) {
            skip -= reviewers.exposure.contacts(user, k++);
        }
        return k;
    }

    /** The option that the user remembers most often. */
    private int best(int j, int homes, Sequence sequence) {
        int most = 0;
        int tied = 0;
        for (int rest = reviewers.options(j); rest != 0; rest &= rest - 1) {
            int k = Integer.numberOfTrailingZeros(rest);
            int times = memories.times(reviewers.user[j], k);
            if (times > most) {
                most = times;
                tied = 0;
            }
            tied |= times == most && times > 0 ? 1 << k : 0;
        }
        boolean stays = rule.ties() == Rule.Memory.Ties.STAY && (tied & homes) != 0;
        return tied == 0 ? -1 : any(stays ? tied & homes : tied, sequence);
    }

    /** One of these platforms, each equally likely. */
    private static int any(int platforms, Sequence sequence) {
        int left = platforms;
        if ((platforms & (platforms - 1)) != 0) {
            for (int skip = sequence.nextInt(Integer.bitCount(platforms)); skip > 0; skip--) {
                left &= left - 1;
            }
        }
        return Integer.numberOfTrailingZeros(left);
    }
}
