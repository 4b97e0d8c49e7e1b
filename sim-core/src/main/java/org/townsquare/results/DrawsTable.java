package org.townsquare.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.PairDraws;

/**
 * What was drawn for the uncertain parameters of a scenario: a row per replicate, a column per parameter, called by its path.
 * There is no such table where all is certain.
 */
final class DrawsTable {

    static final String FILE = "draws.csv";

    private DrawsTable() {}

    static void write(Path folder, Scenario scenario) throws IOException {
        if (!scenario.isUncertain()) {
            return;
        }
        PairDraws draws = PairDraws.of(scenario);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(FILE))) {
            List<String> header = new ArrayList<>(List.of("replicate"));
            header.addAll(draws.paths());
            write(header, out);
            for (int replicate = 0; replicate < scenario.replicates(); replicate++) {
                List<String> row = new ArrayList<>(List.of(Integer.toString(replicate)));
                row.addAll(draws.values(PairDraws.pair(replicate)));
                write(row, out);
            }
        }
        Durable.force(folder.resolve(FILE));
    }

    private static void write(List<String> fields, BufferedWriter out) throws IOException {
        CsvRow row = new CsvRow();
        fields.forEach(field -> row.add((Object) field));
        row.writeTo(out);
    }
}
