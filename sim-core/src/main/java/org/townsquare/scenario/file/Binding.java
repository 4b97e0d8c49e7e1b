package org.townsquare.scenario.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Worded;

/** Turns a resolved tree into records and back, through Jackson. */
final class Binding {

    private static final ObjectMapper RECORDS = JsonMapper.builder()
            .annotationIntrospector(new Names())
            .addModule(new JavaTimeModule())
            .addModule(new EventBinding())
            // What a record derives (isSynchronous and the like) is no parameter.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    /** Writes the same bytes on every Java: Double.toString changed with Java 19, Jackson's own writer did not. */
    private static final ObjectMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private Binding() {}

    static Scenario scenario(JsonNode resolved) {
        return record(resolved, Scenario.class);
    }

    static Fork fork(JsonNode resolved) {
        return record(resolved, Fork.class);
    }

    static Event event(JsonNode resolved) {
        return record(resolved, Event.class);
    }

    static <T> T record(JsonNode resolved, Class<T> type) {
        try {
            return RECORDS.treeToValue(resolved, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is valid does not fit its records", e);
        }
    }

    /** A scenario, or something else that is read from a file, with nothing left open. */
    static JsonNode tree(Record parameters) {
        return RECORDS.valueToTree(parameters);
    }

    /** A tree as YAML. */
    static String yaml(JsonNode tree) {
        try {
            return YAML.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree cannot be written", e);
        }
    }

    /** A scenario, or something else that is read from a file, as YAML. */
    static String yaml(Record parameters) {
        return yaml(tree(parameters));
    }

    /** A scenario as it would be read from its file. */
    static Node.Mapping asWritten(Scenario scenario) {
        return (Node.Mapping)
                YamlText.parse(yaml(scenario), Place.DEFAULT, new ArrayList<>()).orElseThrow();
    }

    /** The names that kinds and constants have in scenario files, so that the records need no annotations for Jackson. */
    private static final class Names extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            return Arrays.stream(constants).map(Worded::of).toArray(String[]::new);
        }

        @Override
        public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated type) {
            return type.getRawType().isSealed()
                    ? JsonTypeInfo.Value.construct(
                            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, Shape.KIND, null, false, null)
                    : super.findPolymorphicTypeInfo(config, type);
        }

        @Override
        public List<NamedType> findSubtypes(Annotated type) {
            return type.getRawType().isSealed()
                    ? Shape.kinds(type.getRawType())
                            .map(kind -> new NamedType(kind, Shape.kindOf(kind)))
                            .toList()
                    : super.findSubtypes(type);
        }
    }
}
