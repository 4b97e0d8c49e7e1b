/** The chunks of a results folder as the tasks of a Spark job. */
package org.townsquare.spark;
