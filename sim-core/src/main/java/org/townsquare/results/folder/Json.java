package org.townsquare.results.folder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How this package writes JSON: indented, what does not exist left out, times in ISO 8601, reals
 * with six decimals. */
public final class Json {

    private static final StdSerializer<Double> REAL = new StdSerializer<>(Double.class) {
        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider unused) throws IOException {
            if (Double.isFinite(value)) {
                out.writeNumber(new BigDecimal(value).setScale(6, RoundingMode.HALF_UP));
            } else {
                out.writeNull();
            }
        }
    };
    private static final SimpleModule REALS =
            new SimpleModule().addSerializer(Double.class, REAL).addSerializer(double.class, REAL);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), REALS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private Json() {}

    public static void write(Path file, Object value) throws IOException {
        Durable.write(file, text(value).getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #write} writes. */
    public static String text(Object value) throws IOException {
        String text = MAPPER.writer(
                        new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
                .writeValueAsString(value);
        return text + "\n";
    }

    /** @throws ResultsFolderException if the file holds no such thing */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            T value = MAPPER.readValue(Files.readString(file), type);
            if (value != null) {
                return value;
            }
        } catch (JsonProcessingException | CharacterCodingException damaged) {
            // Told as one that holds nothing.
        }
        throw new ResultsFolderException(file + " is damaged; run the scenario again");
    }

    public static JsonNode parse(String text) throws IOException {
        return MAPPER.readTree(text);
    }

    /** The value as nested maps and lists. */
    public static Object tree(Object value) {
        return MAPPER.convertValue(value, Object.class);
    }
}
