package org.townsquare.results.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.townsquare.GeneratedPage;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.Table;

class CatalogueTest {

    @Test
    void readmeHasAllTablesAndColumns() throws IOException {
        StringBuilder text = new StringBuilder();
        Map<String, String> said = new HashMap<>();
        Catalogue.all().forEach((kind, tables) -> {
            text.append("### Of ").append(kind).append("\n\n");
            for (Table<?> table : tables) {
                text.append("`%s`: a row for each %s.%n%n"
                        .formatted(table.file(), table.rows())
                        .replace("\r", ""));
                List<Column<?>> others = new ArrayList<>(table.columns());
                others.removeIf(column -> column.meaning().equals(said.get(table.name() + "." + column.name())));
                boolean isRepeated = others.size() < table.columns().size() - 1;
                text.append("| column | type | unit | meaning |\n| --- | --- | --- | --- |\n");
                for (Column<?> column : isRepeated ? others : table.columns()) {
                    said.put(table.name() + "." + column.name(), column.meaning());
                    text.append("| `%s` | %s | %s | %s |\n"
                            .formatted(column.name(), column.type().words(), column.unit(), column.meaning()));
                }
                text.append(isRepeated ? "\nand columns of the table with this name above.\n\n" : "\n");
            }
        });
        new GeneratedPage(Path.of("../results/README.md"))
                .assertHolds(text.toString().strip() + "\n", getClass());
    }

    @Test
    void aNameHasOneTypeInAllTablesOfThatName() {
        Map<String, Object> types = new HashMap<>();
        Catalogue.all().values().stream()
                .flatMap(List::stream)
                .forEach(table -> table.columns()
                        .forEach(column -> assertThat(column.type())
                                .as(table.name() + "." + column.name())
                                .isEqualTo(types.merge(
                                        table.name() + "." + column.name(), column.type(), (old, now) -> old))));
    }
}
