package org.townsquare.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.townsquare.network.SocialNetwork;

/** The whole state of a run, kept in a file or doubled in memory; a run continued from it ends with the same bytes. */
public final class Checkpoint {

    private Checkpoint() {}

    /** Writes the state of a run to a file, all of it or nothing. */
    public static void write(Simulation simulation, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".partial");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            simulation.writeToCheckpoint(out);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads a run back. Only files that this program wrote are to be trusted with this: it is Java serialization.
     *
     * @throws IOException if the file is not a checkpoint of this version
     */
    public static Simulation read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return (Simulation) sim.engine.SimState.readFromCheckpoint(in);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IOException(file + " is not a checkpoint of this version of Townsquare", e);
        }
    }

    /** A second run in the same state, which may take another turn. The network, which never changes, is shared. */
    public static Simulation fork(Simulation simulation) {
        SocialNetwork network = simulation.population().network();
        try {
            Chunks chunks = new Chunks();
            try (ObjectOutputStream out = new Leaving(chunks, network)) {
                out.writeObject(simulation);
            }
            try (ObjectInputStream in = new Finding(chunks.read(), network)) {
                return (Simulation) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("a run could not be doubled", e);
        }
    }

    /** Stands for the network that both runs share. */
    private enum Shared implements Serializable {
        NETWORK
    }

    private static final class Leaving extends ObjectOutputStream {
        private final SocialNetwork network;

        Leaving(OutputStream out, SocialNetwork network) throws IOException {
            super(out);
            this.network = network;
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            return object == network ? Shared.NETWORK : object;
        }
    }

    private static final class Finding extends ObjectInputStream {
        private final SocialNetwork network;

        Finding(InputStream in, SocialNetwork network) throws IOException {
            super(in);
            this.network = network;
            enableResolveObject(true);
        }

        @Override
        protected Object resolveObject(Object object) {
            return object == Shared.NETWORK ? network : object;
        }
    }

    /** Bytes in memory, in pieces: more than one array can hold, and never copied. */
    private static final class Chunks extends OutputStream {
        private static final int SIZE = 1 << 20;

        private final List<byte[]> full = new ArrayList<>();
        private byte[] last = new byte[SIZE];
        private int used;

        @Override
        public void write(int b) {
            makeRoom();
            last[used++] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int from = offset; from < offset + length; ) {
                makeRoom();
                int count = Math.min(SIZE - used, offset + length - from);
                System.arraycopy(bytes, from, last, used, count);
                used += count;
                from += count;
            }
        }

        private void makeRoom() {
            if (used == SIZE) {
                full.add(last);
                last = new byte[SIZE];
                used = 0;
            }
        }

        InputStream read() {
            full.add(Arrays.copyOf(last, used));
            return new SequenceInputStream(Collections.enumeration(
                    full.stream().map(ByteArrayInputStream::new).toList()));
        }
    }
}
