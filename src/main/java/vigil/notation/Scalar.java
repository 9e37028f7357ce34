package vigil.notation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vigil.notation.Node.Digits;
import vigil.notation.Node.Text;
import vigil.notation.Node.Truth;

/**
 * The shapes of single values. What is read is accepted only in the one form in which it is
 * written.
 */
final class Scalar {
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Scalar() {}

    /** The shapes of single values by their types. */
    static Map<Class<?>, Shape> all() {
        return Map.ofEntries(
                Map.entry(String.class, new AsText("text", value -> (String) value, text -> text)),
                Map.entry(
                        Duration.class,
                        new AsText("a duration", Object::toString, Duration::parse)),
                Map.entry(UUID.class, new AsText("an id", Object::toString, UUID::fromString)),
                Map.entry(
                        Instant.class,
                        new AsText("a time in UTC", Scalar::instant, Instant::parse)),
                Map.entry(
                        LocalDate.class, new AsText("a date", Object::toString, LocalDate::parse)),
                Map.entry(
                        ZoneOffset.class, new AsText("an offset", Scalar::offset, ZoneOffset::of)),
                Map.entry(ZoneId.class, new AsText("a time zone", Object::toString, ZoneId::of)),
                Map.entry(boolean.class, new AsTruth()),
                Map.entry(Boolean.class, new AsTruth()),
                Map.entry(int.class, new AsNumber("a whole number", "-?[0-9]+", Integer::valueOf)),
                Map.entry(
                        Integer.class,
                        new AsNumber("a whole number", "-?[0-9]+", Integer::valueOf)),
                Map.entry(long.class, new AsNumber("a whole number", "-?[0-9]+", Long::valueOf)),
                Map.entry(
                        BigDecimal.class,
                        new AsNumber("a plain number", "-?[0-9]+(\\.[0-9]+)?", BigDecimal::new)));
    }

    /**
     * A fixed width, so that texts sort as times do. The clock counts milliseconds; anything finer
     * would be lost.
     */
    private static String instant(Object value) {
        Instant instant = (Instant) value;
        if (!instant.equals(instant.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException("times are recorded to the millisecond: " + instant);
        }
        return MILLISECONDS.format(instant);
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
        public Node write(Object value) {
            return Text.of(print.apply(value));
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

    private record AsNumber(String expected, String pattern, Function<String, Object> parse)
            implements Shape {
        @Override
        public Node write(Object value) {
            return Digits.of(plain(value));
        }

        @Override
        public Object read(Node node) {
            if (!(node instanceof Digits number)) {
                throw Shape.wrong(node, expected);
            }
            boolean sound = number.digits().length() <= 100 && number.digits().matches(pattern);
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
        public Node write(Object value) {
            return new Truth(Place.NOWHERE, (Boolean) value);
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
    record Constant(Class<?> type) implements Shape {
        @Override
        public Node write(Object value) {
            return Text.of(((Enum<?>) value).name());
        }

        @Override
        public Object read(Node node) {
            if (!(node instanceof Text text)) {
                throw Shape.wrong(node, "a name");
            }
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text.text())) {
                    return constant;
                }
            }
            throw new NotationException(
                    node.place(),
                    Problem.UNKNOWN_NAME,
                    "none of the names of a " + type.getSimpleName());
        }
    }
}
