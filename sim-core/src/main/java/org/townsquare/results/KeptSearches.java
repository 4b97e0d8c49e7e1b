package org.townsquare.results;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.townsquare.measure.CriticalMass;
import org.townsquare.measure.Searches;

/**
 * Critical masses that were measured in replicates which a kill may still interrupt, a file each; exact to the bit, so that a run that is
 * resumed ends in the same tables.
 */
record KeptSearches(Path folder) implements Searches {

    @Override
    public Optional<CriticalMass> known(int replicate, int platform, int step) throws IOException {
        Path file = file(replicate, platform, step);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return Optional.of((CriticalMass) in.readObject());
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            return Optional.empty(); // damaged: measured again
        }
    }

    @Override
    public void keep(int replicate, CriticalMass mass) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(mass);
        }
        Files.createDirectories(folder);
        Durable.write(file(replicate, mass.platform(), mass.step()), bytes.toByteArray());
    }

    private Path file(int replicate, int platform, int step) {
        return folder.resolve(String.format(Locale.ROOT, "%05d-%d-%d", replicate, platform, step));
    }
}
