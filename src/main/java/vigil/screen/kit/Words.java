package vigil.screen.kit;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;
import vigil.wording.Sentences;
import vigil.wording.UnitText;

/**
 * Every sentence on screen, read from the files below {@code words/}, one for each room. Made once,
 * in the wiring.
 */
public final class Words implements Sentences {

    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");

    private final Map<String, String> sentences;
    private final Optional<ZoneId> zone;

    private Words(Map<String, String> sentences, Optional<ZoneId> zone) {
        this.sentences = sentences;
        this.zone = zone;
    }

    /**
     * Reads the files of the given rooms, and always that of the kit; refuses a key that two rooms
     * define.
     */
    public static Words of(String... rooms) {
        Set<String> names = new TreeSet<>(Set.of(rooms));
        names.add("kit");
        Map<String, String> all = new TreeMap<>();
        for (String room : names) {
            read(room)
                    .forEach(
                            (key, sentence) -> {
                                if (all.put(key, sentence) != null) {
                                    throw new IllegalArgumentException(
                                            "Words defined twice: " + key);
                                }
                            });
        }
        return new Words(all, Optional.empty());
    }

    private static Map<String, String> read(String room) {
        Properties properties = new Properties();
        try (StringReader text =
                new StringReader(new Asset("words/" + room + ".properties").text())) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(room, e);
        }
        Map<String, String> read = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> read.put(key, UnitText.together(properties.getProperty(key))));
        return read;
    }

    /**
     * The sentence of a key with <code>{0}</code>, <code>{1}</code> … replaced by the arguments as
     * they are, isolated where they are read from right to left ({@link Isolated}); numbers and
     * times come in as text that {@link DisplayText} made, and no number parts from its unit.
     * Refuses a missing key and a missing argument.
     */
    @Override
    public String say(String key, Object... args) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        return SLOT.matcher(sentence)
                .replaceAll(
                        slot -> {
                            int index = Integer.parseInt(slot.group(1));
                            if (index >= args.length) {
                                throw new IllegalArgumentException(
                                        "No argument " + index + " for " + key);
                            }
                            return Matcher.quoteReplacement(
                                    Isolated.of(String.valueOf(args[index])));
                        });
    }

    /** Whether there is a sentence for this key. */
    @Override
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    @Override
    public Words in(ZoneId room) {
        return new Words(sentences, Optional.of(room));
    }

    @Override
    public String time(OffsetDateTime at) {
        return zone.map(of -> DisplayText.time(at, of))
                .orElseGet(() -> DisplayText.time(at.toLocalTime()));
    }

    @Override
    public String timeWithSeconds(OffsetDateTime at) {
        return zone.map(of -> DisplayText.timeWithSeconds(at, of))
                .orElseGet(() -> DisplayText.timeWithSeconds(at.toLocalTime()));
    }

    /** Every key, in order; for the test that each is used. */
    public Set<String> keys() {
        return Set.copyOf(sentences.keySet());
    }
}
