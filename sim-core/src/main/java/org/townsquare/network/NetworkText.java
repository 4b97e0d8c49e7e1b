package org.townsquare.network;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The text of a file of a network, which may be compressed. Known formats that are no lists are named, not guessed at. */
final class NetworkText {

    private static final int BEGINNING = 1024;
    private static final Map<String, Pattern> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("GraphML, GEXF or other XML", Pattern.compile("<"));
        OTHERS.put("Matrix Market", Pattern.compile("%%MatrixMarket"));
        OTHERS.put("JSON", Pattern.compile("[{\\[]"));
        OTHERS.put("Pajek", Pattern.compile("(?i)\\*(vertices|network)\\b"));
        OTHERS.put("GML", Pattern.compile("(?s)(Creator\\b.*|Version\\b.*|#[^\n]*\n\\s*)?graph\\s*\\["));
        OTHERS.put("DOT", Pattern.compile("(strict\\s+)?(di)?graph\\b[^\\[\n]*\\{"));
    }

    private NetworkText() {}

    /** @throws IOException also if it is no text of rows; the message says what it is */
    static BufferedReader open(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException(Files.isDirectory(file) ? "it is a folder" : "it is not a regular file");
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.mark(2);
            boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            BufferedReader reader = new BufferedReader(
                    new InputStreamReader(gzip ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8.newDecoder()));
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            refuseOthers(reader);
            return reader;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static void refuseOthers(BufferedReader reader) throws IOException {
        reader.mark(BEGINNING);
        char[] beginning = new char[BEGINNING];
        int length = Math.max(0, reader.read(beginning));
        reader.reset();
        String text = new String(beginning, 0, length).stripLeading();
        for (Map.Entry<String, Pattern> other : OTHERS.entrySet()) {
            if (other.getValue().matcher(text).lookingAt()) {
                throw new IOException(
                        "it is " + other.getKey() + ", which is not read; allowed: a row for each edge, as CSV or"
                                + " separated by white space, gzip or not (in Python: networkx.write_edgelist)");
            }
        }
    }
}
