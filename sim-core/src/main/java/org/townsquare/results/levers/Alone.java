package org.townsquare.results.levers;

import java.util.Optional;

/**
 * How far one lever by itself would have to move.
 *
 * @param lever its number
 * @param enough the least position that reached the target; none if no position in its range does
 * @param tooLittle the farthest position of which it is certain at 95 % that it is too little; 0 if that is where it stands
 * @param surely the least position of which it is certain at 95 % that it is enough; none if of none
 * @param end what its best position came to; at the far end of a range
 */
public record Alone(int lever, Optional<Integer> enough, int tooLittle, Optional<Integer> surely, Tried end) {

    /** Whether there were runs left for it. */
    public boolean isTried() {
        return end.runs() > 0;
    }
}
