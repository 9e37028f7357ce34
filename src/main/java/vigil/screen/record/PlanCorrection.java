package vigil.screen.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import vigil.people.Patient;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.quantity.TypedDate;
import vigil.screen.desk.KnownPatients;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.SessionEvent;
import vigil.telling.PersonText;
import vigil.wording.DisplayText;

/**
 * Who the session is of, and its place in the series. A record number that another patient has
 * makes it theirs, as it is known of them; any other corrects that of this patient.
 */
final class PlanCorrection implements Correction {
    private static final int MOST = 999;

    private final Words words;
    private final SessionDesk desk;
    private final SessionPlanned old;
    private final LineField mrn;
    private final LineField family;
    private final LineField given;
    private final LineField title;
    private final EntryField born;
    private final ChoiceRow<Sex> sex;
    private final EntryField number;
    private final EntryField of;
    private final Label whose = Style.on(new Label(), Style.WRAP);

    PlanCorrection(Words words, SessionDesk desk, SessionPlanned old) {
        this.words = words;
        this.desk = desk;
        this.old = old;
        AmendFields fields = new AmendFields(words);
        Patient was = old.patient();
        mrn = fields.line("mrn", was.mrn());
        family = fields.line("family", was.name().family());
        given = fields.line("given", was.name().given());
        title = fields.line("salutation", was.name().title());
        born = fields.born(was.birthDate(), this::today);
        sex = fields.choice("sex", "sex.", was.sex(), Sex.values());
        number = fields.whole("series.number", "", MOST, old.series().number());
        of = fields.whole("series.of", "", MOST, old.series().of());
        mrn.textProperty().subscribe(this::sayWhose);
        sayWhose();
    }

    private LocalDate today() {
        return desk.now().get().local().toLocalDate();
    }

    /** The other patient whose number is typed, as known of their newest session. */
    private Optional<Patient> other() {
        return new KnownPatients(desk.sessions().get())
                .numbered(mrn.text())
                .map(row -> row.patient())
                .filter(patient -> !patient.id().equals(old.patient().id()));
    }

    private void sayWhose() {
        whose.setText(
                mrn.text().isEmpty()
                        ? words.say("record.amend.plan")
                        : other().map(
                                        patient ->
                                                words.say(
                                                        "record.amend.plan.other",
                                                        PersonText.name(patient.name()),
                                                        DisplayText.date(patient.birthDate())))
                                .orElseGet(() -> words.say("record.amend.plan.number")));
    }

    @Override
    public List<EntryStep> stops() {
        return List.of(mrn, family, given, title, born, sex, number, of);
    }

    @Override
    public Optional<Node> said() {
        return Optional.of(whose);
    }

    /** Whose number is typed is said below the number. */
    @Override
    public int saidBelow() {
        return 1;
    }

    @Override
    public Optional<SessionEvent> content() {
        SessionPlanned now =
                new SessionPlanned(
                        patient(),
                        old.room(),
                        new SeriesPosition(
                                AmendFields.readWhole(number, MOST).orElse(old.series().number()),
                                AmendFields.readWhole(of, MOST).orElse(old.series().of())),
                        old.plannedFor(),
                        old.zone(),
                        old.demo());
        return now.equals(old) ? Optional.empty() : Optional.of(now);
    }

    private Patient patient() {
        Optional<Patient> other = other();
        Patient known = other.orElse(old.patient());
        return new Patient(
                known.id(),
                other.isPresent() ? known.mrn() : AmendFields.typed(mrn, known.mrn()),
                new PersonName(
                        AmendFields.typed(family, known.name().family()),
                        AmendFields.typed(given, known.name().given()),
                        AmendFields.typed(title, known.name().title())),
                TypedDate.birth(born.text(), today()).ifRead().orElse(known.birthDate()),
                sex.value().orElse(known.sex()),
                known.allergies());
    }
}
