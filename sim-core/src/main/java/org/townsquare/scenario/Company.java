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

        @Parameter(
                value = "Cash at step 0; if absent, capitalPerPerson for each person whom its stage counts.",
                unit = "$",
                optional = true,
                min = 0,
                max = 1e12)
        Double capital,

        @Parameter(
                value =
                        "Cash at step 0 where capital is absent. An established company counts the people whom its initial users stand for, a startup all who are there.",
                unit = "$ per person",
                min = 0,
                max = 1e6)
        double capitalPerPerson,

        @Parameter(
                value = "What the founder can put in when cash runs short.",
                unit = "$",
                byDefault = "0",
                min = 0,
                max = 1e12)
        double founder,

        @Parameter(
                value = "How long the founder keeps paying without growth in the platform's users.",
                unit = "steps",
                byDefault = "730",
                min = 0,
                max = 65_000)
        int patience,

        @Parameter(
                value =
                        "What the team is planned to cost; if absent, teamPerPerson for each person whom its stage counts.",
                unit = "$ per year",
                optional = true,
                min = 0,
                max = 1e12)
        Double team,

        @Parameter(
                value = "What the team costs where team is absent, and needs where teamNeeded is.",
                unit = "$ per person and year",
                min = 0,
                max = 1e6)
        double teamPerPerson,

        @Parameter(
                value = "Share of revenue that at least goes into the team.",
                byDefault = "0.25",
                min = 0,
                max = 1,
                source = "research and development of Twitter, 2021: 1.25 of 5.08 billion dollars")
        double reinvested,

        @Parameter(
                value =
                        "What a seasoned team must cost to reach the mature quality with the initial users; if absent, teamPerPerson for each person whom its stage counts, whatever is spent.",
                unit = "$ per year",
                optional = true,
                min = 1,
                max = 1e12)
        Double teamNeeded,

        @Parameter(
                value =
                        "How the need grows with the people: as the power of this of those active and those for whom the team is made.",
                byDefault = "0.8",
                min = 0,
                max = 0.99)
        double needElasticity,

        @Parameter(
                value = "Team cost per person, from which follows for how many people a team is made.",
                unit = "$ per person and year",
                byDefault = "5.8",
                min = 0.01,
                max = 1e6,
                source = "research and development of Twitter, 2021: 1.25 billion dollars for 217 million daily users")
        double personNeeds,

        @Parameter(value = "Experience of the team: 1 is seasoned.", byDefault = "1", min = 0, max = 10)
        double experience,

        @Parameter(
                value = "Quality that is lost in the long run without any team, and the most that a larger one adds.",
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
                        "It seeks money from investors when its cash will not last this long; 0 for a company that takes none.",
                unit = "steps",
                byDefault = "365",
                min = 0,
                max = 65_000)
        int seekDays,

        @Parameter(
                value = "It asks for what it loses in this time.",
                unit = "months",
                byDefault = "18",
                min = 0.1,
                max = 1200,
                source = "15 months from a seed round to the next, 2023: Tunguz 2023; 18 to 24 is a rule of thumb")
        double roundMonths,

        @Parameter(
                value = "It does not ask again for this long, whatever the answer.",
                unit = "steps",
                byDefault = "90",
                min = 1,
                max = 65_000)
        int pauseDays,

        @Parameter(
                value = "Cash that lasts for less is an emergency, in which nobody minds when the last round was.",
                unit = "steps",
                byDefault = "90",
                min = 0,
                max = 65_000)
        int urgentDays,

        @Parameter(
                value = "In an emergency it asks for what it loses in this time, and for its debts.",
                unit = "months",
                byDefault = "6",
                min = 0.1,
                max = 1200)
        double bridgeMonths,

        @Parameter(
                value =
                        "It asks investors for a larger team once the team that it needs costs this many times its present one.",
                byDefault = "1.1",
                min = 1,
                max = 1000)
        double hiringGap,

        @Parameter(
                value = "A team of more than this many times what is needed adds nothing.",
                unit = "times the need",
                byDefault = "3",
                min = 1,
                max = 1000,
                source = "that more hands are in each other's way: Brooks 1975; the number is an assumption")
        double mostTeam,

        @Parameter(
                value = "A team beyond what is secured is only as large as cash allows for this long.",
                unit = "steps",
                byDefault = "1095",
                min = 1,
                max = 65_000)
        double lastingDays,

        @Parameter(
                value =
                        "A company that runs short spreads its remaining cash over this time, and cuts team, marketing and creators accordingly.",
                unit = "steps",
                byDefault = "60",
                min = 1,
                max = 65_000)
        double spreadDays,

        @Parameter(
                value = "How long suppliers, moderators and the state wait for what they are owed; then it closes.",
                unit = "steps",
                byDefault = "30",
                min = 0,
                max = 65_000)
        int creditDays,

        @Parameter(
                value = "Time constant with which means of revenue and burn forget, by which it plans.",
                unit = "steps",
                byDefault = "30",
                min = 1,
                max = 10_000)
        double meanDays,

        @Parameter(
                value = "The founder pays when cash would last for less than this, and pays enough for this long.",
                unit = "steps",
                byDefault = "90",
                min = 0,
                max = 65_000)
        int founderDays)
        implements Serializable {}
