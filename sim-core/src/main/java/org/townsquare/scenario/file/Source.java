package org.townsquare.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Loads a scenario file and the files that it extends into one tree. */
final class Source {

    /** The key that names the file on which a scenario file builds. */
    static final String EXTENDS = "extends";

    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_CHAIN = 50;

    private final List<Problem> problems;
    private final List<Path> chain = new ArrayList<>();

    private Source(List<Problem> problems) {
        this.problems = problems;
    }

    /** The tree, or nothing if it cannot be had; then the problems say why. */
    static Optional<Node.Mapping> load(Path file, List<Problem> problems) {
        return new Source(problems).load(file, Place.file(file).at(0, 0), "");
    }

    /** The tree of a file that extends nothing: not a scenario but, for instance, a file of variants. */
    static Optional<Node.Mapping> alone(Path file, String what, List<Problem> problems) {
        return new Source(problems).own(file, Place.file(file).at(0, 0), "", what);
    }

    /** Loads a file that is asked for at a place, under a key. */
    private Optional<Node.Mapping> load(Path file, Place asked, String key) {
        Path identity = file.toAbsolutePath().normalize();
        boolean cycle = chain.contains(identity);
        chain.add(identity);
        if (cycle) {
            String names =
                    chain.stream().map(Path::getFileName).map(Path::toString).collect(Collectors.joining(" → "));
            problems.add(asked.problem(key, "goes round in a circle: " + names));
            return Optional.empty();
        }
        if (chain.size() > LONGEST_CHAIN) {
            problems.add(asked.problem(
                    key,
                    "is the last of more than " + LONGEST_CHAIN + " files that extend each other, the most allowed"));
            return Optional.empty();
        }
        return own(file, asked, key, "a scenario").flatMap(own -> {
            Node base = own.get(EXTENDS);
            return base == null ? Optional.of(own) : extended(file, own.without(EXTENDS), base);
        });
    }

    /** What stands in the file itself. */
    private Optional<Node.Mapping> own(Path file, Place asked, String key, String what) {
        Optional<Node> tree = text(file, asked, key).flatMap(text -> YamlText.parse(text, Place.file(file), problems));
        if (tree.isPresent() && !(tree.get() instanceof Node.Mapping)) {
            problems.add(tree.get().place().problem("", tree.get().shown() + " is not " + what + "; write key: value"));
            return Optional.empty();
        }
        return tree.map(node -> (Node.Mapping) node);
    }

    private Optional<Node.Mapping> extended(Path file, Node.Mapping own, Node base) {
        if (!(base instanceof Node.Scalar name) || name.literal() != Node.Literal.TEXT) {
            problems.add(base.place().problem(EXTENDS, base.shown() + " is not the name of a file"));
            return Optional.of(own);
        }
        try {
            return load(file.resolveSibling(name.text()).normalize(), name.place(), EXTENDS)
                    .map(lower -> (Node.Mapping) Merge.over(Shape.SCENARIO, lower, own));
        } catch (InvalidPathException e) {
            problems.add(name.place().problem(EXTENDS, name.shown() + " is not the name of a file"));
            return Optional.of(own);
        }
    }

    /** The text of a file, of which no more is read than a scenario may have. */
    private Optional<String> text(Path file, Place asked, String key) {
        String shown = key.isEmpty() ? "" : Node.Scalar.quoted(file.toString()) + " ";
        Optional<String> wrong = InputFiles.problem(file);
        if (wrong.isPresent()) {
            problems.add(asked.problem(key, shown + wrong.get()));
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                return decoded(bytes, Place.file(file));
            }
            problems.add(asked.problem(key, shown + "is larger than 1 MB, the most that a scenario file may have"));
        } catch (IOException e) {
            problems.add(asked.problem(key, shown + "cannot be read: " + e.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<String> decoded(byte[] bytes, Place start) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(in).toString());
        } catch (CharacterCodingException e) {
            String good = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
            int line = (int) good.chars().filter(c -> c == '\n').count() + 1;
            int column = good.length() - good.lastIndexOf('\n');
            problems.add(start.at(line, column).problem("", "is not UTF-8 text from here on"));
            return Optional.empty();
        }
    }
}
