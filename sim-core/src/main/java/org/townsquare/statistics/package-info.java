/** Estimates and scores: numbers in, numbers out, without prose or layout. */
package org.townsquare.statistics;
