package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townsquare.cli.table.AnswerTable;
import org.townsquare.results.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        header = "Query the tables of results folders in SQL.",
        description = {
            "",
            "Query each table of the folder by its name: runs, timeseries, points and so on. SHOW"
                    + " TABLES lists them, and DESCRIBE runs lists the columns of one. With several folders, the"
                    + " folder's name comes first, as in a.runs. Put a column whose name has a dot in double"
                    + " quotes. In a fork's tables"
                    + " the column variant tells the variants apart. The SQL is DuckDB's. A query changes nothing."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./townsquare query results/new-network \"select outcome, count(*) from runs group by outcome\"",
            "  ./townsquare query results/phases 'select \"alternative.quality\", probability from points'",
            "  ./townsquare query results/phases \"from timeseries\" --csv > timeseries.csv",
            "  ./townsquare query old=results/new-network new=results/new-network-2 \"select 'old' as at, * from old.runs union all"
                    + " select 'new', * from new.runs\""
        })
final class QueryCommand extends Subcommand {

    @Parameters(
            index = "0..*",
            paramLabel = "DIR… SQL",
            hideParamSyntax = true,
            description = "Results folders, then the query: one SELECT. Several folders are called a, b and so on in"
                    + " their order, or by names: NAME=DIR.")
    private List<String> words = List.of();

    @Option(names = "--csv", description = "Print comma-separated values instead of aligned columns.")
    private boolean csv;

    @Override
    public Integer call() throws IOException, BadInput {
        if (words.size() < 2) {
            throw new BadInput(
                    "query needs a results folder and, after it, a query in SQL, as in query results/new-network"
                            + " \"from runs\"; './townsquare query --help' has more");
        }
        List<String> folders = words.subList(0, words.size() - 1);
        try (Query query = open(folders)) {
            AnswerTable answer = new AnswerTable(townsquare.console().out(), csv);
            query.ask(words.get(folders.size()), answer);
            answer.end();
        }
        return ExitCode.OK;
    }

    /** The tables of one folder have their own names, unless it was given another. */
    private Query open(List<String> folders) throws IOException, BadInput {
        List<NamedFolder> all = NamedFolder.of(folders, townsquare.folder(), false);
        if (all.size() == 1 && all.get(0).folder().equals(townsquare.folder().resolve(folders.get(0)))) {
            return Query.open(all.get(0).folder());
        }
        Map<String, Path> named = new LinkedHashMap<>();
        all.forEach(each -> named.put(each.name(), each.folder()));
        return Query.open(named);
    }
}
