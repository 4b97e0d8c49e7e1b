package org.townsquare.results.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.Place;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.table.Sql;

/**
 * The tables of a results folder, as the database sees them.
 *
 * @param name under which they are asked, as in {@code a.runs}; empty if by their own names alone
 */
record Tables(String name, Path folder) {

    private static final String CSV = ".csv";
    private static final String PARQUET = ".parquet";

    /**
     * Names by which they can be asked.
     *
     * @throws ResultsFolderException if the folder has no tables of runs, or is unfinished
     */
    List<String> names() throws IOException {
        return own().stream()
                .map(table -> name.isEmpty() ? table : name + "." + table)
                .toList();
    }

    private Set<String> own() throws IOException {
        Place.requireFolder(folder);
        Place.requireFinished(folder);
        Set<String> tables = new TreeSet<>(tables(folder));
        for (Path variant : variants()) {
            Place.requireFinished(variant);
            tables.addAll(tables(variant));
        }
        if (!tables.contains("runs") && !Marker.COMPARISON.isIn(folder)) {
            throw new ResultsFolderException(folder + " is not a results folder: it has no runs.csv");
        }
        return tables;
    }

    /** Makes a view of each, and notes which files these read. */
    void create(Statement statement, Set<Path> files) throws SQLException, IOException {
        List<Path> variants = variants();
        String schema = name.isEmpty() ? "" : Sql.name(name) + ".";
        if (!name.isEmpty()) {
            statement.execute("CREATE SCHEMA " + Sql.name(name));
        }
        for (String table : own()) {
            statement.execute("CREATE VIEW " + schema + Sql.name(table) + " AS " + view(variants, table, files));
        }
    }

    /** The folders of a fork's variants, by name. */
    private List<Path> variants() throws IOException {
        Path variants = folder.resolve("variants");
        if (!Files.isDirectory(variants)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(variants)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<String> tables(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(CSV) || name.endsWith(PARQUET))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .filter(name -> !name.startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table, with those of all variants one after the other. */
    private String view(List<Path> variants, String table, Set<Path> files) throws IOException {
        List<String> selects = new ArrayList<>();
        if (hasTable(folder, table)) {
            selects.add("SELECT * FROM " + source(folder, table, files));
        }
        for (Path variant : variants) {
            if (hasTable(variant, table)) {
                selects.add("SELECT " + Sql.text(variant.getFileName().toString()) + " AS variant, * FROM "
                        + source(variant, table, files));
            }
        }
        return String.join(" UNION ALL BY NAME ", selects);
    }

    private static boolean hasTable(Path folder, String table) {
        return Files.isRegularFile(folder.resolve(table + CSV)) || Files.isRegularFile(folder.resolve(table + PARQUET));
    }

    private static String source(Path folder, String table, Set<Path> files) throws IOException {
        Path parquet = folder.resolve(table + PARQUET);
        boolean csv = !Files.isRegularFile(parquet);
        files.add(csv ? folder.resolve(table + CSV) : parquet);
        return csv ? Sql.csv(folder, table, Catalogue.named(table)) : Sql.parquet(parquet);
    }
}
