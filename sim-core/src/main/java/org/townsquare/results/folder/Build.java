package org.townsquare.results.folder;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * Which build of this program.
 *
 * @param townsquare version of the program
 * @param commit commit that it was built from; "unknown" if built outside a clone
 * @param modified true if the sources differed from that commit
 */
public record Build(String townsquare, String commit, boolean modified) {

    private static final int SHORT = 10;

    /** The one that runs. */
    public static Build own() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                build.load(in);
            }
        }
        return new Build(
                build.getProperty("git.build.version", "unknown"),
                build.getProperty("git.commit.id.full", "unknown"),
                Boolean.parseBoolean(build.getProperty("git.dirty", "false")));
    }

    /** For people: {@code 0.2.0 of commit 0123456789}. */
    public String words() {
        String beginning = commit.substring(0, Math.min(SHORT, commit.length()));
        return townsquare + " of commit " + beginning + (modified ? " with changes" : "");
    }
}
