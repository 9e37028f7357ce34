package vigil.delivery.target;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vigil.disk.FaultyPartException;

/**
 * The fields of one object of the file. What is missing, unknown or not as agreed is refused as a
 * {@link FaultyPartException} that names the field.
 */
final class TargetFields {
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    private final JsonNode node;
    private final Set<String> known = new HashSet<>();

    TargetFields(JsonNode node) {
        if (!node.isObject()) {
            throw TargetFault.OBJECT_ASKED.of();
        }
        this.node = node;
    }

    /** A field that must be there. */
    String text(String field) {
        return optional(field).orElseThrow(() -> TargetFault.MISSING_FIELD.of(field));
    }

    Optional<String> optional(String field) {
        known.add(field);
        @Nullable JsonNode found = node.get(field);
        if (found == null) {
            return Optional.empty();
        }
        if (!found.isString() || found.stringValue().isBlank()) {
            throw TargetFault.TEXT_ASKED.of(field);
        }
        return Optional.of(found.stringValue());
    }

    /** A whole number within bounds, or what is usual. */
    int number(String field, int usual, int least, int most) {
        known.add(field);
        @Nullable JsonNode found = node.get(field);
        if (found == null) {
            return usual;
        }
        if (!found.isInt() || found.intValue() < least || found.intValue() > most) {
            throw TargetFault.WHOLE_NUMBER_ASKED.of(field, least, most);
        }
        return found.intValue();
    }

    List<String> texts(String field) {
        known.add(field);
        @Nullable JsonNode found = node.get(field);
        if (found == null || !found.isArray() || found.isEmpty()) {
            throw TargetFault.TEXTS_ASKED.of(field);
        }
        List<String> all = new ArrayList<>();
        for (JsonNode one : found) {
            if (!one.isString()) {
                throw TargetFault.TEXTS_ASKED.of(field);
            }
            all.add(one.stringValue());
        }
        return all;
    }

    /** The same; none where it is left out. */
    List<String> someTexts(String field) {
        known.add(field);
        return node.has(field) ? texts(field) : List.of();
    }

    /** Whether something is so; it is not where it is left out. */
    boolean flag(String field) {
        known.add(field);
        @Nullable JsonNode found = node.get(field);
        if (found != null && !found.isBoolean()) {
            throw TargetFault.TRUE_OR_FALSE_ASKED.of(field);
        }
        return found != null && found.booleanValue();
    }

    Optional<TargetFields> object(String field) {
        known.add(field);
        return Optional.ofNullable(node.get(field)).map(TargetFields::new);
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            throw TargetFault.DATE_ASKED.of(field);
        }
    }

    Path path(String field) {
        try {
            Path path = Path.of(text(field));
            if (!path.isAbsolute()) {
                throw TargetFault.WHOLE_PATH_ASKED.of(field);
            }
            return path.normalize();
        } catch (InvalidPathException e) {
            throw TargetFault.NOT_A_PATH.of(field);
        }
    }

    /** A file with a secret, as it may be used. */
    Path secret(String field) {
        Path path = path(field);
        new PrivateFile(path)
                .fault()
                .ifPresent(
                        why -> {
                            throw why;
                        });
        return path;
    }

    /** An address over TLS; without it only of this computer. */
    URI address(String field) {
        try {
            URI uri = new URI(text(field));
            boolean secure = "https".equals(uri.getScheme());
            boolean here =
                    "http".equals(uri.getScheme())
                            && THIS_COMPUTER.contains(String.valueOf(uri.getHost()));
            if (uri.getHost() == null || !(secure || here)) {
                throw TargetFault.HTTPS_ASKED.of(field);
            }
            if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
                throw TargetFault.BARE_ADDRESS_ASKED.of(field);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw TargetFault.NOT_AN_ADDRESS.of(field);
        }
    }

    /** One of some words: the names of constants in small letters, with hyphens. */
    <E extends Enum<E>> E word(String field, Class<E> type, Optional<E> usual) {
        Optional<String> said = optional(field);
        if (said.isEmpty() && usual.isPresent()) {
            return usual.get();
        }
        String wanted = text(field);
        List<String> words = new ArrayList<>();
        for (E one : type.getEnumConstants()) {
            String word = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(wanted)) {
                return one;
            }
            words.add(word);
        }
        throw TargetFault.NO_SUCH_WORD.of(field, String.join(", ", words));
    }

    /** Refuses what was not asked for: a misspelt field would otherwise be a field left out. */
    void end() {
        for (String field : node.propertyNames()) {
            if (!known.contains(field)) {
                throw TargetFault.UNKNOWN_FIELD.of(field);
            }
        }
    }
}
