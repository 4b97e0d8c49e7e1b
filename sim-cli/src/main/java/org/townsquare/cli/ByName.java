package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Finds a scenario or sweep that comes with Townsquare by its name, {@code new-network} or {@code textbook/bass}, from any
 * folder. A file of one's own counts before it; what is neither is left as it was typed.
 */
record ByName(Home home, Path folder) implements ITypeConverter<Path> {

    @Override
    public Path convert(String typed) throws IOException {
        Path file = folder.resolve(typed);
        if (typed.isEmpty() || Path.of(typed).isAbsolute() || Files.isRegularFile(file)) {
            return file;
        }
        Path exact = home.root().resolve("scenarios").resolve(typed + ".yaml").normalize();
        List<Path> shipped = home.shipped();
        if (shipped.contains(exact)) {
            return exact;
        }
        List<Path> named = shipped.stream()
                .filter(candidate -> Home.name(candidate).equals(typed))
                .toList();
        if (named.size() > 1) {
            throw new TypeConversionException("'" + typed + "' is the name of several; give one of "
                    + String.join(", ", named.stream().map(home::named).toList()));
        }
        return named.isEmpty() ? file : named.get(0);
    }
}
