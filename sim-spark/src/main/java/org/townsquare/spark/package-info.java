/** The chunks of a sweep as the tasks of a Spark job. */
package org.townsquare.spark;
