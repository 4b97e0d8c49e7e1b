package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A results folder and the name under which a command speaks of it.
 *
 * @param name given with it, as in {@code strict=results/strict-2}; otherwise by its order
 */
record NamedFolder(String name, Path folder) {

    /** Letters run out. */
    private static final int MOST = 26;

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_-]*";

    /**
     * Folders as they were given: {@code DIR}, or {@code NAME=DIR}.
     *
     * @param here where their paths begin
     * @param byFolder whether those without a name are called like their folders, if these tell them apart; otherwise by letters
     */
    static List<NamedFolder> of(List<String> given, Path here, boolean byFolder) throws BadInput, IOException {
        if (given.size() > MOST) {
            throw new BadInput(given.size() + " folders are given; allowed: " + MOST + " at most");
        }
        List<NamedFolder> parsed = new ArrayList<>();
        Refusals refusals = new Refusals();
        for (String word : given) {
            refusals.of(() -> of(word, here)).ifPresent(parsed::add);
        }
        refusals.tell();
        List<NamedFolder> all = parsed.stream()
                .map(folder -> folder.isNamed() ? folder : folder.called(folder.last()))
                .toList();
        if (byFolder && names(all).size() == all.size()) {
            return all;
        }
        List<NamedFolder> lettered = IntStream.range(0, parsed.size())
                .mapToObj(i ->
                        parsed.get(i).isNamed() ? parsed.get(i) : parsed.get(i).called(letter(i)))
                .toList();
        Set<String> names = new HashSet<>();
        for (NamedFolder folder : lettered) {
            if (!names.add(folder.name)) {
                throw new BadInput("two folders are called '" + folder.name + "': give other names, as in a=DIR b=DIR");
            }
        }
        return lettered;
    }

    /** With no name if none was given. */
    private static NamedFolder of(String word, Path here) throws BadInput {
        int sign = word.indexOf('=');
        if (sign < 0 || Files.exists(here.resolve(word))) {
            return new NamedFolder("", here.resolve(word));
        }
        String name = word.substring(0, sign);
        if (!name.matches(NAME)) {
            throw new BadInput("'" + name + "' in " + word
                    + " is not a name; allowed: letters, digits, '_' and '-', a letter first");
        }
        return new NamedFolder(name, here.resolve(word.substring(sign + 1)));
    }

    private boolean isNamed() {
        return !name.isEmpty();
    }

    private NamedFolder called(String other) {
        return new NamedFolder(other, folder);
    }

    /** The last part of its path; empty for a root. */
    private String last() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? "" : last.toString();
    }

    private static Set<String> names(List<NamedFolder> all) {
        return all.stream()
                .map(NamedFolder::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String letter(int position) {
        return Character.toString('a' + position);
    }
}
