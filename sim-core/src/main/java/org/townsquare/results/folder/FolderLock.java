package org.townsquare.results.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps other processes from a folder that one works on. A kill lets go of it. */
public record FolderLock(Path file, FileChannel channel) implements Closeable {

    /** @throws ResultsFolderException if another process works on the folder */
    public static FolderLock take(Path folder) throws IOException {
        Path file = folder.resolve(".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            held = null;
        } finally {
            if (held == null) {
                channel.close();
            }
        }
        if (held == null) {
            throw new ResultsFolderException("another process is working on " + folder);
        }
        return new FolderLock(file, channel);
    }

    /** Whether another process of this machine works on a folder. Whoever works on it would lose its lock by asking. */
    public static boolean isTaken(Path folder) throws IOException {
        Path file = folder.resolve(".lock");
        if (Files.notExists(file)) {
            return false;
        }
        // A shared lock: to ask needs no right to write, and disturbs nobody.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock free = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return free == null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        }
    }

    /** Lets go of a folder that is complete. */
    public void remove() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
