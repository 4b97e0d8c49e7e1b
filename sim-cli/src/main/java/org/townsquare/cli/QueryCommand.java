package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.townsquare.results.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        header = "Ask the tables of a results folder a question in SQL.",
        description = {
            "",
            "Each table of the folder can be asked by its name: runs, timeseries, points and so on; SHOW TABLES lists them,"
                    + " DESCRIBE runs its columns. A column whose name has a dot stands in double quotes. In a fork's tables"
                    + " the column variant tells the variants apart. The language is DuckDB's. A query changes nothing."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./townsquare query results/new-network \"select outcome, count(*) from runs group by outcome\"",
            "  ./townsquare query results/phases 'select \"alternative.quality\", probability from points'",
            "  ./townsquare query results/phases \"from timeseries\" --csv > timeseries.csv"
        })
final class QueryCommand implements Callable<Integer> {

    private final Main townsquare;

    @Parameters(index = "0", paramLabel = "DIR", description = "A results folder of a run, a fork or a sweep.")
    private Path folder;

    @Parameters(index = "1", paramLabel = "SQL", description = "The question: one SELECT.")
    private String sql;

    @Option(names = "--csv", description = "Print comma-separated values instead of aligned columns.")
    private boolean csv;

    QueryCommand(Main townsquare) {
        this.townsquare = townsquare;
    }

    @Override
    public Integer call() throws IOException {
        try (Query query = Query.open(folder)) {
            AnswerTable answer = new AnswerTable(townsquare.console().out(), csv);
            query.ask(sql, answer);
            answer.end();
        }
        return ExitCode.OK;
    }
}
