package org.townsquare.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A command as it stands on a page, for as few users and as few runs as there can be. */
final class SmallCommand {

    /** Options whose values are given here. */
    private static final Set<String> OWN =
            Set.of("--replicates", "--budget", "--precision", "--rows", "--draws", "--runs", "--check");

    private static final String OWN_VALUES = "((users|advertisers)\\.count|criticalMass\\.\\w+)=.*";

    /** The shipped scenario in a third of its time: an event of the pages is on day 371, and the alternative opens by then. */
    private static final List<String> SHORT =
            List.of("--steps", "600", "--set", "criticalMass={settleDays: 60, windowDays: 60}");

    private SmallCommand() {}

    static List<String> of(List<String> command) {
        if (command.contains("--from") || command.contains("--recipe") || command.contains("--dry-run")) {
            return command;
        }
        List<String> words = command.contains("--engine") ? scriptOnly(command) : new ArrayList<>(command);
        switch (command.get(0)) {
            case "run" -> {
                withoutOwn(words).addAll(List.of("--set", "users.count=100", "--replicates", "2"));
                if (!command.contains("--critical-mass")) {
                    words.addAll(List.of("--critical-mass", "off"));
                }
            }
            case "tipping" -> {
                withoutOwn(words).addAll(List.of("--set", "users.count=100"));
                words.addAll(command.contains("--ramp") ? List.of("--replicates", "1") : List.of("--budget", "60"));
                if (command.indexOf("--vary") < command.lastIndexOf("--vary")) {
                    words.addAll(List.of("--rows", "2"));
                }
            }
            case "calibrate" -> {
                withoutOwn(words).addAll(List.of("--set", "users.count=60", "--replicates", "1", "--budget", "40"));
                if (command.contains("--check")) {
                    words.addAll(List.of("--check", "50"));
                }
            }
            case "levers" -> {
                withoutOwn(words, "--steps").addAll(List.of("--set", "users.count=60", "--budget", "300"));
                // Launches of history are judged at step 396.
                String steps = command.get(1).startsWith("launches/") ? "420" : "210";
                words.addAll(List.of("--steps", steps, "--set", "criticalMass.search=none"));
                words.addAll(List.of("--set", "outcomes=[]")); // what came is later than that
                words.addAll(List.of("--set", "criticalMass.settleDays=10", "--set", "criticalMass.windowDays=10"));
            }
            case "forecast" -> withoutOwn(words).addAll(List.of("--budget", "80", "--replicates", "2"));
            case "history" -> {
                withoutOwn(words);
                if (!command.contains("--write")) {
                    words.addAll(List.of("--set", "users.count=60"));
                    words.addAll(command.contains("--priors") ? List.of("--draws", "4") : List.of());
                }
            }
            case "verify" ->
                words.addAll(
                        command.contains("--story")
                                ? List.of("--runs", "2")
                                : List.of("scenarios/textbook/brock-durlauf-2.yaml"));
            default -> {}
        }
        boolean isRun = List.of("run", "tipping", "calibrate").contains(command.get(0));
        if (isRun
                || command.get(0).equals("levers")
                || (command.get(0).equals("history") && !command.contains("--write"))) {
            words.addAll(List.of("--set", "advertisers.count=20")); // the common 300 would be most of the work
        }
        if (isRun && command.contains("scenarios/new-network.yaml") && !command.contains("--steps")) {
            words.addAll(SHORT);
        }
        return words;
    }

    /** Prepares what a cluster is to do, and submits nothing. */
    private static List<String> scriptOnly(List<String> command) {
        List<String> words = new ArrayList<>(command);
        words.remove("--detach");
        words.add("--print-script");
        return words;
    }

    private static List<String> withoutOwn(List<String> words, String... more) {
        for (int i = words.size() - 2; i > 0; i--) {
            boolean isValue = words.get(i).equals("--set") && words.get(i + 1).matches(OWN_VALUES);
            if (OWN.contains(words.get(i)) || List.of(more).contains(words.get(i)) || isValue) {
                words.subList(i, i + 2).clear();
            }
        }
        return words;
    }
}
