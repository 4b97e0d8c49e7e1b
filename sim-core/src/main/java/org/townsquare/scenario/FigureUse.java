package org.townsquare.scenario;

/** What a published figure is for. */
public enum FigureUse implements Worded {
    /** A fit sees it. */
    FIT,
    /** It judges what was fitted to others. */
    JUDGE
}
