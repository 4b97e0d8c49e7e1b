package org.townsquare.scenario;

/** How thoroughly the critical mass of each alternative is measured. */
public enum Effort implements Worded {
    /** Not at all. */
    NONE(0, 0, 1),
    /** At the test alone, of every run, to a twentieth of all users: for sweeps and searches. */
    AT_TEST(1, Integer.MAX_VALUE, 0.05),
    /** At two dates of four runs, to a tenth of all users. */
    COARSE(2, 4, 0.1),
    /** At three dates of eight runs, to a twentieth of all users. */
    NORMAL(3, 8, 0.05),
    /** At eight dates of every run, to a fiftieth of all users. */
    FINE(8, Integer.MAX_VALUE, 0.02);

    private final int dates;
    private final int replicates;
    private final double precision;

    Effort(int dates, int replicates, double precision) {
        this.dates = dates;
        this.replicates = replicates;
        this.precision = precision;
    }

    /** Number of dates. */
    public int dates() {
        return dates;
    }

    /** The first so many replicates are looked at. */
    public int replicates() {
        return replicates;
    }

    /** Width of the interval, as a share of all users, in which the boundary is found. */
    public double precision() {
        return precision;
    }
}
