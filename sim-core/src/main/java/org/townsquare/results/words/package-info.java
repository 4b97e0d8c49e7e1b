/** Words, numbers and dates as people read them, in English, French and German. */
package org.townsquare.results.words;
