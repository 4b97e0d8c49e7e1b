/** What came out, in rows and columns as they are printed. */
package org.townsquare.cli.table;
