package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory that holds so many kilobytes, mounted on a folder. Needs the rights to mount. */
record SmallDisk(Path folder) {

    private static final long ENOUGH = 1 << 20;

    static SmallDisk at(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String enough = "size=" + ENOUGH + "k";
        Machine.allows(call("mount", "-t", "tmpfs", "-o", enough, "tmpfs", folder.toString()), "right to mount");
        return new SmallDisk(folder);
    }

    /** From now on it holds this much; what is there stays. */
    void holds(long kilobytes) throws IOException, InterruptedException {
        if (!call("mount", "-o", "remount,size=" + kilobytes + "k", folder.toString())) {
            throw new IllegalStateException("cannot be " + kilobytes + " kB");
        }
    }

    void holdsEnough() throws IOException, InterruptedException {
        holds(ENOUGH);
    }

    private static boolean call(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    void unmount() throws IOException, InterruptedException {
        call("umount", "--lazy", folder.toString());
    }
}
