package org.townsquare.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.folder.Origin;
import org.townsquare.scenario.Scenario;

/** What ro-crate-metadata.json says of a crate: JSON-LD with an entity for the crate, each file, the program and the run. */
final class CrateMetadata {

    static final String FILE = "ro-crate-metadata.json";

    private static final String PROGRAM = "#townsquare";
    private static final String RUN = "#run";
    private static final Map<String, String> FORMATS = Map.of(
            "csv", "text/csv",
            "html", "text/html",
            "json", "application/json",
            "md", "text/markdown",
            "pdf", "application/pdf",
            "png", "image/png",
            "svg", "image/svg+xml",
            "yaml", "application/yaml");

    /** Where the files that the runs read are, within the crate. */
    static final String INPUTS = "inputs/";

    static final String RESULTS = "results/";

    private CrateMetadata() {}

    static byte[] of(Scenario scenario, Manifest manifest, Repeat repeat, SortedMap<String, byte[]> files)
            throws IOException {
        List<Object> graph = new ArrayList<>();
        graph.add(entity(
                FILE,
                "CreativeWork",
                "conformsTo",
                reference("https://w3id.org/ro/crate/1.1"),
                "about",
                reference("./")));
        graph.add(entity(
                "./",
                "Dataset",
                "name",
                scenario.title(),
                "description",
                scenario.description().isEmpty() ? scenario.title() : scenario.description(),
                "datePublished",
                manifest.finished().toString(),
                "license",
                "No licence is stated; ask those who made these results.",
                "hasPart",
                references(files.keySet().stream()),
                "mentions",
                reference(RUN)));
        graph.add(entity(
                PROGRAM,
                "SoftwareApplication",
                "name",
                "Townsquare",
                "softwareVersion",
                manifest.townsquare(),
                "identifier",
                manifest.commit(),
                "license",
                reference("https://spdx.org/licenses/Apache-2.0")));
        graph.add(entity(
                RUN,
                "CreateAction",
                "name",
                repeat.runs(),
                "description",
                repeat.command(),
                "startTime",
                manifest.started().toString(),
                "endTime",
                manifest.finished().toString(),
                "instrument",
                reference(PROGRAM),
                "object",
                references(files.keySet().stream()
                        .filter(name -> repeat.files().contains(name) || name.startsWith(INPUTS))),
                "result",
                references(files.keySet().stream().filter(name -> name.startsWith(RESULTS)))));
        files.forEach((name, content) -> graph.add(entity(
                name,
                "File",
                "contentSize",
                Integer.toString(content.length),
                "sha256",
                Origin.sha256(content),
                "encodingFormat",
                FORMATS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"))));
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("@context", "https://w3id.org/ro/crate/1.1/context");
        metadata.put("@graph", graph);
        return Json.text(metadata).getBytes(StandardCharsets.UTF_8);
    }

    /** An entity with properties: a name, then its value, and so on. */
    private static Map<String, Object> entity(String id, String type, Object... properties) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", id);
        entity.put("@type", type);
        for (int i = 0; i < properties.length; i += 2) {
            entity.put((String) properties[i], properties[i + 1]);
        }
        return entity;
    }

    private static Map<String, String> reference(String id) {
        return Map.of("@id", id);
    }

    private static List<Map<String, String>> references(Stream<String> ids) {
        return ids.map(CrateMetadata::reference).toList();
    }
}
