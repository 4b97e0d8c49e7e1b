package org.townsquare.scenario;

/**
 * Two parameters that are right by themselves and cannot both be.
 *
 * @param path the parameter to change, as in {@code users.nations}
 * @param message its value and what is allowed beside the other one
 */
public record Contradiction(String path, String message) {}
