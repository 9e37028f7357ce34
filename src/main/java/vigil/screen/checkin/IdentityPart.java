package vigil.screen.checkin;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vigil.charting.PreparationAct.CheckInPatient;
import vigil.people.Patient;
import vigil.quantity.TypedText;
import vigil.screen.desk.KnownPatients;
import vigil.screen.desk.TwoIdentifiers;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.FieldScan;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.SessionSummary;

/**
 * Two identifiers, typed or scanned from the wristband (rule P5). Recording them checks the patient
 * in.
 */
final class IdentityPart implements StepPart {
    private final Words words;
    private final Acting acting;
    private final Supplier<List<SessionSummary>> sessions;
    private final EntryField identifiers;
    private final Form form = new Form();
    private Optional<Patient> patient = Optional.empty();

    IdentityPart(Words words, Acting acting, Supplier<List<SessionSummary>> sessions) {
        this.words = words;
        this.acting = acting;
        this.sessions = sessions;
        identifiers = form.add("identifiers", new Fields(words).wide("identifiers", this::judge));
        identifiers.textProperty().subscribe(this::matched);
        FieldScan.onScan(identifiers.input(), identifiers::rejudge);
    }

    private TwoIdentifiers held() {
        return new TwoIdentifiers(words, sessions.get());
    }

    private boolean isScanned() {
        return FieldScan.isScanned(identifiers.input());
    }

    private FieldState judge(String text) {
        if (text.isBlank()) {
            return new FieldState.Empty();
        }
        Optional<String> objection =
                patient.flatMap(one -> held().objection(text, one, isScanned()));
        if (objection.isPresent()) {
            return new FieldState.Refused(objection.get());
        }
        return new Fields(words).state(TypedText.line(text));
    }

    private void matched(String text) {
        boolean matches = patient.filter(one -> KnownPatients.same(text, one)).isPresent();
        identifiers.previousProperty().set(matches ? words.say("checkin.identity.matches") : "");
    }

    @Override
    public String heading() {
        return words.say("checkin.heading.identity");
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.flatMap(at -> at.latest(PatientCheckedIn.class))
                .map(
                        in ->
                                List.of(
                                        new Line(
                                                words.say("checkin.field.identifiers"),
                                                in.event().identifiers())))
                .orElse(List.of());
    }

    @Override
    public void show(Optional<Chart> chart) {
        patient = chart.map(Chart::patient);
        identifiers.rejudge();
    }

    @Override
    public Answer answer(Optional<Chart> chart) {
        String text = identifiers.text();
        if (text.isBlank()) {
            return new Answer.Nothing();
        }
        String said = patient.map(one -> held().said(text, one)).orElse(text);
        return new Answer.Acts(new CheckInPatient(acting.context("identity"), said));
    }
}
