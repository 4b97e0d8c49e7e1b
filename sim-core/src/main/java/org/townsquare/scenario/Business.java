package org.townsquare.scenario;

import java.io.Serializable;

/** What a platform earns from its users and their attention. Money is in US dollars. */
@DefaultsBy(value = "model", shorthand = true)
public record Business(
        @Parameter(value = "The named model that fills in what is not given.", byDefault = "advertising")
        BusinessModel model,

        @Parameter(value = "Ads for each post seen.", unit = "ads per post", min = 0, max = 1, changeable = true)
        double adLoad,

        @Parameter(
                value = "The lowest price that it accepts for ads.",
                unit = "$ per thousand ads",
                byDefault = "0.5",
                min = 0.01,
                max = 1000,
                changeable = true)
        double reservePrice,

        @Parameter(value = "What every user has to pay.", unit = "$ per month", min = 0, max = 1000, changeable = true)
        double fee,

        @Parameter(
                value = "What users of the premium service pay.",
                unit = "$ per month",
                byDefault = "8",
                min = 0.01,
                max = 1000,
                source = "Twitter Blue, November 2022",
                changeable = true)
        double premiumPrice,

        @Parameter(
                value = "Share of active users who pay it.",
                unit = "share of active users",
                byDefault = "0",
                min = 0,
                max = 1,
                changeable = true)
        double premiumShare)
        implements Serializable {

    /** Whether the platform's money is followed at all. */
    public boolean hasMoney() {
        return model != BusinessModel.NONE;
    }
}
