/** SQL over results folders, and all tables that they may hold. */
package org.townsquare.results.query;
