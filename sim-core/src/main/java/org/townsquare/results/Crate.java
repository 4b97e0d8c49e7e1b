package org.townsquare.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.townsquare.results.folder.Build;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.Place;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * A results folder packed for others: a zip that is an RO-Crate 1.1 (Soiland-Reyes et al. 2022), with the files that say what is run,
 * all files that the runs read, the results, a checksum of each file, and the command that makes the results again. The same folder
 * gives the same bytes.
 */
public final class Crate {

    private static final String CHECKSUMS = "checksums.sha256";
    /** Zip files know no earlier one. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path folder;
    private final Manifest manifest;
    private final Scenario scenario;
    private final Repeat repeat;
    /** What goes into it, by name. */
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private Crate(Path folder, Manifest manifest, Scenario scenario, Repeat repeat) {
        this.folder = folder;
        this.manifest = manifest;
        this.scenario = scenario;
        this.repeat = repeat;
    }

    /**
     * Packs a finished results folder.
     *
     * @throws ResultsFolderException if it is none, or if a file that its runs read is not what it was
     */
    public static void write(Path folder, Repeat repeat, Path zip) throws IOException, InvalidScenarioException {
        Place.requireFinished(folder);
        List<String> needed = new ArrayList<>(repeat.files());
        needed.addAll(List.of(Origin.SCENARIO, Manifest.FILE));
        for (String file : needed) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new ResultsFolderException(folder + " is not a complete results folder: it has no " + file);
            }
        }
        Manifest manifest = Manifest.read(folder);
        for (Map.Entry<String, String> input : manifest.inputs().entrySet()) {
            Path file = Path.of(input.getKey());
            if (!Files.isRegularFile(file) || !Origin.sha256(file).equals(input.getValue())) {
                throw new ResultsFolderException(
                        file + " is not what it was when the runs of " + folder + " were made: put it back");
            }
        }
        Scenario scenario = ScenarioFiles.read(folder.resolve(Origin.SCENARIO), List.of());
        Crate crate = new Crate(folder, manifest, scenario, repeat.of(scenario));
        crate.gather();
        crate.write(zip);
    }

    private void gather() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        for (String input : manifest.inputs().keySet()) {
            Path file = Path.of(input);
            names.put(input, CrateMetadata.INPUTS + (names.size() + 1) + "-" + file.getFileName());
            files.put(names.get(input), Files.readAllBytes(file));
        }
        // A path may begin another one.
        List<String> longestFirst = names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String file : repeat.files()) {
            String text = Files.readString(folder.resolve(file));
            for (String input : longestFirst) {
                text = text.replace(input, names.get(input));
            }
            files.put(file, bytes(text));
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(CrateMetadata.RESULTS + name, Files.readAllBytes(file));
            }
        }
        files.put("README.md", bytes(readme()));
        files.put(CrateMetadata.FILE, CrateMetadata.of(scenario, manifest, repeat, files));
        StringBuilder sums = new StringBuilder();
        files.forEach((name, content) -> sums.append(Origin.sha256(content) + "  " + name + "\n"));
        files.put(CHECKSUMS, bytes(sums.toString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String readme() {
        List<String> lines = new ArrayList<>();
        lines.add("# " + scenario.title());
        lines.add("");
        lines.add(scenario.description());
        lines.add("");
        lines.add("Results of " + repeat.runs() + ", made by Townsquare " + build()
                + ", an agent-based simulation of platform adoption. They are made again by");
        lines.add("");
        lines.add("```");
        lines.add(repeat.command());
        lines.add("```");
        lines.add("");
        lines.add(
                "with that version, in this folder. All tables (`*.csv`) in `again/` then have the same bytes as those in `"
                        + CrateMetadata.RESULTS + "`. `sha256sum -c " + CHECKSUMS
                        + "` says whether these files are as they were packed.");
        lines.add("");
        lines.add("- `" + String.join("`, `", repeat.files()) + "`: what is run; `" + CrateMetadata.INPUTS
                + "`: files that it reads, if any");
        lines.add("- `" + CrateMetadata.RESULTS + "`: verdict, tables, charts and report; begin with `report.html`");
        lines.add("- `" + CrateMetadata.FILE + "`: what each file is, for machines (RO-Crate 1.1)");
        return String.join("\n", lines) + "\n";
    }

    private String build() {
        return new Build(manifest.townsquare(), manifest.commit(), manifest.modified()).words();
    }

    private void write(Path zip) throws IOException {
        Durable.makeFolder(zip.toAbsolutePath().getParent());
        Durable.write(zip, out -> {
            ZipOutputStream entries = new ZipOutputStream(out);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                entries.putNextEntry(entry);
                entries.write(file.getValue());
                entries.closeEntry();
            }
            entries.finish();
        });
    }
}
