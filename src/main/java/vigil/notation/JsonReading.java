package vigil.notation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import vigil.notation.Node.Digits;
import vigil.notation.Node.Fields;
import vigil.notation.Node.Items;
import vigil.notation.Node.Text;
import vigil.notation.Node.Truth;

/** Reads a JSON text into nodes that remember where they stood. */
final class JsonReading {
    private final JsonFactory factory = new JsonFactory();

    Node read(String text) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Node node = node(parser);
            if (parser.nextToken() != null) {
                throw new NotationException(place(parser), Problem.NOT_JSON);
            }
            return node;
        } catch (JacksonException e) {
            throw new NotationException(place(e.getLocation()), Problem.NOT_JSON);
        }
    }

    private Node node(JsonParser parser) {
        Place place = place(parser);
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new NotationException(place, Problem.NOTHING_THERE);
        }
        return switch (token) {
            case START_OBJECT -> fields(parser, place);
            case START_ARRAY -> items(parser, place);
            case VALUE_STRING -> new Text(place, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(place, parser.getString());
            case VALUE_TRUE -> new Truth(place, true);
            case VALUE_FALSE -> new Truth(place, false);
            case VALUE_NULL -> new Node.Null(place);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new NotationException(place, Problem.NOT_JSON);
        };
    }

    private Node fields(JsonParser parser, Place place) {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Place namePlace = place(parser);
            parser.nextToken();
            if (fields.put(name, node(parser)) != null) {
                throw new NotationException(namePlace, Problem.REPEATED_FIELD, name);
            }
        }
        return new Fields(place, fields);
    }

    private Node items(JsonParser parser, Place place) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new Items(place, items);
    }

    private static Place place(JsonParser parser) {
        return place(parser.currentTokenLocation());
    }

    /** A limit of the reader itself, for example on depth, is crossed nowhere in particular. */
    private static Place place(@Nullable TokenStreamLocation location) {
        if (location == null) {
            return Place.NOWHERE;
        }
        return new Place(Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }
}
