package org.townsquare.scenario;

import java.io.Serializable;
import java.util.List;

/**
 * Who stands between a platform and its users. Gatekeepers see the severe part of the toxic views that moderation has
 * left, as a share of all views of the platform, each user's posts counting alike, and act when it has been above their tolerance for a while. They treat
 * incumbents and alternatives alike.
 */
public record Gatekeepers(
        @Parameter(
                value =
                        "Share of all users who must be active on a platform before any gatekeeper objects to anything.",
                unit = "share of users",
                byDefault = "0.005",
                min = 0,
                max = 1)
        double notice,

        @Parameter(
                value =
                        "App stores, independent of one another. Each user has one of them or none: the rest use the web only.",
                byDefault = "[{name: Apple, share: 0.5}, {name: Google, share: 0.4}]",
                max = 10)
        List<AppStore> stores,

        @Parameter("The company on whose servers a platform runs.")
        Host host,

        @Parameter("The authority that oversees platforms.") Regulator regulator)
        implements Serializable {

    /** An app store. A platform that it does not list keeps its members and gets no new ones by it. */
    public record AppStore(
            @Parameter("Its name.") String name,

            @Parameter(
                    value = "Share of users who get their apps there.",
                    unit = "share of users",
                    byDefault = "0.45",
                    min = 0,
                    max = 1,
                    source =
                            "iOS 60 %, Android 40 % of mobile use in the United States (StatCounter, September 2020), less a tenth for the web")
            double share,

            @Parameter(
                    value = "Severe share of a platform's views above which the store objects.",
                    unit = "share of views",
                    byDefault = "0.002",
                    min = 0,
                    max = 1)
            double tolerance,

            @Parameter(
                    value = "How long it must have been above before the store removes the app.",
                    unit = "steps",
                    byDefault = "30",
                    min = 0,
                    max = 65_000)
            int graceDays,

            @Parameter(
                    value =
                            "How long it must have been within the tolerance, without a break, before the app is let in again.",
                    unit = "steps",
                    byDefault = "128",
                    min = 1,
                    max = 65_000,
                    source = "Parler 2021: out of Apple's store for 128 days")
            int probationDays,

            @Parameter(
                    value = "Utility that the platform loses for the store's users while it is not listed: no updates.",
                    unit = "utility",
                    byDefault = "0.3",
                    min = 0,
                    max = 100)
            double lostUtility,

            @Parameter(
                    value = "Share of the store's users who would join an unlisted platform by the web.",
                    unit = "share of users",
                    byDefault = "0.15",
                    min = 0,
                    max = 1)
            double webInstalls)
            implements Serializable {}

    /** A host. Once it has shut a platform down, the platform finds another one that knows whom it takes in. */
    public record Host(
            @Parameter(
                    value = "Severe share of a platform's views above which the host objects.",
                    unit = "share of views",
                    byDefault = "0.003",
                    min = 0,
                    max = 1)
            double tolerance,

            @Parameter(
                    value = "How long it must have been above before the host shuts the platform down.",
                    unit = "steps",
                    byDefault = "49",
                    min = 0,
                    max = 65_000,
                    source = "Parler: seven weeks of complaints by Amazon up to January 2021 (its court filing)")
            int graceDays,

            @Parameter(
                    value = "Time off the air until another host is found.",
                    unit = "steps",
                    byDefault = "36",
                    min = 1,
                    max = 65_000,
                    source = "Parler: 10 January to 15 February 2021")
            int migrationDays)
            implements Serializable {}

    /** A regulator. */
    public record Regulator(
            @Parameter(
                    value = "Severe share of a platform's views above which the regulator objects.",
                    unit = "share of views",
                    byDefault = "0.003",
                    min = 0,
                    max = 1)
            double tolerance,

            @Parameter(
                    value = "How long it must have been above before the regulator acts; then the time starts again.",
                    unit = "steps",
                    byDefault = "365",
                    min = 0,
                    max = 65_000,
                    source = "more than a year from the opening to the fine: Telegram in Germany 2022")
            int graceDays,

            @Parameter(
                    value = "What the platform has to pay each time.",
                    unit = "$",
                    byDefault = "5000000",
                    min = 0,
                    max = 1e12,
                    source = "Telegram in Germany 2022: 5.125 million euros (Bundesamt für Justiz)")
            double fine,

            @Parameter(
                    value = "How long announcements of the platform then make no news.",
                    unit = "steps",
                    byDefault = "0",
                    min = 0,
                    max = 65_000)
            int muteDays)
            implements Serializable {}
}
