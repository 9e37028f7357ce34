package vigil.screen.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.people.Patient;
import vigil.quantity.Parsed;
import vigil.quantity.TypedDate;
import vigil.quantity.TypedText;
import vigil.screen.kit.Words;
import vigil.session.SessionSummary;
import vigil.wording.DisplayText;

/** Two identifiers of a patient, typed, or scanned from the wristband in one (rule P5). */
public final class TwoIdentifiers {
    private static final Pattern PARTS = Pattern.compile("[\\s,;]+");
    private static final Pattern SPACED_DATE =
            Pattern.compile("(?<![\\w-])[0-9]{1,2} [a-zA-Z]{3} [0-9]{4}(?![\\w-])");

    private final Words words;
    private final KnownPatients known;

    /** Held against all who are known here. */
    public TwoIdentifiers(Words words, List<SessionSummary> sessions) {
        this.words = words;
        this.known = new KnownPatients(sessions);
    }

    /**
     * What is wrong with a text. Refused are a number or name that belongs to somebody else and not
     * to the patient as well, a date that is not the patient's date of birth, one number that is
     * not the patient's, and what is one identifier only: less than two words, a name, a date, or a
     * number that no scanner wrote; what else was checked, such as a telephone number, is the
     * nurse's to judge.
     *
     * @param scanned whether a scanner wrote it: the wristband was at hand
     */
    public Optional<String> objection(String text, Patient patient, boolean scanned) {
        if (KnownPatients.same(text, patient)) {
            return Optional.of(words.say("checkin.identity.alone")).filter(said -> !scanned);
        }
        List<String> parts =
                PARTS.splitAsStream(inOnePiece(text)).filter(part -> !part.isEmpty()).toList();
        if (isOthers(text, parts, patient)) {
            return Optional.of(words.say("checkin.identity.other"));
        }
        if (parts.stream().anyMatch(part -> isOtherBirthDate(part, patient))) {
            return Optional.of(
                    words.say("checkin.identity.birth", DisplayText.date(patient.birthDate())));
        }
        if (parts.size() >= 2 && !isName(text, patient) && !isDate(text)) {
            return Optional.empty();
        }
        return Optional.of(
                isNumber(text)
                        ? words.say("checkin.identity.number", patient.mrn())
                        : words.say("checkin.identity.two"));
    }

    /** A date that was typed with blanks in it is one part, as with hyphens. */
    private static String inOnePiece(String text) {
        return SPACED_DATE
                .matcher(text)
                .replaceAll(date -> Matcher.quoteReplacement(date.group().replace(' ', '-')));
    }

    /** A wristband of somebody who was never here: a number that is no date. */
    private static boolean isNumber(String text) {
        return text.chars().anyMatch(Character::isDigit) && !isDate(text);
    }

    private static boolean isDate(String text) {
        return TypedDate.day(text.strip()) instanceof Parsed.Read<LocalDate>;
    }

    /** Whether all that stands in a text is of the patient's name. */
    private static boolean isName(String text, Patient patient) {
        return wholeName(patient).containsAll(names(text));
    }

    private static Set<String> wholeName(Patient patient) {
        return names(patient.name().family() + " " + patient.name().given());
    }

    private boolean isOthers(String text, List<String> parts, Patient patient) {
        return namesAnother(text, patient)
                || Stream.concat(Stream.of(text), parts.stream())
                        .filter(part -> !KnownPatients.same(part, patient))
                        .flatMap(part -> known.numbered(part).stream())
                        .anyMatch(found -> !found.patient().id().equals(patient.id()));
    }

    /**
     * Whether the family name of another stands in a text and not that of the patient, or the whole
     * name of another of the same family.
     */
    private boolean namesAnother(String text, Patient patient) {
        Set<String> typed = names(text);
        Set<String> own = wholeName(patient);
        boolean family = typed.containsAll(names(patient.name().family()));
        return known.all().stream()
                .map(SessionSummary::patient)
                .map(other -> family ? wholeName(other) : names(other.name().family()))
                .anyMatch(other -> typed.containsAll(other) && !own.containsAll(other));
    }

    private static Set<String> names(String text) {
        return PARTS.splitAsStream(TypedText.searchKey(text))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOtherBirthDate(String part, Patient patient) {
        return !KnownPatients.same(part, patient)
                && TypedDate.day(part) instanceof Parsed.Read<LocalDate>(LocalDate date)
                && !date.equals(patient.birthDate());
    }

    /** How what was not objected to stands on record. */
    public String said(String text, Patient patient) {
        return KnownPatients.same(text, patient)
                ? words.say("checkin.identity.scan", text.strip())
                : text.strip();
    }
}
