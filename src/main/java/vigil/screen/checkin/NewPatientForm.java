package vigil.screen.checkin;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.quantity.TypedDate;
import vigil.quantity.TypedText;
import vigil.screen.desk.PersonText;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.DisplayText;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.SessionSummary;

/** The fields of a patient whom the store does not know yet. */
final class NewPatientForm {
    private final Words words;
    private final SessionDesk desk;
    private final Fields fields;
    private final Supplier<KnownPatients> known;
    private final PatientId id;
    private final EntryField mrn;
    private final EntryField family;
    private final EntryField given;
    private final EntryField title;
    private final EntryField born;
    private final ChoiceRow<Sex> sex;
    private final AllergyEntry allergies;
    private final VBox box;

    NewPatientForm(Words words, SessionDesk desk, Supplier<KnownPatients> known) {
        this.words = words;
        this.desk = desk;
        this.known = known;
        this.fields = new Fields(words);
        this.id = new PatientId(desk.newId());
        mrn = fields.wide("mrn", this::number);
        family = fields.text("family");
        given = fields.text("given");
        title = fields.text("title");
        born = fields.judged("born", text -> fields.state(TypedDate.birth(text, today())));
        born.input().setPromptText(words.say("kit.date.prompt"));
        born.textProperty().subscribe(this::age);
        sex =
                new ChoiceRow<>(
                        words.say("checkin.sex"),
                        List.of(Sex.values()),
                        one -> words.say("sex." + one));
        allergies = new AllergyEntry(words, "allergies");
        box =
                Style.on(
                        new VBox(mrn, family, given, title, born, sex, allergies.node()),
                        Style.STACK);
    }

    private LocalDate today() {
        return desk.now().get().local().toLocalDate();
    }

    private FieldState number(String text) {
        Optional<SessionSummary> other = known.get().numbered(text);
        return other.<FieldState>map(
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
                        Fields.value(TypedDate.birth(born.text(), today()))
                                .map(date -> DisplayText.born(date, today()))
                                .orElse(""));
    }

    Node node() {
        return box;
    }

    EntryField mrn() {
        return mrn;
    }

    EntryField family() {
        return family;
    }

    void addTo(EntrySequence sequence) {
        sequence.add(mrn).add(family).add(given).add(title).add(born).add(sex);
        allergies.addTo(sequence);
    }

    Map<String, StringProperty> texts() {
        Map<String, StringProperty> texts = new LinkedHashMap<>();
        texts.put("mrn", mrn.textProperty());
        texts.put("family", family.textProperty());
        texts.put("given", given.textProperty());
        texts.put("title", title.textProperty());
        texts.put("born", born.textProperty());
        texts.put("allergies", allergies.named().textProperty());
        return texts;
    }

    boolean anythingTyped() {
        return texts().values().stream().anyMatch(text -> !text.get().isBlank());
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
        Optional<LocalDate> date = Fields.value(TypedDate.birth(born.text(), today()));
        Optional<Allergies> asked = allergies.value();
        if (missing().isPresent() || date.isEmpty() || asked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Patient(
                        id,
                        mrn.text(),
                        new PersonName(family.text(), given.text(), title.text()),
                        date.get(),
                        sex.value().orElse(Sex.UNKNOWN),
                        asked.get()));
    }
}
