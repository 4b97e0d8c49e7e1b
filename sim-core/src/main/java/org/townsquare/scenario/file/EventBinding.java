package org.townsquare.scenario.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.townsquare.scenario.Action;
import org.townsquare.scenario.Condition;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Trigger;

/** Turns the one section in which an event stands in files into its parts, and back. */
final class EventBinding extends SimpleModule {

    private static final long serialVersionUID = 1;
    private static final String AT = "at";
    private static final String WHEN = "when";
    private static final String PLATFORM = "platform";

    EventBinding() {
        addSerializer(new Writer());
        addDeserializer(Event.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Event> {

        private static final long serialVersionUID = 1;

        Writer() {
            super(Event.class);
        }

        @Override
        public void serialize(Event event, JsonGenerator out, SerializerProvider provider) throws IOException {
            ObjectNode section = JsonNodeFactory.instance.objectNode();
            section.put(Shape.KIND, Shape.kindOf(event.action().getClass()));
            section.setAll(parameters(out, event.trigger()));
            if (event.platform() != null) {
                section.put(PLATFORM, event.platform());
            }
            section.setAll(parameters(out, event.action()));
            out.writeTree(section);
        }

        private static ObjectNode parameters(JsonGenerator out, Object part) {
            ObjectNode parameters = ((ObjectMapper) out.getCodec()).valueToTree(part);
            parameters.remove(Shape.KIND);
            return parameters;
        }
    }

    private static final class Reader extends StdDeserializer<Event> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(Event.class);
        }

        @Override
        public Event deserialize(JsonParser in, DeserializationContext context) throws IOException {
            ObjectNode section = in.readValueAsTree();
            JsonNode condition = section.remove(WHEN);
            Trigger trigger = condition == null
                    ? new Trigger.At(section.remove(AT).intValue())
                    : new Trigger.When(in.getCodec().treeToValue(condition, Condition.class));
            JsonNode platform = section.remove(PLATFORM);
            return new Event(
                    trigger,
                    platform == null ? null : platform.textValue(),
                    in.getCodec().treeToValue(section, Action.class));
        }
    }
}
