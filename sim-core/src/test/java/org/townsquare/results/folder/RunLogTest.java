package org.townsquare.results.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {

    private static final String IDENTITY = "ab".repeat(32);
    private static final Map<String, String> RUNS = new LinkedHashMap<>();

    static {
        RUNS.put("0", "0,7,Square,0.25\n0,7,Other,0.75\n");
        RUNS.put("2", "");
        RUNS.put("off the air/1", "#0 3 00000000 00000000 0\n1,2\n");
        RUNS.put("1", "1,7,Square,0.5\n");
    }

    @TempDir
    private Path folder;

    private Path file;
    private byte[] whole;

    @BeforeEach
    void fill() throws IOException {
        file = folder.resolve("runs.log");
        try (RunLog log = RunLog.open(file, IDENTITY)) {
            for (Map.Entry<String, String> run : RUNS.entrySet()) {
                log.add(run.getKey(), run.getValue());
            }
        }
        whole = Files.readAllBytes(file);
    }

    private static Map<String, String> content(RunLog log) throws IOException {
        Map<String, String> content = new TreeMap<>();
        log.read((key, bytes) -> content.put(key, new String(bytes, StandardCharsets.UTF_8)));
        return content;
    }

    private static String stored(String key) {
        return RUNS.get(key).isEmpty() ? "\n" : RUNS.get(key);
    }

    /** What is there is as it was; makes the rest again, and then all is. */
    private List<String> mended() throws IOException {
        List<String> harm;
        try (RunLog log = RunLog.open(file, IDENTITY)) {
            content(log).forEach((key, text) -> assertThat(text).isEqualTo(stored(key)));
            harm = log.harm();
            for (Map.Entry<String, String> run : RUNS.entrySet()) {
                log.add(run.getKey(), run.getValue());
            }
        }
        try (RunLog log = RunLog.open(file, IDENTITY)) {
            assertThat(log.harm()).isEmpty();
            assertThat(content(log).keySet()).containsExactlyInAnyOrderElementsOf(RUNS.keySet());
            content(log).forEach((key, text) -> assertThat(text).isEqualTo(stored(key)));
        }
        return harm;
    }

    @Test
    void keepsWhatIsAdded() throws IOException {
        assertThat(mended()).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        try (RunLog log = RunLog.open(file, IDENTITY)) {
            assertThat(log.keys()).containsExactlyElementsOf(RUNS.keySet());
            List<String> read = new ArrayList<>();
            log.read(List.of("1", "0"), (key, bytes) -> read.add(key));
            assertThat(read).containsExactly("1", "0");
        }
    }

    @Test
    void everyByteThatIsChangedIsNoticed() throws IOException {
        for (int at = 0; at < whole.length; at++) {
            for (int change : new int[] {1, whole[at] ^ '\n'}) {
                if (change == 0) {
                    continue;
                }
                byte[] changed = whole.clone();
                changed[at] ^= (byte) change;
                Files.write(file, changed);
                assertThat(mended()).as("byte %s ^ %s", at, change).isNotEmpty();
            }
        }
    }

    @Test
    void cutOffAnywhereItKeepsTheRecordsBefore() throws IOException {
        int firstLine = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        int most = 0;
        for (int length = firstLine; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (RunLog log = RunLog.open(file, IDENTITY)) {
                assertThat(log.harm()).as("length %s", length).isEmpty();
                assertThat(log.keys())
                        .containsExactlyElementsOf(
                                RUNS.keySet().stream().limit(log.keys().size()).toList());
                most = Math.max(most, log.keys().size());
            }
            mended();
        }
        assertThat(most).isEqualTo(3);
    }

    @Test
    void bytesTakenOutOrPutInAreNoticed() throws IOException {
        int firstLine = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        int end = new String(whole, StandardCharsets.UTF_8).lastIndexOf('#');
        for (int at = firstLine; at < end; at++) {
            String text = new String(whole, StandardCharsets.ISO_8859_1);
            for (String changed : List.of(
                    text.substring(0, at) + text.substring(at + 1), text.substring(0, at) + "x" + text.substring(at))) {
                Files.write(file, changed.getBytes(StandardCharsets.ISO_8859_1));
                assertThat(mended()).as("byte %s", at).isNotEmpty();
            }
        }
    }

    @Test
    void withADamagedFirstLineNoRunIsLost() throws IOException {
        Files.write(file, ("x" + new String(whole, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        try (RunLog log = RunLog.open(file, IDENTITY)) {
            assertThat(log.harm()).containsExactly("its first line, which says what its runs belong to, is damaged");
            assertThat(log.keys()).containsExactlyElementsOf(RUNS.keySet());
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        Files.write(file, new byte[0]);
        try (RunLog log = RunLog.open(file, IDENTITY)) {
            assertThat(log.keys()).isEmpty();
        }
    }

    private List<String> records() {
        String text = new String(whole, StandardCharsets.UTF_8);
        List<Integer> heads = new ArrayList<>(IntStream.range(0, text.length())
                .filter(i -> text.startsWith("\n#", i) && !text.startsWith("\n#0 3 0", i))
                .mapToObj(i -> i + 1)
                .toList());
        heads.add(text.length());
        List<String> records = new ArrayList<>(List.of(text.substring(0, heads.get(0))));
        for (int i = 1; i < heads.size(); i++) {
            records.add(text.substring(heads.get(i - 1), heads.get(i)));
        }
        return records;
    }

    private List<String> harmOf(String... parts) throws IOException {
        Files.writeString(file, String.join("", parts));
        return mended();
    }

    @Test
    void recordsThatWereMovedDoubledOrTakenOutAreNamed() throws IOException {
        List<String> r = records();
        assertThat(r).hasSize(5);
        assertThat(harmOf(r.get(0), r.get(2), r.get(1), r.get(3), r.get(4)))
                .contains("the record of run 0 is not in its place");
        assertThat(harmOf(r.get(0), r.get(1), r.get(2), r.get(2), r.get(3), r.get(4)))
                .containsExactly("the record of run 2 is not in its place");
        assertThat(harmOf(r.get(0), r.get(1), r.get(3), r.get(4)))
                .containsExactly("a record is missing before that of run off the air/1");
        assertThat(harmOf(r.get(0), r.get(1), r.get(2).replace("\n", "x\n"), r.get(3), r.get(4)))
                .hasSize(1);
        assertThat(harmOf(r.get(0), r.get(1).replace("0.25", "0.26"), r.get(2), r.get(3), r.get(4)))
                .containsExactly("the record of run 0 is damaged");
    }

    @Test
    void recordsAndLogsOfOtherRunsAreRefused() throws IOException {
        List<String> own = records();
        Files.delete(file);
        try (RunLog log = RunLog.open(file, "cd".repeat(32))) {
            log.add("3", "3,7,Square,0.9\n");
        }
        String foreign = Files.readString(file).lines().skip(1).reduce("", (a, b) -> a + b + "\n");
        assertThat(harmOf(own.get(0), foreign, own.get(2), own.get(3), own.get(4)))
                .hasSize(1);
        assertThatThrownBy(() -> RunLog.open(file, "cd".repeat(32)))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("holds runs of something else than its folder says");
    }

    @Test
    void aRunIsKeptOnce() throws IOException {
        try (RunLog log = RunLog.open(file, IDENTITY)) {
            log.add("0", "something else");
            assertThat(content(log)).containsEntry("0", RUNS.get("0"));
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }
}
