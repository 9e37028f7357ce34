package vigil.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.session.RecordedEvent;
import vigil.session.SessionEvent;

/**
 * What was ever written stays readable. The samples lie in {@code src/test/resources/notation/v1}
 * and are never changed; a new kind of fact gets a new sample. To write the samples that are
 * missing, run this class once with {@code -Dvigil.samples=write}.
 */
class StoredSamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/notation/v1");

    private final EventNotation notation = new EventNotation();

    static Set<String> names() {
        return new TreeSet<>(TypeNames.of(SessionEvent.class).values());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStoredFactIsReadAndWrittenAgainByteForByte(String name) throws IOException {
        Path sample = FOLDER.resolve(name + ".json");
        writeIfAsked(name, sample);
        List<String> lines = Files.readAllLines(sample);
        assertThat(lines).hasSizeGreaterThan(2);
        for (String line : lines) {
            byte[] json = line.getBytes(StandardCharsets.UTF_8);
            RecordedEvent fact = notation.read(json);
            assertThat(TypeNames.of(SessionEvent.class).get(fact.event().getClass()))
                    .isEqualTo(name);
            assertThat(notation.write(fact)).isEqualTo(json);
        }
    }

    @Test
    void noSampleIsOfAKindThatIsKnownNoMore() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(
                            file ->
                                    file.equals("names.txt")
                                            || names().contains(file.replace(".json", "")));
        }
    }

    @Test
    void noNameThatWasEverWrittenIsLost() throws IOException {
        Path stored = FOLDER.resolve("names.txt");
        Set<String> now = new TreeSet<>();
        reach(RecordedEvent.class, new LinkedHashSet<>(), now);
        if ("write".equals(System.getProperty("vigil.samples"))) {
            Files.write(stored, now);
        }
        assertThat(now).containsAll(Files.readAllLines(stored));
        assertThat(Files.readAllLines(stored)).containsAll(now);
    }

    @Test
    void noTwoKindsShareAName() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        reach(RecordedEvent.class, seen, new TreeSet<>());
        assertThat(seen.stream().filter(Class::isSealed))
                .isNotEmpty()
                .allSatisfy(
                        kinds -> {
                            assertThat(TypeNames.of(kinds)).hasSameSizeAs(AnyEvent.leaves(kinds));
                            assertThat(TypeNames.of(kinds).values()).doesNotHaveDuplicates();
                        });
    }

    /** Every name of a field, a kind or a constant that can come to lie in a fact. */
    private static void reach(Class<?> type, Set<Class<?>> seen, Set<String> names) {
        if (!type.getName().startsWith("vigil.") || !seen.add(type)) {
            return;
        }
        String owner = type.getName().replaceAll("^vigil\\.\\w+\\.", "").replace('$', '.');
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> names.add(owner + " " + constant));
        } else if (type.isSealed()) {
            if (!TypeNames.BARE.containsAll(AnyEvent.leaves(type))) {
                TypeNames.of(type).values().forEach(name -> names.add(owner + " type " + name));
            }
            AnyEvent.leaves(type).forEach(kind -> reach(kind, seen, names));
        } else if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .forEach(
                            part -> {
                                names.add(owner + "." + part.getName());
                                typesIn(part.getGenericType().getTypeName())
                                        .forEach(inner -> reach(inner, seen, names));
                            });
        }
    }

    private static List<Class<?>> typesIn(String generic) {
        return Arrays.stream(generic.split("[<>, ]+"))
                .filter(name -> name.startsWith("vigil."))
                .<Class<?>>map(StoredSamplesTest::named)
                .toList();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeIfAsked(String name, Path sample) throws IOException {
        if (!"write".equals(System.getProperty("vigil.samples")) || Files.exists(sample)) {
            return;
        }
        AnyEvent any = new AnyEvent(name.hashCode());
        Class<?> kind =
                AnyEvent.kinds().stream()
                        .filter(type -> name.equals(TypeNames.of(SessionEvent.class).get(type)))
                        .findFirst()
                        .orElseThrow();
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            RecordedEvent fact =
                    any.fact(
                            any.any(vigil.session.SessionId.class),
                            i,
                            (SessionEvent) any.any(kind));
            lines.append(new String(notation.write(fact), StandardCharsets.UTF_8)).append('\n');
        }
        Files.createDirectories(FOLDER);
        Files.writeString(sample, lines.toString());
    }
}
