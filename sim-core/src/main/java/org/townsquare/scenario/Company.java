package org.townsquare.scenario;

import java.io.Serializable;

/** The company behind a platform: its capital, its team and what it spends. Money is in US dollars. */
@DefaultsBy(value = "stage", shorthand = true)
public record Company(
        @Parameter(value = "The named stage that fills in what is not given.", byDefault = "startup")
        Stage stage,

        @Parameter(
                value = "Step from which on the team is paid.",
                unit = "step or date",
                byDefault = "0",
                min = 0,
                max = 65_000,
                date = true)
        int founded,

        @Parameter(value = "Cash at step 0.", unit = "$", min = 0, max = 1e12)
        double capital,

        @Parameter(
                value = "What the founder has to put in when cash runs short.",
                unit = "$",
                byDefault = "0",
                min = 0,
                max = 1e12)
        double founder,

        @Parameter(
                value = "How long the founder goes on paying without the platform's users becoming more.",
                unit = "steps",
                byDefault = "730",
                min = 0,
                max = 65_000)
        int patience,

        @Parameter(value = "What the team costs.", unit = "$ per year", min = 0, max = 1e12)
        double team,

        @Parameter(
                value = "Share of revenue that at least goes into the team.",
                byDefault = "0.25",
                min = 0,
                max = 1,
                source = "research and development of Twitter, 2021: 1.25 of 5.08 billion dollars")
        double reinvested,

        @Parameter(
                value = "What the team must cost to reach the mature quality if it is seasoned; as planned if absent.",
                unit = "$ per year",
                optional = true,
                min = 1,
                max = 1e12)
        Double teamNeeded,

        @Parameter(value = "Experience of the team: 1 is seasoned.", byDefault = "1", min = 0, max = 10)
        double experience,

        @Parameter(
                value = "Quality that is lost in the long run without any team.",
                unit = "utility",
                byDefault = "2",
                min = 0,
                max = 20)
        double craft,

        @Parameter(
                value = "Computers and networks.",
                unit = "$ per active person and year",
                byDefault = "2.5",
                min = 0,
                max = 10_000,
                source = "Snap, third quarter of 2021: 0.66 $ per daily user and quarter")
        double infrastructure,

        @Parameter(
                value = "Price of marketing.",
                unit = "$ per person reached",
                byDefault = "0.01",
                min = 0,
                max = 1000,
                source = "10 $ per thousand impressions")
        double contactPrice,

        @Parameter(
                value = "What is paid to creators who are active on the platform.",
                unit = "$ per year",
                byDefault = "0",
                min = 0,
                max = 1e12)
        double creatorFund,

        @Parameter(
                value =
                        "It seeks money from investors when its cash will not last for so long; 0 for a company that takes none.",
                unit = "steps",
                byDefault = "365",
                min = 0,
                max = 65_000)
        int seekDays,

        @Parameter(
                value = "It asks for what it loses in this time.",
                unit = "months",
                byDefault = "18",
                min = 0,
                above = true,
                max = 1200,
                source = "15 months from a seed round to the next, 2023: Tunguz 2023; 18 to 24 is a rule of thumb")
        double roundMonths,

        @Parameter(
                value = "It does not ask again for so long, whatever comes of it.",
                unit = "steps",
                byDefault = "90",
                min = 1,
                max = 65_000)
        int pauseDays)
        implements Serializable {

    /** What a seasoned team must cost to reach the mature quality, in dollars a year. */
    public double teamNeededOrPlanned() {
        return teamNeeded == null ? team : teamNeeded;
    }
}
