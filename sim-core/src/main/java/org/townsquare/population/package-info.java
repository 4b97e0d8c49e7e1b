/** Users' state in columns, and the rules by which they become aware, join, stay and leave. */
package org.townsquare.population;
