package org.townsquare.population;

import java.util.Optional;
import java.util.function.Predicate;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;

/**
 * The parts of what a platform is worth to a user; the worth U_ik is their sum. All there is to know of a part stands here: its
 * value for many users at once, its formula for people, and what a mean field makes of it. A part that is added here is in
 * the choice, in the explanation of a decision, in the mean field and in the documents.
 */
public enum UtilityTerm {
    /** What all users get there: quality, news, lasting changes. */
    QUALITY("quality and news", "q_k + news_k", (of, platform) -> of.offers[platform].quality() != 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            addToAll(of, worth, of.offers[platform].quality());
        }

        @Override
        public double meanField(Scenario scenario, int platform, Crowd crowd) {
            return scenario.platforms().get(platform).quality();
        }

        @Override
        public Optional<String> obstacle(Scenario scenario) {
            if (scenario.awareness().newsAppeal() > 0) {
                return Optional.of("news makes platforms attractive for a while (awareness.newsAppeal)");
            }
            return anyPlatform(scenario, p -> p.matureQualityOrSame() != p.quality())
                    .map(p -> "a platform's quality grows (platforms." + p.name() + ".matureQuality)");
        }
    },
    /** What users have to pay, less than 0. */
    FEE("fee", "−fee_k", (of, platform) -> of.offers[platform].fee() != 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            addToAll(of, worth, -of.offers[platform].fee());
        }

        @Override
        public double meanField(Scenario scenario, int platform, Crowd crowd) {
            return -scenario.users().feeSensitivity()
                    * scenario.platforms().get(platform).business().fee();
        }
    },
    /** The attention of the user's contacts that is there. */
    CONTACTS(
            "contacts there",
            "β·(1 − d_k)·κ_ik·f_ik",
            (of, platform) ->
                    of.choice.contacts() > 0 && of.platforms.get(platform).discovery() < 1) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            double weight =
                    of.choice.contacts() * (1 - of.platforms.get(platform).discovery());
            for (int j : of.asking) {
                worth[j] += weight * of.tiesFound(j, platform) * of.contactsSeen(j, platform);
            }
        }

        @Override
        public double meanField(Scenario scenario, int platform, Crowd crowd) {
            double weight = scenario.choice().contacts() * (1 - discovery(scenario, platform));
            return weight * crowd.partners() * seen(scenario, crowd, platform);
        }

        @Override
        public Optional<String> obstacle(Scenario scenario) {
            return keepsMembers(scenario) ? Optional.empty() : ties(scenario);
        }

        @Override
        public Optional<String> delay(Scenario scenario) {
            return ties(scenario);
        }

        private Optional<String> ties(Scenario scenario) {
            boolean atOnce =
                    scenario.choice().tieDays() == 0 && scenario.choice().expectedTies() == 1;
            return scenario.choice().contacts() == 0 || atOnce
                    ? Optional.empty()
                    : anyPlatform(scenario, p -> p.importedTies() < 1 && p.discovery() < 1)
                            .map(p -> "ties have to be found again (choice.tieDays, choice.expectedTies)");
        }
    },
    /** What the discovery feed has to show. */
    DISCOVERY(
            "discovery feed",
            "β_d·d_k·A_k / (A_k + A_half)",
            (of, platform) ->
                    of.choice.discovery() > 0 && of.platforms.get(platform).discovery() > 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            double weight = of.choice.discovery() * of.platforms.get(platform).discovery();
            double there = of.tally.attentionShare(platform);
            addToAll(of, worth, weight * there / (there + of.choice.discoveryHalf()));
        }

        @Override
        public double meanField(Scenario scenario, int platform, Crowd crowd) {
            double weight = scenario.choice().discovery() * discovery(scenario, platform);
            return weight
                    * crowd.share(platform)
                    / (crowd.share(platform) + scenario.choice().discoveryHalf());
        }
    },
    /** The attention of all users that is there. */
    POPULATION("all users there", "a·x_k", (of, platform) -> of.choice.population() > 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            double here = of.tally.attentionShare(platform);
            double anywhere = 0;
            for (int k = 0; k < of.offers.length; k++) {
                anywhere += of.tally.attentionShare(k);
            }
            double seen = here + of.choice.interoperability() * (anywhere - here);
            addToAll(of, worth, of.choice.population() * seen);
        }

        @Override
        public double meanField(Scenario scenario, int platform, Crowd crowd) {
            return scenario.choice().population() * seen(scenario, crowd, platform);
        }
    },
    /** The attention of the creators whom the user follows that is there. */
    CREATORS("creators there", "w·C_ik", (of, platform) -> of.choice.creators() > 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            double weight = of.choice.creators() / Emission.ATTENTION;
            for (int j : of.asking) {
                long followed = of.exposure.creatorsFollowed(of.user[j]);
                worth[j] += followed > 0 ? weight * of.exposure.creators(of.user[j], platform) / followed : 0;
            }
        }

        @Override
        public Optional<String> obstacle(Scenario scenario) {
            boolean count = scenario.users().creators() > 0 && scenario.choice().creators() > 0;
            return count || !scenario.influencers().isEmpty()
                    ? Optional.of("some users count for more (users.creators, influencers)")
                    : Optional.empty();
        }
    },
    /** The user's lasting taste for it. */
    TASTE("own taste", "σ·(√ρ·η_i,format(k) + √(1 − ρ)·η_ik)", (of, platform) -> of.choice.taste() > 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            double[] format = of.formatTastes(platform);
            double ofFormat = of.choice.taste() * Math.sqrt(of.choice.formatTaste());
            double ofPlatform = of.choice.taste() * Math.sqrt(1 - of.choice.formatTaste());
            for (int j : of.asking) {
                worth[j] += ofFormat * format[j] + ofPlatform * of.traits.platformTaste(of.user[j], platform);
            }
        }

        @Override
        public Optional<String> obstacle(Scenario scenario) {
            return scenario.choice().taste() > 0
                    ? Optional.of("users have lasting tastes (choice.taste)")
                    : Optional.empty();
        }
    },
    /** How much it leans to the user's side. */
    LEANING(
            "its leaning",
            "leaning_k·ideology_i",
            (of, platform) -> of.platforms.get(platform).leaning() != 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            double leaning = of.platforms.get(platform).leaning();
            for (int j : of.asking) {
                worth[j] += leaning * of.traits.ideology[of.user[j]];
            }
        }

        @Override
        public Optional<String> obstacle(Scenario scenario) {
            return anyPlatform(scenario, p -> p.leaning() != 0)
                    .map(p -> "users differ in how they like a platform (platforms." + p.name() + ".leaning)");
        }
    },
    /** The habit of giving it attention. */
    HABIT("habit", "h·s_ik", (of, platform) -> of.habit > 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            for (int j : of.asking) {
                worth[j] += of.habit * of.roster.habit(of.user[j], platform, of.step);
            }
        }

        /** Of who has given it as much attention as all do, for long. */
        @Override
        public double meanField(Scenario scenario, int platform, Crowd crowd) {
            return scenario.users().habit() * crowd.share(platform);
        }

        @Override
        public Optional<String> obstacle(Scenario scenario) {
            double strength = scenario.choice().scale() * scenario.users().habit();
            return strength == 0 || (keepsMembers(scenario) && strength < ALONE)
                    ? Optional.empty()
                    : Optional.of("habits keep users where each of them is (users.habit)");
        }

        @Override
        public Optional<String> delay(Scenario scenario) {
            return scenario.users().habit() > 0 ? Optional.of("habits form by and by (users.habit)") : Optional.empty();
        }
    },
    /** Toxic posts seen there; above 0 for the curious. */
    TOXICITY("toxic posts", "−δ_i·T_ik", (of, platform) -> of.content.aversion() > 0 || of.content.curiosity() > 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            double[] seen = of.toxicitySeen(platform);
            for (int j : of.asking) {
                worth[j] -= of.traits.aversion[of.user[j]] * seen[j];
            }
        }

        @Override
        public Optional<String> obstacle(Scenario scenario) {
            return scenario.content().aversion() > 0 || scenario.content().curiosity() > 0
                    ? Optional.of("users differ in what toxic posts mean to them (content.aversion, content.curiosity)")
                    : Optional.empty();
        }
    },
    /** Own posts that are removed there, or are not although they are elsewhere. */
    REMOVALS("own posts removed", "−λ_i·(R_ik − o·max_j(R_ij − R_ik))", (of, platform) -> of.removalSensitivity > 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            double[] sensitivity = of.removalSensitivities();
            double[] voice = of.voice(platform);
            for (int j : of.asking) {
                worth[j] += sensitivity[j] * voice[j];
            }
        }

        @Override
        public Optional<String> obstacle(Scenario scenario) {
            return scenario.users().removalSensitivity() > 0
                    ? Optional.of("users differ in what removals mean to them (users.removalSensitivity)")
                    : Optional.empty();
        }
    },
    /** Ads. */
    ADS("ads", "−γ_i·ads_k", (of, platform) -> of.offers[platform].adLoad() > 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            double load = of.offers[platform].adLoad();
            double[] sensitivity = of.adSensitivities();
            for (int j : of.asking) {
                worth[j] -= sensitivity[j] * load;
            }
        }

        @Override
        public Optional<String> obstacle(Scenario scenario) {
            return scenario.users().adSensitivity() == 0
                    ? Optional.empty()
                    : anyPlatform(scenario, p -> p.business().adLoad() > 0)
                            .map(p -> "users differ in how they mind ads (users.adSensitivity)");
        }
    },
    /** The user's app store does not list it. */
    UNLISTED("not in the app store", "−lost_i·[unlisted]", (of, platform) -> of.offers[platform].closedStores() != 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            for (int j : of.asking) {
                worth[j] -= of.installs.lostUtility(of.user[j], platform);
            }
        }
    },
    /** It pays creators, of whom the user is one. */
    PAY("pay", "pay_k·[creator]", (of, platform) -> of.offers[platform].creatorPay() > 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            for (int j : of.asking) {
                worth[j] += of.traits.creator[of.user[j]] > 0 ? of.offers[platform].creatorPay() : 0;
            }
        }
    },
    /** The cost of joining, for who is no member yet. */
    JOINING("cost of joining", "−c·[no member]", (of, platform) -> of.choice.joining() > 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            for (int j : of.asking) {
                worth[j] -= of.isMember(j, platform) ? 0 : of.choice.joining();
            }
        }

        @Override
        public double meanField(Scenario scenario, int platform, Crowd crowd) {
            return crowd.isMember(platform) ? 0 : -scenario.choice().joining();
        }

        @Override
        public Optional<String> delay(Scenario scenario) {
            boolean atOnce =
                    scenario.choice().joining() == 0 && scenario.users().sessions() >= MANY_SESSIONS;
            return atOnce || !keepsMembers(scenario)
                    ? Optional.empty()
                    : anyPlatform(scenario, p -> p.initialUsers() < 1)
                            .map(p -> "platforms have to be tried first (users.sessions, choice.joining)");
        }
    },
    /** The user would rather wait for a platform that was announced. */
    WAITING("waits for another", "−c_wait·max_j e_ij·[no member]", (of, platform) -> of.awaited != 0) {
        @Override
        void add(Reviewers of, int platform, double[] worth) {
            for (int j : of.asking) {
                worth[j] -= of.isMember(j, platform) ? 0 : of.waiting(j);
            }
        }
    };

    /** Where μ·h reaches it, habit has two stable states for a user alone. */
    private static final double ALONE = 2;
    /** So many sessions a day are enough to try at the next review what deserves a 64th of them: chance above 0.99. */
    private static final double MANY_SESSIONS = 300;

    private final String label;
    private final String formula;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that captures nothing
    private final InPlay inPlay;

    /** Whether a term may be anything but 0 for a platform at a step. */
    private interface InPlay {
        boolean at(Reviewers of, int platform);
    }

    UtilityTerm(String label, String formula, InPlay inPlay) {
        this.label = label;
        this.formula = formula;
        this.inPlay = inPlay;
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    /** The formula as in docs/model.md. */
    public String formula() {
        return formula;
    }

    /** Whether it may be anything but 0 for a platform at this step. */
    boolean isInPlay(Reviewers of, int platform) {
        return inPlay.at(of, platform);
    }

    /** Adds its value to what a platform is worth to each of the users under review. */
    abstract void add(Reviewers of, int platform, double[] worth);

    /** Its value for a user like all others; 0 for what {@link #obstacle} rules out and for what a mean field does not have. */
    public double meanField(Scenario scenario, int platform, Crowd crowd) {
        return 0;
    }

    /** What in a scenario makes users differ in it or makes it change by itself, so that there is no mean field. */
    public Optional<String> obstacle(Scenario scenario) {
        return Optional.empty();
    }

    /**
     * What makes its value come only after a while: then a mean field tells where users come to rest, but not which way they
     * take.
     */
    public Optional<String> delay(Scenario scenario) {
        return Optional.empty();
    }

    /** Whether who joins stays a member as long as anything draws there, so that in the long run all are alike. */
    private static boolean keepsMembers(Scenario scenario) {
        return scenario.choice().rule().dividesAttention();
    }

    private static void addToAll(Reviewers of, double[] worth, double value) {
        for (int j : of.asking) {
            worth[j] += value;
        }
    }

    private static double discovery(Scenario scenario, int platform) {
        return scenario.platforms().get(platform).discovery();
    }

    /** The attention that counts as if it were on a platform. */
    private static double seen(Scenario scenario, Crowd crowd, int platform) {
        double here = crowd.share(platform);
        return here + scenario.choice().interoperability() * (crowd.anywhere() - here);
    }

    private static Optional<PlatformSpec> anyPlatform(Scenario scenario, Predicate<PlatformSpec> condition) {
        return scenario.platforms().stream().filter(condition).findFirst();
    }
}
