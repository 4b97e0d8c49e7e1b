package org.townsquare.results.table;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.words.Edition;

/**
 * A table of results folders. Its columns are stated here and nowhere else: header and lines, types in SQL and Parquet, and what
 * the docs say of it follow from them.
 *
 * @param <R> what a row is made of
 * @param name that of its file, without the ending
 * @param rows for what there is a row
 */
public record Table<R>(String name, String rows, List<Column<R>> columns) {

    /** The columns of several lists, one list after the other. */
    @SafeVarargs
    public static <R> List<Column<R>> join(List<Column<R>>... lists) {
        List<Column<R>> all = new ArrayList<>();
        for (List<Column<R>> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }

    /** Name of its CSV file. */
    public String file() {
        return name + ".csv";
    }

    /** The first line. */
    public String header() {
        return line(Column::name);
    }

    /** The line of a row. */
    public String line(R row) {
        return line(column -> column.value().apply(row));
    }

    private String line(Function<Column<R>, Object> value) {
        CsvRow line = new CsvRow();
        columns.forEach(column -> line.add(value.apply(column)));
        return line.end();
    }

    /** Writes rows, without the header, in English whatever the language of the report: programs read them. */
    public void write(Stream<R> all, Writer out) {
        Edition.PLAIN.with(() -> {
            all.forEach(row -> {
                try {
                    out.append(line(row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return out;
        });
    }

    /** Writes the file into a folder, and forces it to disk. */
    public void write(Path folder, Stream<R> all) throws IOException {
        StringWriter text = new StringWriter();
        text.append(header());
        write(all, text);
        Durable.write(folder.resolve(file()), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Hands over the rows of a finished folder one by one, in constant memory.
     *
     * @throws ResultsFolderException if the table is damaged: names file and line
     */
    public void read(Path folder, Consumer<NamedCsvRecord> each) throws IOException {
        CsvFile.read(folder.resolve(file()), each);
    }
}
