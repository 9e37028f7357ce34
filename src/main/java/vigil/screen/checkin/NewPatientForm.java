package vigil.screen.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.quantity.TypedDate;
import vigil.quantity.TypedText;
import vigil.screen.desk.KnownPatients;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;
import vigil.telling.PersonText;
import vigil.wording.DisplayText;

/** The fields of a patient whom the store does not know yet. */
final class NewPatientForm {
    private static final Pattern FAMILY_AND_GIVEN =
            Pattern.compile("([^,]*[^,\\s])\\s*,\\s*(\\S[^,]*)");

    private final Words words;
    private final SessionDesk desk;
    private final Fields fields;
    private final Supplier<KnownPatients> known;
    private final PatientId id;
    private final Form form = new Form();
    private final EntryField mrn;
    private final EntryField family;
    private final EntryField given;
    private final EntryField title;
    private final EntryField born;
    private final ChoiceRow<Sex> sex;
    private final AllergyEntry allergies;

    NewPatientForm(Words words, SessionDesk desk, Supplier<KnownPatients> known) {
        this.words = words;
        this.desk = desk;
        this.known = known;
        this.fields = new Fields(words);
        this.id = new PatientId(desk.newId());
        mrn = form.add("mrn", fields.wide("mrn", this::number));
        family = form.add("family", fields.text("family"));
        given = form.add("given", fields.text("given"));
        title = form.add("title", fields.text("title"));
        born =
                form.add(
                        "born",
                        fields.judged("born", text -> fields.date(TypedDate.birth(text, today()))));
        born.input().setPromptText(words.say("kit.date.prompt"));
        born.textProperty().subscribe(this::age);
        List<Sex> sexes = List.of(Sex.values());
        sex =
                form.add(
                        "sex",
                        new ChoiceRow<>(
                                words.say("checkin.sex"), sexes, one -> words.say("sex." + one)),
                        sexes,
                        Sex::name);
        allergies = new AllergyEntry(words, words.say("checkin.allergies"));
        form.add(allergies.form());
    }

    private LocalDate today() {
        return desk.now().get().local().toLocalDate();
    }

    private FieldState number(String text) {
        return known.get()
                .numbered(text)
                .<FieldState>map(
                        row ->
                                new FieldState.Refused(
                                        words.say(
                                                "checkin.patient.number.taken",
                                                PersonText.name(row.patient().name()))))
                .orElseGet(() -> fields.state(TypedText.line(text)));
    }

    private void age() {
        born.previousProperty()
                .set(
                        TypedDate.birth(born.text(), today())
                                .ifRead()
                                .map(date -> DisplayText.born(date, today()))
                                .orElse(""));
    }

    Form form() {
        return form;
    }

    /**
     * Takes over what was typed to find the patient: a number or a name, with a comma between
     * family and given name both of them.
     */
    void begin(String typed) {
        if (typed.codePoints().anyMatch(Character::isDigit)) {
            mrn.textProperty().set(typed);
            return;
        }
        Matcher both = FAMILY_AND_GIVEN.matcher(typed);
        family.textProperty().set(both.matches() ? both.group(1) : typed);
        given.textProperty().set(both.matches() ? both.group(2) : "");
    }

    /** Where to go first while something is missing. */
    Optional<Node> missing() {
        for (EntryField field : List.of(mrn, family, given, born)) {
            if (field.text().isBlank()) {
                return Optional.of(field.input());
            }
        }
        if (sex.value().isEmpty()) {
            return Optional.of(sex.focusTarget());
        }
        return allergies.value().isEmpty() ? Optional.of(allergies.missing()) : Optional.empty();
    }

    /** The patient, once nothing is missing. */
    Optional<Patient> patient() {
        if (missing().isPresent()) {
            return Optional.empty();
        }
        return TypedDate.birth(born.text(), today())
                .ifRead()
                .flatMap(
                        date ->
                                allergies
                                        .value()
                                        .map(
                                                asked ->
                                                        new Patient(
                                                                id,
                                                                mrn.text(),
                                                                new PersonName(
                                                                        family.text(),
                                                                        given.text(),
                                                                        title.text()),
                                                                date,
                                                                sex.value().orElse(Sex.UNKNOWN),
                                                                asked)));
    }
}
