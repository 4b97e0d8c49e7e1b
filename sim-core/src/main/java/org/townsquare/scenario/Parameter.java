package org.townsquare.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * All there is to know about one parameter of a scenario. Reading, validation, the JSON Schema and the reference in
 * docs/scenarios.md come from these annotations and from the types of the records; nothing is said twice. A record
 * inherits the annotation of a parameter from an interface that declares a method of its name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Parameter {

    /** What it means, in one sentence. */
    String value();

    /** Its unit; empty for names, kinds and pure numbers. */
    String unit() default "";

    /** The default as it would stand in a scenario file; empty if there is none. */
    String byDefault() default "";

    /** True if it may be absent and has no default. */
    boolean optional() default false;

    /** Smallest value allowed. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest value allowed; for a list, the largest number of entries. */
    double max() default Double.POSITIVE_INFINITY;

    /** True if min itself is not allowed. */
    boolean above() default false;

    /** True for a step that may also be written as a date, counted from the scenario's start. */
    boolean date() default false;

    /** True for a step whose date may lie before the scenario's start, and then counts as step 0. */
    boolean past() default false;

    /** The list of the scenario whose names this text must be one of: "platforms", "influencers",
     * "users.nations" or "gatekeepers.stores". */
    String names() default "";

    /** A parameter of the same section in whose place it may stand: only one of both is given, and its default counts only
     * where the other is not. */
    String unless() default "";

    /** True for a text that may have several lines. */
    boolean lines() default false;

    /** True for a text that is taken as it stands, be it a word, a number or yes or no. */
    boolean verbatim() default false;

    /** True for a file; a relative path counts from the folder of the scenario file in which it stands. */
    boolean file() default false;

    /**
     * True if it may change while a simulation runs, from the next step on: whatever goes by it reads the scenario anew at
     * {@link Changeable}. What is settled before step 0, such as the network or the first users, may not. Of a section this
     * means all that is in it.
     */
    boolean changeable() default false;

    /** Where the default comes from. */
    String source() default "assumption";
}
