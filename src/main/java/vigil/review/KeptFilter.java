package vigil.review;

import java.util.Optional;
import java.util.stream.Stream;
import vigil.review.ReviewList.Show;

/**
 * A kind of sessions and what is searched for among them, kept by somebody for themselves under a
 * name. It lies in the store as a setting: what is searched for may name a patient.
 *
 * @param name as typed, without space at its ends; refused empty and longer than {@link #LONGEST}
 * @param typed what is searched for; may be empty
 */
public record KeptFilter(String name, Show kind, String typed) {
    /** The longest name, in signs. */
    public static final int LONGEST = 40;

    private static final String SETTING = "own.review-filter.";

    public KeptFilter {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("not the name of a filter");
        }
    }

    /** The name under which it lies in the store. */
    public String setting() {
        return SETTING + name;
    }

    /** What lies there. */
    public String value() {
        return kind.name() + " " + typed;
    }

    /**
     * Reads one back; nothing of another setting, and nothing of a kind that this program does not
     * know.
     */
    public static Optional<KeptFilter> of(String setting, String value) {
        if (!setting.startsWith(SETTING) || value.indexOf(' ') < 0) {
            return Optional.empty();
        }
        String kind = value.substring(0, value.indexOf(' '));
        return Stream.of(Show.values())
                .filter(show -> show.name().equals(kind))
                .map(
                        show ->
                                new KeptFilter(
                                        setting.substring(SETTING.length()),
                                        show,
                                        value.substring(kind.length() + 1)))
                .findFirst();
    }

    /** Whether it shows these sessions. */
    public boolean shows(Show kind, String typed) {
        return this.kind == kind && this.typed.equals(typed);
    }
}
