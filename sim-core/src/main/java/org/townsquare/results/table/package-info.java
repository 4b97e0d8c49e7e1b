/** Tables: one list of columns each, from which CSV, Parquet and SQL follow. */
package org.townsquare.results.table;
