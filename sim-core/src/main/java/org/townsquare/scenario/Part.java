package org.townsquare.scenario;

import java.util.function.UnaryOperator;

/**
 * One parameter of a record, as far as a running model asks; see {@link Parameter}.
 *
 * @param isReal whether it is a number that need not be whole
 * @param of its value in such a record
 */
record Part(String name, boolean isReal, boolean changeable, Limits limits, UnaryOperator<Object> of) {}
