package org.townsquare.cli.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.townsquare.gui.control.Wording;
import org.townsquare.results.Exhibit;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;

/** Writes one HTML file in which a scenario runs: the page, the program and the scenario, nothing fetched. */
public final class SharedPage {

    static final String FOLDER = "/org/townsquare/web/";
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";

    private static final List<String> SCRIPTS =
            List.of("ask.js", "story.js", "network.js", "lines.js", "words.js", "policies.js", "stored.js", "page.js");

    private static final String SAY = "say ";

    private static String program = "";

    private SharedPage() {}

    /**
     * Writes the page of a scenario.
     *
     * @throws IOException if it cannot be written, or this build has no program for browsers
     */
    public static void write(Path file, Scenario scenario) throws IOException {
        PageFile.write(file, text(scenario, null, ""));
    }

    /**
     * Writes the page of results: verdict and charts as they are stored, and the runs, which can be made again there.
     *
     * @param results a finished results folder of a scenario's runs
     * @param scenario read from its scenario.yaml
     * @throws IOException if it cannot be written, or this build has no program for browsers
     */
    public static void write(Path file, Scenario scenario, Path results) throws IOException {
        Exhibit exhibit = Exhibit.read(results, scenario);
        PageFile.write(file, text(scenario, StoredRuns.of(results, scenario, exhibit), onOneLine(exhibit.html())));
    }

    /** A scenario as a page reads it. */
    public static String tape(Scenario scenario) {
        return String.join("\n", Tape.of(scenario));
    }

    /** Numbers with the sign that follows them, on a narrow page as well. */
    private static String onOneLine(String html) {
        return html.replaceAll("(\\d) %", "$1\u00a0%");
    }

    private static String text(Scenario scenario, StoredRuns runs, String stored) throws IOException {
        String data = new ObjectMapper().writeValueAsString(PageScenario.of(scenario.certain(), runs));
        return filled(
                "page.html",
                Map.of(
                        "TITLE", Wording.escaped(scenario.title()),
                        "STYLE", resource(UPLOT + "dist/uPlot.min.css") + resource(FOLDER + "page.css"),
                        "CHART",
                                "/* " + resource(UPLOT + "LICENSE") + " */\n"
                                        + resource(UPLOT + "dist/uPlot.iife.min.js"),
                        "RUNTIME", inScript(resource(FOLDER + "wasm-gc-runtime.min.js")),
                        "WORKER", inScript(resource(FOLDER + "worker.js")),
                        "PROGRAM", program(),
                        "DATA", inScriptAsJson(data),
                        "STORED", stored,
                        "PAGE", scripts()));
    }

    /** A page with its parts, the words of the language and what is filled in. */
    static String filled(String file, Map<String, String> parts) throws IOException {
        StringBuilder page = new StringBuilder();
        for (String piece : resource(FOLDER + file).split("%%", -1)) {
            if (piece.startsWith(SAY)) {
                page.append(Words.say(piece.substring(SAY.length())));
            } else {
                page.append(piece.equals("LANGUAGE") ? Words.language() : parts.getOrDefault(piece, piece));
            }
        }
        return page.toString();
    }

    private static String scripts() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String script : SCRIPTS) {
            all.append(resource(FOLDER + script));
        }
        return all.toString();
    }

    /** Within a script element nothing may look like its end. */
    private static String inScript(String code) {
        return code.replace("</", "<\\/");
    }

    /** Nor may what people wrote look like a comment, in which a script could begin. */
    private static String inScriptAsJson(String json) {
        return json.replace("<", "\\u003c");
    }

    static String resource(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = SharedPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(
                        "this build has no program for browsers (" + name + "); './mvnw package' makes it");
            }
            return in.readAllBytes();
        }
    }

    /** Packing takes most of a second, and the pages of a gallery have the same program. */
    private static synchronized String program() throws IOException {
        if (program.isEmpty()) {
            program = packed(FOLDER + "townsquare.wasm");
        }
        return program;
    }

    /** Compressed, as text; browsers that can run it can unpack it. */
    private static String packed(String name) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new Best(packed)) {
            out.write(bytes(name));
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    private static final class Best extends GZIPOutputStream {
        Best(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
