package org.townsquare.cli.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.townsquare.results.folder.Durable;

/** A page that a command writes, in place of what was there. */
public final class PageFile {

    private PageFile() {}

    /** Writes all of it, into a folder that is made if there is none; if that cannot be, as on a full disk, what was there stays. */
    public static void write(Path page, String text) throws IOException {
        try {
            if (Files.exists(page) && !Files.isRegularFile(page)) {
                Files.writeString(page, text); // a pipe or a device is none that could be replaced
                return;
            }
            Durable.makeFolder(page.toAbsolutePath().getParent());
            Durable.write(Files.exists(page) ? page.toRealPath() : page, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IOException("Could not write " + page + ": " + reason(e), e);
        }
    }

    /** Java's own words are often no more than a path. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.getMessage();
    }
}
