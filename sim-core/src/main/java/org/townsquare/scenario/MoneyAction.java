package org.townsquare.scenario;

/** What changes a platform's money, or the minds of those who have some. */
public sealed interface MoneyAction extends Action {

    /** Advertisers are called to spend nothing on the platform; some do as told, and others may follow. */
    record Boycott(
            @Parameter(
                    value = "How many of all advertising firms follow the call at once.",
                    unit = "firms",
                    byDefault = "10",
                    min = 0,
                    max = 1e9)
            double firms,

            @Parameter(value = "Which of them.", byDefault = "largest")
            Advertisers.From from,

            @Parameter(value = "For how long at least.", unit = "steps", byDefault = "30", min = 1, max = 65_000)
            int days)
            implements MoneyAction {
        @Override
        public boolean needsMoney() {
            return true;
        }

        @Override
        public void happen(World world, String platform) {
            world.boycott(platform, firms, from, days);
        }
    }

    /** The company spends otherwise from now on: layoffs, a larger team, more seasoned people, a fund for creators. */
    record SpendingChange(
            @Parameter(
                    value = "What the team costs from now on; without it that stands.",
                    unit = "$ per year",
                    optional = true,
                    min = 0,
                    max = 1e12)
            Double team,

            @Parameter(
                    value = "Experience of the team from now on; without it that stands.",
                    optional = true,
                    min = 0,
                    max = 10)
            Double experience,

            @Parameter(
                    value = "What is paid to creators from now on; without it that stands.",
                    unit = "$ per year",
                    optional = true,
                    min = 0,
                    max = 1e12)
            Double creatorFund)
            implements MoneyAction {
        @Override
        public boolean needsMoney() {
            return team != null || experience != null;
        }

        @Override
        public void happen(World world, String platform) {
            world.spend(platform, team, experience, creatorFund);
        }
    }

    /** Somebody from outside the model puts money into the company. Without effect if its supports were taken away. */
    record FundingRound(
            @Parameter(value = "How much.", unit = "$", min = 1, max = 1e12)
            double amount,

            @Parameter(
                    value = "What the company is worth before; without it, what investors think it is worth.",
                    unit = "$",
                    optional = true,
                    min = 1,
                    max = 1e13)
            Double valuation)
            implements MoneyAction {
        @Override
        public boolean needsMoney() {
            return true;
        }

        @Override
        public void happen(World world, String platform) {
            world.fund(platform, amount, valuation);
        }
    }
}
