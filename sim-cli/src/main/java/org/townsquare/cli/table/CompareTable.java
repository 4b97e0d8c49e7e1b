package org.townsquare.cli.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.townsquare.results.compare.Compared;
import org.townsquare.results.compare.DifferentParameter;
import org.townsquare.results.compare.Remarks;
import org.townsquare.results.compare.Sentences;
import org.townsquare.results.compare.Side;

/** A comparison as it is printed: verdicts side by side, differences, remarks, parameters. */
public final class CompareTable {

    /** More parameters are in the file. */
    private static final int MOST_PARAMETERS = 40;

    private static final int LONGEST_VALUE = 40;

    private CompareTable() {}

    /** The lines, but for those that say which folders are compared. */
    public static List<String> lines(Compared compared) {
        List<String> lines = new ArrayList<>();
        List<List<String>> verdicts = compared.verdicts((setting, platform) ->
                VerdictTable.row(platform, VerdictTable.shortened(setting), VerdictTable.shortened(platform.name())));
        if (!verdicts.isEmpty()) {
            lines.add("");
            lines.addAll(
                    Columns.lines(Stream.concat(Stream.of(VerdictTable.head("Setting", "Platform")), verdicts.stream())
                            .toList()));
        }
        lines.add("");
        lines.addAll(Sentences.of(compared));
        lines.addAll(Remarks.of(compared));
        lines.add("In brackets: 95 % intervals; differences are the setting named first minus the other.");
        lines.add("");
        lines.addAll(parameters(compared));
        return lines;
    }

    private static List<String> parameters(Compared compared) {
        List<DifferentParameter> all = compared.parameters();
        if (all.isEmpty()) {
            return List.of("No parameter differs.");
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of("Parameter"), compared.sides().stream().map(Side::name))
                .toList());
        all.stream()
                .limit(MOST_PARAMETERS)
                .forEach(each -> rows.add(Stream.concat(
                                Stream.of(each.path()), each.values().stream().map(CompareTable::shown))
                        .toList()));
        List<String> lines = new ArrayList<>(Columns.lines(rows));
        if (all.size() > MOST_PARAMETERS) {
            lines.add("and " + (all.size() - MOST_PARAMETERS) + " more, in parameters.csv");
        }
        return lines;
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.isEmpty()
                ? "–"
                : line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
