package org.townsquare.scenario.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.scenario.Scenario;

/** What is published of a scenario's platforms from days after its run. */
final class Late {

    private Late() {}

    /** A problem for each entry of figures that has such days, and for each such outcome. */
    static List<Problem> problems(Node.Mapping tree, Scenario scenario) {
        List<Problem> found = new ArrayList<>();
        for (int i = 0; i < scenario.figures().size(); i++) {
            String path = "figures[" + i + "]";
            List<LocalDate> days = FigureFiles.late(scenario, i).stream()
                    .map(FigureFiles.Figure::date)
                    .toList();
            if (!days.isEmpty()) {
                found.add(tree.nearest(path).problem(path, message(scenario, days)));
            }
        }
        for (int i = 0; i < scenario.outcomes().size(); i++) {
            String path = "outcomes[" + i + "].date";
            LocalDate day = scenario.outcomes().get(i).date();
            if (scenario.isOver(day)) {
                found.add(tree.nearest(path).problem(path, message(scenario, List.of(day))));
            }
        }
        return found;
    }

    /** @param days in their order */
    private static String message(Scenario scenario, List<LocalDate> days) {
        LocalDate last = days.get(days.size() - 1);
        String which =
                days.size() == 1 ? last + " is" : days.get(0) + " to " + last + " (" + days.size() + " days) are";
        return which + " after the run, which ends on " + scenario.end() + "; allowed: up to that day. Give it "
                + (ChronoUnit.DAYS.between(scenario.start(), last) + 1)
                + " steps or more, or leave this out; --set steps="
                + scenario.steps() + " leaves it out of one run";
    }
}
