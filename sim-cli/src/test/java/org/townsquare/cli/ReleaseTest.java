package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release is packed by gives the same bytes wherever it is made; {@code ./release.sh --check} builds all of it twice. */
class ReleaseTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path home;

    @Test
    void anArchiveHasTheSameBytesWhoeverPacksIt() throws Exception {
        Path one = packed("one", List.of("b.txt", "A.txt", "lib/z.txt"), "rw-r--r--", "rwxr-xr-x", 1, "UTC");
        Path other =
                packed("other", List.of("lib/z.txt", "A.txt", "b.txt"), "rw-rw-r--", "rwx------", 9e8, "Asia/Tokyo");
        assertThat(Files.size(one)).isPositive();
        assertThat(other).hasSameBinaryContentAs(one);
    }

    private Path packed(String name, List<String> files, String mode, String folderMode, double age, String zone)
            throws Exception {
        Path folder = Files.createDirectories(home.resolve(name).resolve("townsquare"));
        for (String file : files) {
            Path made = folder.resolve(file);
            Files.createDirectories(made.getParent());
            Files.writeString(made, "This is " + file + "\n");
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(mode));
            Files.setLastModifiedTime(made, FileTime.from(Instant.ofEpochSecond((long) age)));
        }
        Files.setPosixFilePermissions(folder.resolve("lib"), PosixFilePermissions.fromString(folderMode));
        Path archive = home.resolve(name + ".tar.gz");
        ProcessBuilder release = Command.program(
                        Path.of("sh"),
                        ROOT.resolve("release.sh").toString(),
                        "--pack",
                        folder.getParent().toString(),
                        "townsquare")
                .redirectOutput(archive.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        release.environment().putAll(Map.of("TZ", zone, "LC_ALL", name.equals("one") ? "C" : "C.UTF-8"));
        assertThat(release.start().waitFor()).isZero();
        return archive;
    }

    /** What Maven packs has one time, and the modes that are stated, not those of a checkout. */
    @Test
    void theArchivesOfMavenDependOnNoUmaskAndNoClock() throws IOException {
        assertThat(Files.readString(ROOT.resolve("pom.xml"))).contains("<project.build.outputTimestamp>2026-");
        String sets = Files.readString(ROOT.resolve("release/src/archive.xml"));
        int fileSets = sets.split("<fileSet>", -1).length - 1;
        assertThat(fileSets).isPositive();
        assertThat(sets.split("<fileMode>", -1)).hasSize(1 + fileSets);
        assertThat(sets.split("<directoryMode>", -1)).hasSize(1 + fileSets);
    }
}
