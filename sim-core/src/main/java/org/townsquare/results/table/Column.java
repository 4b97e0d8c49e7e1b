package org.townsquare.results.table;

import java.util.function.Function;

/**
 * A column of a table: all that is known of it.
 *
 * @param <R> what a row is made of
 * @param name in the table's first line
 * @param unit empty where there is none
 * @param meaning what it says, for people
 * @param value how it is taken; null is an empty field
 */
public record Column<R>(String name, ColumnType type, String unit, String meaning, Function<? super R, ?> value) {

    /** Of whole numbers. */
    public static <R> Column<R> whole(String name, String unit, String meaning, Function<? super R, ?> value) {
        return new Column<>(name, ColumnType.WHOLE, unit, meaning, value);
    }

    /** Of real numbers. */
    public static <R> Column<R> real(String name, String unit, String meaning, Function<? super R, ?> value) {
        return new Column<>(name, ColumnType.REAL, unit, meaning, value);
    }

    /** Of words. */
    public static <R> Column<R> text(String name, String meaning, Function<? super R, ?> value) {
        return new Column<>(name, ColumnType.TEXT, "", meaning, value);
    }

    /** The same column in a table whose rows have more to them. */
    public <S> Column<S> of(Function<? super S, ? extends R> part) {
        return new Column<>(name, type, unit, meaning, row -> value.apply(part.apply(row)));
    }
}
