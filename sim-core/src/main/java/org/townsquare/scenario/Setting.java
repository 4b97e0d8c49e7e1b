package org.townsquare.scenario;

/** What events ask about the scenario that they are in. */
public interface Setting {

    /** Length of a run. */
    int steps();

    /** The platform with this name. */
    PlatformSpec platform(String name);

    /** Whether a platform may open before the end of a run, by its plan or by what happens. */
    boolean mayOpen(String platform);
}
