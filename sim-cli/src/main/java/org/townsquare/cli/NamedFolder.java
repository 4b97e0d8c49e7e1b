package org.townsquare.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A results folder and the name under which a command speaks of it.
 *
 * @param name given with it, as in {@code strict=results/strict-2}; otherwise by its order
 */
record NamedFolder(String name, Path folder) {

    /** Letters run out. */
    private static final int MOST = 26;

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_-]*";

    /** Folders as they were given: {@code DIR}, or {@code NAME=DIR}. */
    static List<NamedFolder> of(List<String> given, boolean byFolder) throws BadInput {
        if (given.size() > MOST) {
            throw new BadInput(given.size() + " folders are given; allowed: " + MOST + " at most");
        }
        List<NamedFolder> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String word : given) {
            NamedFolder folder = of(word, letter(all.size()));
            all.add(folder);
            if (!names.add(folder.name)) {
                throw new BadInput("two folders are called '" + folder.name + "': give other names, as in a=DIR b=DIR");
            }
        }
        return byFolder ? byFolder(all, given) : all;
    }

    private static NamedFolder of(String word, String otherwise) throws BadInput {
        int sign = word.indexOf('=');
        if (sign < 0 || Files.exists(Path.of(word))) {
            return new NamedFolder(otherwise, Path.of(word));
        }
        String name = word.substring(0, sign);
        if (!name.matches(NAME)) {
            throw new BadInput("'" + name + "' in " + word
                    + " is not a name; allowed: letters, digits, '_' and '-', a letter first");
        }
        return new NamedFolder(name, Path.of(word.substring(sign + 1)));
    }

    private static String letter(int position) {
        return Character.toString('a' + position);
    }

    /** Those without a name of their own are called like their folders, if these tell them apart. */
    private static List<NamedFolder> byFolder(List<NamedFolder> all, List<String> given) {
        List<NamedFolder> called = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            NamedFolder folder = all.get(i);
            Path last = folder.folder.toAbsolutePath().normalize().getFileName();
            boolean isNamed = !given.get(i).equals(folder.folder.toString())
                    && given.get(i).startsWith(folder.name + "=");
            called.add(isNamed || last == null ? folder : new NamedFolder(last.toString(), folder.folder));
            names.add(called.get(i).name);
        }
        return names.size() == all.size() ? called : all;
    }
}
