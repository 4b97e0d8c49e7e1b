package org.townsquare.population;

import org.townsquare.random.Sequence;

/** Users go where most of those are whom they remember: see {@link org.townsquare.scenario.Rule.Memory}. */
final class Remembrance implements ChoiceRule {

    private final Appraisal appraisal;
    private final DecisionDraws draws;
    private final Memories memories;
    private final Roster roster;
    private final int step;

    Remembrance(Appraisal appraisal, DecisionDraws draws, Memories memories, Roster roster, int step) {
        this.appraisal = appraisal;
        this.draws = draws;
        this.memories = memories;
        this.roster = roster;
        this.step = step;
    }

    @Override
    public void reconsider(Lane lane, int user, int news) {
        Sequence sequence = draws.consider().sequence(user);
        int met = meet(sequence);
        if (met < 0) {
            return;
        }
        if (lane.homes() != 0) {
            memories.settle(user, Integer.numberOfTrailingZeros(lane.homes()));
        }
        memories.remember(user, met);
        int best = best(lane, user, sequence);
        if (best >= 0 && !roster.belongs(user, best) && appraisal.admits(best, draws.admission())) {
            lane.leaveAll(user);
            lane.join(user, best, step);
            lane.attendEvenly(user);
        }
    }

    /** Where a contact is whom the user meets, each who is on a platform with equal chance; -1 if there is nobody. */
    private int meet(Sequence sequence) {
        long present = 0;
        for (int k = 0; k < roster.platforms(); k++) {
            present += appraisal.contacts(k);
        }
        if (present == 0) {
            return -1;
        }
        long skip = (long) (sequence.nextUniform() * present);
        int k = 0;
        while (skip >= appraisal.contacts(k)) {
            skip -= appraisal.contacts(k++);
        }
        return k;
    }

    /** The option that the user remembers most often. */
    private int best(Lane lane, int user, Sequence sequence) {
        int options = appraisal.options(lane.homes());
        int most = 0;
        int tied = 0;
        for (int rest = options; rest != 0; rest &= rest - 1) {
            int k = Integer.numberOfTrailingZeros(rest);
            int times = memories.times(user, k);
            if (times > most) {
                most = times;
                tied = 0;
            }
            tied |= times == most && times > 0 ? 1 << k : 0;
        }
        if (tied == 0) {
            return -1;
        }
        if ((tied & lane.homes()) != 0) {
            return Integer.numberOfTrailingZeros(tied & lane.homes());
        }
        for (int skip = sequence.nextInt(Integer.bitCount(tied)); skip > 0; skip--) {
            tied &= tied - 1;
        }
        return Integer.numberOfTrailingZeros(tied);
    }
}
