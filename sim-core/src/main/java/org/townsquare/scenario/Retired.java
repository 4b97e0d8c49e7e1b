package org.townsquare.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name that has left the format of scenarios, or that people take for one. Whoever writes it is told what has taken its place. On a record the
 * name is that of a parameter, on a sealed interface that of a kind, on an enum that of a constant, each as it stood in
 * files. Neither the JSON Schema nor the reference know of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Retired.All.class)
public @interface Retired {

    /** The name in files: {@code effort}, {@code free-speech}. */
    String name();

    /** What has taken its place, to be read after "in its place:"; a parameter by its full path, as in {@code choice.outside}. */
    String instead();

    /** True for a name that never was one, but that people try: they are told what it is called. */
    boolean never() default false;

    /** Several names that have left the same type. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {

        /** These names. */
        Retired[] value();
    }
}
