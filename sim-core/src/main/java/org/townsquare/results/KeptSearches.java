package org.townsquare.results;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.townsquare.measure.CriticalMass;
import org.townsquare.measure.Searches;
import org.townsquare.results.folder.RunLog;

/**
 * Critical masses that were measured in replicates which a kill may still interrupt, a record of the log each; exact to the bit, so that a
 * run that is resumed ends in the same tables.
 */
record KeptSearches(RunLog log) implements Searches {

    private static final String BEGINNING = "search/";

    @Override
    public Optional<CriticalMass> known(int replicate, int platform, int step) throws IOException {
        String key = key(replicate, platform, step);
        if (!log.keys().contains(key)) {
            return Optional.empty();
        }
        List<CriticalMass> found = new ArrayList<>();
        log.read(List.of(key), (own, content) -> found.add(read(content)));
        return Optional.of(found.get(0));
    }

    private static CriticalMass read(byte[] content) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(new String(content, StandardCharsets.US_ASCII).strip());
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (CriticalMass) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e); // the log is bound to the build
        }
    }

    @Override
    public void keep(int replicate, CriticalMass mass) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(mass);
        }
        log.add(
                key(replicate, mass.platform(), mass.step()),
                Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\n");
    }

    private static String key(int replicate, int platform, int step) {
        return BEGINNING + replicate + "/" + platform + "/" + step;
    }
}
