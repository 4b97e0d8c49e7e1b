package org.townsquare.engine;

import java.io.Serializable;
import org.townsquare.scenario.Event;

/** An event that has happened, and the step at whose beginning it did. */
public record Happening(int step, Event event) implements Serializable {}
