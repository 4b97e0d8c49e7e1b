package org.townsquare.results.table;

/** What kind of values a column holds. */
public enum ColumnType {
    /** A whole number. */
    WHOLE("BIGINT", "whole number"),
    /** A real number, written with six decimals. */
    REAL("DOUBLE", "number"),
    /** A word, or words. */
    TEXT("VARCHAR", "text"),
    /** True or false. */
    YES_OR_NO("BOOLEAN", "true or false"),
    /** A day, as ISO 8601 writes it. */
    DATE("DATE", "date");

    private final String sql;
    private final String words;

    ColumnType(String sql, String words) {
        this.sql = sql;
        this.words = words;
    }

    /** Its name in SQL, and so in Parquet. */
    public String sql() {
        return sql;
    }

    /** Its name for people. */
    public String words() {
        return words;
    }
}
