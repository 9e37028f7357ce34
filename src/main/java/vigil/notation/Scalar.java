package vigil.notation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import vigil.notation.Node.Digits;
import vigil.notation.Node.Text;
import vigil.notation.Node.Truth;

/**
 * The shapes of single values. What is read is accepted only in the one form in which it is
 * written.
 */
final class Scalar {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Scalar() {}

    /** The shapes of single values by their types. */
    static Map<Class<?>, Shape> all() {
        return Map.ofEntries(
                Map.entry(String.class, new AsText("text", value -> (String) value, text -> text)),
                Map.entry(
                        Duration.class,
                        new AsText("a duration", Object::toString, Duration::parse)),
                Map.entry(UUID.class, new AsText("an id", Object::toString, UUID::fromString)),
                Map.entry(Instant.class, new AsText("a time in UTC", UtcText::of, UtcText::parsed)),
                Map.entry(
                        LocalDate.class, new AsText("a date", Object::toString, LocalDate::parse)),
                Map.entry(
                        ZoneOffset.class, new AsText("an offset", Scalar::offset, ZoneOffset::of)),
                Map.entry(ZoneId.class, new AsText("a time zone", Object::toString, ZoneId::of)),
                Map.entry(boolean.class, new AsTruth()),
                Map.entry(Boolean.class, new AsTruth()),
                Map.entry(int.class, new AsNumber("a whole number", WHOLE, Integer::valueOf)),
                Map.entry(Integer.class, new AsNumber("a whole number", WHOLE, Integer::valueOf)),
                Map.entry(long.class, new AsNumber("a whole number", WHOLE, Long::valueOf)),
                Map.entry(
                        BigDecimal.class, new AsNumber("a plain number", PLAIN, BigDecimal::new)));
    }

    private static String offset(Object value) {
        return value.equals(ZoneOffset.UTC) ? "+00:00" : value.toString();
    }

    /** Digits without an exponent. The scale stays as it is where it is not negative. */
    private static String plain(Object value) {
        if (value instanceof BigDecimal number) {
            if (Math.abs(number.scale()) > 50 || number.precision() > 100) {
                throw new IllegalArgumentException("a number nobody typed");
            }
            return number.toPlainString();
        }
        return value.toString();
    }

    private record AsText(
            String expected, Function<Object, String> print, Function<String, Object> parse)
            implements Shape {
        @Override
        public void print(Object value, JsonPrinting to) {
            to.text(print.apply(value));
        }

        @Override
        public Object read(Node node) {
            if (!(node instanceof Text text)) {
                throw Shape.wrong(node, expected);
            }
            try {
                Object value = parse.apply(text.text());
                if (print.apply(value).equals(text.text())) {
                    return value;
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                throw unreadable(node, e);
            }
            throw new NotationException(
                    node.place(), Problem.WRONG_TYPE, expected + " in its full form is asked");
        }

        private NotationException unreadable(Node node, RuntimeException e) {
            NotationException refused =
                    new NotationException(
                            node.place(),
                            Problem.WRONG_TYPE,
                            expected + " is asked, something else stands there");
            refused.initCause(e);
            return refused;
        }
    }

    private record AsNumber(String expected, Pattern pattern, Function<String, Object> parse)
            implements Shape {
        @Override
        public void print(Object value, JsonPrinting to) {
            to.digits(plain(value));
        }

        @Override
        public Object read(Node node) {
            if (!(node instanceof Digits number)) {
                throw Shape.wrong(node, expected);
            }
            boolean sound =
                    number.digits().length() <= 100 && pattern.matcher(number.digits()).matches();
            try {
                if (sound) {
                    return parse.apply(number.digits());
                }
            } catch (NumberFormatException e) {
                throw unreadable(node, e);
            }
            throw new NotationException(node.place(), Problem.WRONG_TYPE, expected + " is asked");
        }

        private NotationException unreadable(Node node, NumberFormatException e) {
            NotationException refused =
                    new NotationException(
                            node.place(),
                            Problem.WRONG_TYPE,
                            expected + " is asked, not so large a one");
            refused.initCause(e);
            return refused;
        }
    }

    private record AsTruth() implements Shape {
        @Override
        public void print(Object value, JsonPrinting to) {
            to.truth((Boolean) value);
        }

        @Override
        public Object read(Node node) {
            if (node instanceof Truth truth) {
                return truth.truth();
            }
            throw Shape.wrong(node, "true or false");
        }
    }

    /** A constant of an enum, by its name. The names are for ever. */
    record Constant(String type, Map<String, Object> constants) implements Shape {
        static Constant of(Class<?> type) {
            Map<String, Object> constants = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
            return new Constant(type.getSimpleName(), constants);
        }

        @Override
        public void print(Object value, JsonPrinting to) {
            to.text(((Enum<?>) value).name());
        }

        @Override
        public Object read(Node node) {
            if (!(node instanceof Text text)) {
                throw Shape.wrong(node, "a name");
            }
            Object constant = constants.get(text.text());
            if (constant == null) {
                throw new NotationException(
                        node.place(), Problem.UNKNOWN_NAME, "none of the names of a " + type);
            }
            return constant;
        }
    }
}
