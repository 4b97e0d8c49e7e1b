package org.townsquare.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record whose remaining defaults depend on the value of one of its parameters, an enum that implements {@link Preset}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DefaultsBy {

    /** The name of that parameter. */
    String value();

    /** True if the whole record may be written as that parameter's value alone, as in {@code policy: strict}. */
    boolean shorthand() default false;
}
