package org.townsquare.experiment.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of a folder's chunks a batch system has in its hands.
 *
 * @param chunks that tasks compute or will compute
 * @param running tasks that have a node
 * @param waiting tasks that have none yet
 * @param reasons why those wait, in its words
 */
record UnderWay(BitSet chunks, int running, int waiting, SortedSet<String> reasons) {

    /** Asks it, unless nothing has been submitted. Tasks that it has put aside for good are taken from it. */
    static UnderWay now(Scheduler scheduler, Path folder) throws IOException, InterruptedException {
        Map<String, List<BitSet>> submitted = new HashMap<>();
        for (Submission submission : Submission.all(scheduler, folder)) {
            if (submission.job().isPresent()) {
                submitted.put(submission.job().get(), submission.chunks());
            }
        }
        BitSet chunks = new BitSet();
        int running = 0;
        int waiting = 0;
        SortedSet<String> reasons = new TreeSet<>();
        for (Scheduler.Task task :
                submitted.isEmpty() ? List.<Scheduler.Task>of() : scheduler.queue(submitted.keySet())) {
            List<BitSet> tasks = submitted.get(task.job());
            if (tasks == null || task.index() >= tasks.size()) {
                continue;
            }
            if (task.setAside()) {
                scheduler.cancel(task);
                continue;
            }
            chunks.or(tasks.get(task.index()));
            if (task.waiting()) {
                waiting++;
                reasons.add(task.reason());
            } else {
                running++;
            }
        }
        return new UnderWay(chunks, running, waiting, reasons);
    }

    /** Those of some chunks that are not under way. */
    BitSet lacking(BitSet some) {
        BitSet lacking = (BitSet) some.clone();
        lacking.andNot(chunks);
        return lacking;
    }

    /** For people: {@code 2 tasks run, 5 wait (Resources)}. */
    String words() {
        String run = running == 1 ? "1 task runs" : running + " tasks run";
        return waiting == 0 ? run : run + ", " + waiting + " wait (" + String.join(", ", reasons) + ")";
    }
}
