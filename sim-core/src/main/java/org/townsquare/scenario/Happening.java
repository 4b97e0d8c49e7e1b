package org.townsquare.scenario;

import java.io.Serializable;

/** An event that has happened, and the step at whose beginning it did. */
public record Happening(int step, Event event) implements Serializable {}
