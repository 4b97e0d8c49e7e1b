package org.townsquare.scenario;

import java.io.Serializable;

/** How users hear of platforms: a simple contagion with a dose, plus marketing, plus news, whose effects fade. */
public record Awareness(
        @Parameter(
                value = "Chance that a user listens to what is said of other platforms.",
                unit = "per step",
                byDefault = "0.2",
                min = 0,
                max = 1,
                changeable = true)
        double attention,

        @Parameter(
                value =
                        "Dose that each contact who gives all attention to a platform adds to the hazard of hearing of it when listening.",
                unit = "hazard per contact",
                byDefault = "0.06",
                min = 0,
                max = 10,
                changeable = true)
        double contagion,

        @Parameter(
                value = "Chance of forgetting a platform when listening while nothing is heard of it.",
                byDefault = "0.05",
                min = 0,
                max = 1,
                changeable = true)
        double forgetting,

        @Parameter(
                value = "Time in which the effect of news falls to one half.",
                unit = "steps",
                byDefault = "7",
                min = 0.1,
                max = 10_000,
                changeable = true,
                source = "between 3 days (Threads 2023) and 14 (Mastodon 2022), fitted: docs/validation.md")
        double newsHalfLife,

        @Parameter(
                value = "Utility that news of a hazard of 1 adds to a platform while it lasts.",
                unit = "utility",
                byDefault = "20",
                min = 0,
                max = 1000,
                changeable = true)
        double newsAppeal,

        @Parameter(
                value =
                        "Hazard of hearing of a platform to come if all users know of it and expect it: those who do talk about it.",
                unit = "hazard per step",
                byDefault = "0.05",
                min = 0,
                max = 10,
                changeable = true)
        double expectation)
        implements Serializable {}
