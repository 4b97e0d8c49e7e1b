package org.townsquare.results.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InputFiles;

/**
 * What a results folder is about: all that its runs depend on. Runs of two origins are never mixed.
 *
 * @param marker by which the folder is told from those of other kinds; none for a scenario's runs
 * @param scenario that is run, or from which others are made
 * @param texts the files with which the folder begins, by their names; they say what is run
 * @param inputs SHA-256 of each file elsewhere that the runs read, by its path; "none" where there is no such file
 */
public record Origin(
        Optional<Marker> marker, Scenario scenario, SortedMap<String, byte[]> texts, SortedMap<String, String> inputs) {

    /** The scenario that is run, with all that it extends and its defaults. */
    public static final String SCENARIO = "scenario.yaml";

    /** The scenario file that is varied, with all that it extends and nothing filled in. */
    public static final String BASE = "base.yaml";

    /** What stands for the content of an input that is no file. */
    private static final String NONE = "none";

    /** A scenario's runs, in a folder of a kind whose file says more of what is run. */
    public static Origin of(Optional<Marker> marker, Optional<String> more, Scenario scenario, String yaml)
            throws IOException {
        SortedMap<String, byte[]> texts = new TreeMap<>();
        texts.put(SCENARIO, yaml.getBytes(StandardCharsets.UTF_8));
        marker.ifPresent(kind -> texts.put(kind.file(), more.orElseThrow().getBytes(StandardCharsets.UTF_8)));
        return new Origin(marker, scenario, texts, contents(InputFiles.of(scenario)));
    }

    /** The same of a folder with a marker. */
    public static Origin of(Marker marker, String more, Scenario scenario, String yaml) throws IOException {
        return of(Optional.of(marker), Optional.of(more), scenario, yaml);
    }

    /** The same with a file more. */
    public Origin with(String name, String text) {
        SortedMap<String, byte[]> more = new TreeMap<>(texts);
        more.put(name, text.getBytes(StandardCharsets.UTF_8));
        return new Origin(marker, scenario, more, inputs);
    }

    /** The same with a scenario more that is run. */
    public Origin with(String name, Scenario other, String yaml) throws IOException {
        SortedMap<String, String> all = new TreeMap<>(inputs);
        all.putAll(contents(InputFiles.of(other)));
        return new Origin(marker, scenario, with(name, yaml).texts, all);
    }

    /** Whether a partial folder is about this; one killed before it said what it is about belongs to all. */
    boolean isIn(Path partial) throws IOException {
        if (Stream.of(Marker.values()).anyMatch(other -> other.isIn(partial) && !marker.equals(Optional.of(other)))) {
            return false;
        }
        boolean unsaid = marker.isPresent() && !marker.get().isIn(partial);
        if (unsaid && Files.exists(partial.resolve(SCENARIO))) {
            return false;
        }
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            Path file = partial.resolve(text.getKey());
            if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), text.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Writes what a folder begins with, where it is not there; first that by which its kind is told. */
    public void begin(Path partial) throws IOException {
        if (marker.isPresent()) {
            begin(partial, marker.get().file());
        }
        for (String name : texts.keySet()) {
            begin(partial, name);
        }
    }

    private void begin(Path partial, String name) throws IOException {
        if (Files.notExists(partial.resolve(name))) {
            Durable.write(partial.resolve(name), texts.get(name));
        }
    }

    /** What is in some files now: SHA-256 by path. */
    public static SortedMap<String, String> contents(Collection<Path> files) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (Path input : files) {
            contents.put(input.toString(), Files.isRegularFile(input) ? sha256(input) : NONE);
        }
        return contents;
    }

    /** Refuses to make tables of runs that may have read different files. */
    void requireUnchanged() throws IOException {
        if (!inputs.equals(contents(inputs.keySet().stream().map(Path::of).toList()))) {
            throw new ResultsFolderException(String.join(" or ", inputs.keySet())
                    + " has been changed while runs were made of it, so that they may be mixed: start again");
        }
    }

    /** One number for all of it, with the build that makes the runs. */
    public String identity() throws IOException {
        MessageDigest all = sha256();
        add(all, Build.own().toString());
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            add(all, text.getKey());
            add(all, hex(sha256().digest(text.getValue())));
        }
        inputs.forEach((path, content) -> add(all, path + " " + content));
        return hex(all.digest());
    }

    private static void add(MessageDigest all, String line) {
        all.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A number for a numbered part of what another one stands for. */
    public static String identity(String whole, int part) {
        MessageDigest all = sha256();
        add(all, whole + " " + part);
        return hex(all.digest());
    }

    public static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return hex(digest.digest());
    }

    public static String sha256(byte[] content) {
        return hex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
