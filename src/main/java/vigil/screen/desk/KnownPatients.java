package vigil.screen.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.quantity.TypedText;
import vigil.screen.kit.ScannedCode;
import vigil.session.SessionSummary;

/** The patients of the store, each with the newest session. */
public record KnownPatients(List<SessionSummary> sessions) {
    private static final Pattern SPACES = Pattern.compile("[\\s,]+");

    public KnownPatients {
        sessions =
                sessions.stream()
                        .sorted(Comparator.comparing(SessionSummary::plannedFor).reversed())
                        .toList();
    }

    /** One row for each patient, the newest session first. */
    public List<SessionSummary> all() {
        return sessions.stream()
                .filter(
                        row ->
                                newest(row.patient().id())
                                        .filter(one -> one.id().equals(row.id()))
                                        .isPresent())
                .toList();
    }

    /** The newest session of a patient. */
    public Optional<SessionSummary> newest(PatientId patient) {
        return of(patient).stream().findFirst();
    }

    /**
     * The rows in whose name or record number each part of a text stands, and those whose number
     * holds all of it, spaces not counting.
     */
    public List<SessionSummary> find(String text) {
        String typed = TypedText.searchKey(text).strip();
        String digits = key(text);
        List<String> parts = List.of(SPACES.split(typed));
        return all().stream()
                .filter(
                        row ->
                                number(row.patient()).contains(digits)
                                        || parts.stream().allMatch(in(row.patient())))
                .toList();
    }

    private static Predicate<String> in(Patient patient) {
        String name = name(patient);
        String number = number(patient);
        return part -> name.contains(part) || number.contains(part);
    }

    /** The patient whose whole record number was typed or scanned. */
    public Optional<SessionSummary> numbered(String text) {
        String typed = key(text);
        return typed.isEmpty()
                ? Optional.empty()
                : all().stream().filter(row -> number(row.patient()).equals(typed)).findFirst();
    }

    /** Whether a text is the whole record number of a patient. */
    public static boolean same(String text, Patient patient) {
        return key(text).equals(number(patient));
    }

    private static String key(String text) {
        String number = ScannedCode.of(text.strip()).bare();
        return SPACES.matcher(TypedText.searchKey(number)).replaceAll("");
    }

    private static String number(Patient patient) {
        return key(patient.mrn());
    }

    private static String name(Patient patient) {
        return TypedText.searchKey(patient.name().family() + " " + patient.name().given());
    }

    /** The sessions of a patient, the newest first. */
    public List<SessionSummary> of(PatientId patient) {
        return sessions.stream().filter(row -> row.patient().id().equals(patient)).toList();
    }

    /** The last session of a patient in which a dose was given. */
    public Optional<SessionSummary> lastInSeries(PatientId patient) {
        return of(patient).stream().filter(row -> row.firstDose().isPresent()).findFirst();
    }
}
