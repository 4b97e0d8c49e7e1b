package org.townsquare.cli;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tests need of the machine beside Java and Maven. Where it is missing, the test is skipped and says why; on the
 * build server, which sets CI=true and installs everything by .ci/run, the test fails instead.
 */
final class Machine {

    private Machine() {}

    /** A Chromium or Chrome. */
    static Path chromium() {
        return required(program("chromium", "chromium-browser", "google-chrome"), "Chromium (package chromium)");
    }

    /** A headless Chromium that can reach no other computer, with more options. */
    static ProcessBuilder offline(String... more) {
        List<String> words = new ArrayList<>(List.of(
                chromium().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-extensions",
                "--disable-sync",
                "--no-first-run",
                "--force-prefers-reduced-motion", // a page then waits for Play
                "--host-resolver-rules=MAP * ~NOTFOUND"));
        words.addAll(List.of(more));
        return new ProcessBuilder(words);
    }

    /** Headless Firefox that can reach no other computer, with a fresh profile; it says on its output where to call it. */
    static ProcessBuilder firefox(Path profile) throws IOException {
        Path firefox = required(program("firefox", "firefox-esr"), "Firefox (package firefox-esr)");
        Files.writeString(profile.resolve("user.js"), """
                user_pref('ui.prefersReducedMotion', 1);
                user_pref('network.proxy.type', 1);
                user_pref('network.proxy.socks', '127.0.0.1');
                user_pref('network.proxy.socks_port', 9);
                """);
        return new ProcessBuilder(
                firefox.toString(),
                "--headless",
                "--remote-debugging-port=0",
                "--profile",
                profile.toString(),
                "about:blank");
    }

    /** The program of one of Slurm's daemons, or of the one that it trusts: munged. */
    static Path slurm(String daemon) {
        return required(program(daemon), daemon + " (packages slurm-wlm and munge)");
    }

    /** Limits what a process may do. */
    static Path prlimit() {
        return required(program("prlimit"), "prlimit (package util-linux)");
    }

    private static Optional<Path> program(String... names) {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":"))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The {@code java} of a JDK 25, of JAVA25_HOME or below /usr/lib/jvm. */
    static Path java25() throws IOException {
        String home = System.getenv("JAVA25_HOME");
        return required(home != null ? java(Path.of(home)) : installedJava25(), "JDK 25 (JAVA25_HOME or /usr/lib/jvm)");
    }

    private static Optional<Path> installedJava25() throws IOException {
        Path folder = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.filter(home -> home.getFileName().toString().contains("25"))
                    .sorted()
                    .flatMap(home -> java(home).stream())
                    .findFirst();
        }
    }

    private static Optional<Path> java(Path home) {
        return Optional.of(home.resolve("bin/java")).filter(Files::isExecutable);
    }

    private static Path required(Optional<Path> component, String name) {
        allows(component.isPresent(), name);
        return component.orElseThrow();
    }

    /** Goes on only if the machine has it. */
    static void allows(boolean has, String name) {
        String missing = "this machine has no " + name;
        if (!has && "true".equals(System.getenv("CI"))) {
            fail(missing);
        }
        assumeTrue(has, missing);
    }
}
