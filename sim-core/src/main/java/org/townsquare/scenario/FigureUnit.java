package org.townsquare.scenario;

/** What a published figure counts, and beside what of the model it stands. */
public enum FigureUnit implements Worded {
    /** People active on a day. */
    DAU(Metric.DAU),
    /** People active within a month. */
    MAU(Metric.MAU),
    /** Accounts that have been opened and not left for good. */
    REGISTERED(Metric.MEMBERS),
    /** Share of all use. */
    SHARE(Metric.ATTENTION_SHARE),
    /** Visits, downloads and the like in any time: beside those active on a day, by a stated factor. */
    VISITS(Metric.DAU);

    private final Metric metric;

    FigureUnit(Metric metric) {
        this.metric = metric;
    }

    /** What of the model it is compared with. */
    public Metric metric() {
        return metric;
    }

    /** Whether it counts nobody whom the model counts, so that only a factor makes it comparable. */
    public boolean needsFactor() {
        return this == VISITS;
    }

    /** Whether it is a share, and not a number of people. */
    public boolean isShare() {
        return this == SHARE;
    }
}
