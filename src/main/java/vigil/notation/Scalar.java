package vigil.notation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
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

    private static final int MOST_SIGNS = 100;

    private Scalar() {}

    /** The shapes of single values by their types. */
    static Map<Class<?>, Shape> all() {
        return Map.ofEntries(
                Map.entry(
                        String.class,
                        new AsText(
                                Problem.QUOTED_TEXT_ASKED, value -> (String) value, text -> text)),
                Map.entry(
                        Duration.class,
                        new AsText(Problem.DURATION_ASKED, Object::toString, Duration::parse)),
                Map.entry(
                        UUID.class,
                        new AsText(Problem.ID_ASKED, Object::toString, UUID::fromString)),
                Map.entry(
                        Instant.class,
                        new AsText(Problem.TIME_ASKED, UtcText::of, UtcText::parsed)),
                Map.entry(
                        LocalDate.class,
                        new AsText(Problem.DAY_ASKED, Object::toString, LocalDate::parse)),
                Map.entry(
                        ZoneOffset.class,
                        new AsText(Problem.OFFSET_ASKED, Scalar::offset, ZoneOffset::of)),
                Map.entry(
                        ZoneId.class, new AsText(Problem.ZONE_ASKED, Object::toString, ZoneId::of)),
                Map.entry(boolean.class, new AsTruth()),
                Map.entry(Boolean.class, new AsTruth()),
                Map.entry(int.class, new AsNumber(Problem.WHOLE_ASKED, WHOLE, Integer::valueOf)),
                Map.entry(
                        Integer.class, new AsNumber(Problem.WHOLE_ASKED, WHOLE, Integer::valueOf)),
                Map.entry(long.class, new AsNumber(Problem.WHOLE_ASKED, WHOLE, Long::valueOf)),
                Map.entry(
                        BigDecimal.class,
                        new AsNumber(Problem.NUMBER_ASKED, PLAIN, BigDecimal::new)));
    }

    private static String offset(Object value) {
        return value.equals(ZoneOffset.UTC) ? "+00:00" : value.toString();
    }

    /** Digits without an exponent. The scale stays as it is where it is not negative. */
    private static String plain(Object value) {
        if (value instanceof BigDecimal number) {
            if (Math.abs(number.scale()) > 50 || number.precision() > MOST_SIGNS) {
                throw new IllegalArgumentException("a number nobody typed");
            }
            return number.toPlainString();
        }
        return value.toString();
    }

    private record AsText(
            Problem asked, Function<Object, String> print, Function<String, Object> parse)
            implements Shape {
        @Override
        public void print(Object value, JsonPrinting to) {
            to.text(print.apply(value));
        }

        @Override
        public Object read(Node node) {
            if (node instanceof Text text) {
                try {
                    Object value = parse.apply(text.text());
                    if (print.apply(value).equals(text.text())) {
                        return value;
                    }
                } catch (DateTimeException | IllegalArgumentException _) {
                    // Refused below, as a value in another than its one form is.
                }
            }
            throw Shape.refused(node, asked);
        }
    }

    private record AsNumber(Problem asked, Pattern pattern, Function<String, Object> parse)
            implements Shape {
        @Override
        public void print(Object value, JsonPrinting to) {
            to.digits(plain(value));
        }

        @Override
        public Object read(Node node) {
            if (!(node instanceof Digits number)) {
                throw Shape.refused(node, asked);
            }
            if (number.digits().length() > MOST_SIGNS) {
                throw Shape.refused(node, Problem.NUMBER_TOO_LARGE);
            }
            if (!pattern.matcher(number.digits()).matches()) {
                throw Shape.refused(node, asked);
            }
            try {
                return parse.apply(number.digits());
            } catch (NumberFormatException _) {
                throw Shape.refused(node, Problem.NUMBER_TOO_LARGE);
            }
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
            throw Shape.refused(node, Problem.TRUTH_ASKED);
        }
    }

    /** A constant of an enum, by its name. The names are for ever. */
    record Constant(Map<String, Object> constants) implements Shape {
        static Constant of(Class<?> type) {
            Map<String, Object> constants = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
            return new Constant(constants);
        }

        @Override
        public void print(Object value, JsonPrinting to) {
            to.text(((Enum<?>) value).name());
        }

        @Override
        public Object read(Node node) {
            if (!(node instanceof Text text)) {
                throw Shape.refused(node, Problem.QUOTED_TEXT_ASKED);
            }
            Object constant = constants.get(text.text());
            if (constant == null) {
                throw Shape.unknown(node, constants.keySet());
            }
            return constant;
        }
    }
}
