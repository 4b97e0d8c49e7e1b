/**
 * A results folder and its log: what its runs depend on, who works on it, how a finished run survives a crash, and how damage is
 * noticed. Nothing here knows what a run measures.
 */
package org.townsquare.results.folder;
