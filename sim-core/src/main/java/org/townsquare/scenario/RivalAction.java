package org.townsquare.scenario;

import java.util.Optional;

/** What a platform does about another one, its rival. It does not happen once the rival has closed. */
public sealed interface RivalAction extends Action {

    /** The rival's name. */
    String rival();

    @Override
    default Optional<String> about() {
        return Optional.of(rival());
    }

    /** The platform copies the format of a rival: who likes that format better finds a part of what it has there. */
    record FormatCopy(
            @Parameter(value = "Whose format.", names = "platforms")
            String rival,

            @Parameter(
                    value =
                            "Part of the format's pull that is taken over: the share of a user's preference for that format over the platform's own which the copy offers.",
                    unit = "share",
                    byDefault = "0.5",
                    min = 0,
                    max = 1)
            double share,

            @Parameter(
                    value = "How long it takes until the copy is there.",
                    unit = "steps",
                    byDefault = "180",
                    min = 0,
                    max = 65_000)
            int days,

            @Parameter(
                    value = "What it costs, due at once and owed like a fine. No figure has been published.",
                    unit = "$",
                    byDefault = "0",
                    min = 0,
                    max = 1e12)
            double cost)
            implements RivalAction {
        @Override
        public boolean needsMoney() {
            return cost > 0;
        }

        @Override
        public Optional<String> contradiction(Setting setting, String platform) {
            Format own = setting.platform(platform).format();
            return own == setting.platform(rival).format()
                    ? Optional.of("has nothing to copy: '" + platform + "' and '" + rival + "' are both of format "
                            + own.word() + "; allowed: a rival of another format")
                    : Optional.empty();
        }

        @Override
        public void happen(World world, String platform) {
            world.copyFormat(platform, rival, share, days, cost);
        }
    }

    /**
     * The platform's company buys a rival's for what investors hold it for worth, and more. Where the money of either is not followed,
     * nothing is paid. Without effect if one of them belongs to another already.
     */
    record Acquisition(
            @Parameter(value = "Who is bought.", names = "platforms")
            String rival,

            @Parameter(
                    value = "What is paid; without it, the rival's worth and the premium.",
                    unit = "$",
                    optional = true,
                    min = 0,
                    max = 1e13)
            Double price,

            @Parameter(
                    value = "What is paid beyond the rival's worth, as a share of it.",
                    unit = "share of worth",
                    byDefault = "1",
                    min = -1,
                    max = 100,
                    source =
                            "Instagram, April 2012: bought for 1 billion dollars days after a round at 500 million (Fortune, 9 April 2012)")
            double premium,

            @Parameter(
                    value =
                            "Part of the price that is paid in shares of the buyer; so is whatever its cash does not cover.",
                    unit = "share of price",
                    byDefault = "0.7",
                    min = 0,
                    max = 1,
                    source = "Instagram, April 2012: 300 million of 1 billion dollars in cash (Facebook, 10-Q, 2012)")
            double inShares,

            @Parameter(value = "What becomes of the rival.", byDefault = "brand")
            Bought becomes)
            implements RivalAction {
        @Override
        public boolean needsMoney() {
            return price != null;
        }

        @Override
        public void happen(World world, String platform) {
            world.buy(platform, rival, price, premium, inShares, becomes);
        }
    }
}
