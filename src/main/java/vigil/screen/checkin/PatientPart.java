package vigil.screen.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import vigil.people.Patient;
import vigil.screen.desk.ForWhom;
import vigil.screen.desk.KnownPatients;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.Icons;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.SearchField;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.SessionSummary;
import vigil.telling.PersonText;
import vigil.telling.SeriesText;
import vigil.wording.DisplayText;

/** Step 1: finds a patient, or takes in a new one, and the place in the series. */
final class PatientPart implements StepPart {

    /** The patient of the session to be planned. */
    record Chosen(Patient patient, SeriesPosition series) {}

    private enum Way {
        SEARCH,
        KNOWN,
        NEW
    }

    private final Words words;
    private final SessionDesk desk;
    private final Consumer<Patient> picked;
    private final Runnable changed;
    private final SearchField<SessionSummary> search;
    private final MessageBar message = new MessageBar();
    private final Label name = Style.on(new Label(), Style.PERSON_NAME);
    private final Label facts = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final NewPatientForm newcomer;
    private final SeriesEntry series;
    private final Form form = new Form();
    private final Button add;
    private final Button another;
    private Way way = Way.SEARCH;
    private Optional<Patient> found = Optional.empty();
    private Optional<String> unknown = Optional.empty();
    private Optional<Chosen> chosen = Optional.empty();

    /**
     * A form.
     *
     * @param picked told which known patient was taken
     * @param changed told when other fields are shown
     */
    PatientPart(Words words, SessionDesk desk, Consumer<Patient> picked, Runnable changed) {
        this.words = words;
        this.desk = desk;
        this.picked = picked;
        this.changed = changed;
        search =
                new SearchField<>(
                        words,
                        words.say("checkin.patient.find"),
                        words.say("checkin.patient.prompt"),
                        text -> patients().find(text),
                        this::row);
        search.onPicked(row -> take(row.patient()));
        search.onEntered(this::entered);
        newcomer = new NewPatientForm(words, desk, this::patients);
        series = new SeriesEntry(words);
        add =
                Buttons.plain(
                        words.say("checkin.patient.add"),
                        () -> addNew(search.textProperty().get()));
        another = Buttons.plain(words.say("checkin.patient.another"), this::searchAgain);
        arrange();
    }

    private KnownPatients patients() {
        return new KnownPatients(desk.sessions().get());
    }

    private Node row(SessionSummary row) {
        Patient patient = row.patient();
        Label who = Style.on(new Label(PersonText.name(patient.name())), Style.STRONG);
        Label what =
                Style.on(
                        new Label(
                                words.say(
                                        "checkin.patient.row",
                                        DisplayText.date(patient.birthDate()),
                                        patient.mrn())),
                        Style.MUTED);
        return Style.on(new HBox(Icons.PERSON.node(), who, what), Style.LINE);
    }

    private void entered(String text) {
        Optional<SessionSummary> scanned = patients().numbered(text);
        if (scanned.isPresent()) {
            take(scanned.get().patient());
        } else if (!patients().find(text).isEmpty()) {
            message.show(MessageBar.Level.SHOULD, "", words.say("checkin.patient.choose"));
        } else if (unknown.filter(text::equals).isPresent()) {
            addNew(text);
        } else {
            unknown = Optional.of(text);
            message.show(MessageBar.Level.SHOULD, "", words.say("checkin.patient.unknown"));
        }
    }

    /** Begins with whom was looked for elsewhere. */
    void begin(ForWhom whom) {
        switch (whom) {
            case ForWhom.Known known -> take(known.patient());
            case ForWhom.NotFound somebody -> addNew(somebody.typed());
        }
    }

    private void take(Patient patient) {
        found = Optional.of(patient);
        name.setText(PersonText.name(patient.name()));
        facts.setText(
                words.say(
                        "checkin.patient.facts",
                        DisplayText.born(
                                patient.birthDate(), desk.now().get().local().toLocalDate()),
                        words.say("sex." + patient.sex()),
                        patient.mrn(),
                        AllergyEntry.say(words, patient.allergies())));
        series.propose(patients().lastInSeries(patient.id()).map(SessionSummary::series));
        picked.accept(patient);
        go(Way.KNOWN);
    }

    private void addNew(String typed) {
        newcomer.begin(typed);
        series.propose(Optional.empty());
        go(Way.NEW);
    }

    /** Of the patient before nothing is left, or it would stand with another's name. */
    private void searchAgain() {
        newcomer.form().clear();
        found = Optional.empty();
        chosen = Optional.empty();
        go(Way.SEARCH);
    }

    private void go(Way next) {
        way = next;
        message.hide();
        arrange();
        changed.run();
    }

    private void arrange() {
        form.reset();
        switch (way) {
            case SEARCH -> {
                form.say(search);
                form.say(message);
                form.press(add);
            }
            case KNOWN -> {
                form.say(name);
                form.say(facts);
                form.add(series.form());
                form.beside(another);
            }
            case NEW -> {
                form.add(newcomer.form());
                form.add(series.form());
                form.beside(another);
            }
        }
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public List<Line> recorded(Optional<Chart> chart) {
        return chart.map(
                        at ->
                                List.of(
                                        new Line(
                                                words.say("checkin.patient.name"),
                                                PersonText.name(at.plan().patient().name())),
                                        new Line(
                                                words.say("checkin.field.mrn"),
                                                at.plan().patient().mrn()),
                                        new Line(
                                                words.say("checkin.field.born"),
                                                DisplayText.date(at.plan().patient().birthDate())),
                                        new Line(
                                                words.say("checkin.field.series.number"),
                                                SeriesText.of(words, at.plan().series()))))
                .orElse(List.of());
    }

    @Override
    public void show(Optional<Chart> chart) {
        if (way == Way.SEARCH && search.textProperty().get().isEmpty()) {
            // The list of patients may have been read since.
            search.textProperty().set(" ");
            search.textProperty().set("");
        }
    }

    /** Puts the focus where this form begins. */
    Optional<Node> firstFocus() {
        return way == Way.SEARCH ? Optional.of(search.input()) : Optional.empty();
    }

    @Override
    public Answer answer(Optional<Chart> chart) {
        if (way == Way.SEARCH) {
            return new Answer.Incomplete(words.say("checkin.patient.needed"), search.input());
        }
        Optional<Node> missing = way == Way.NEW ? newcomer.missing() : Optional.empty();
        if (missing.isPresent()) {
            return new Answer.Incomplete(words.say("checkin.patient.missing"), missing.get());
        }
        Optional<Patient> patient = way == Way.NEW ? newcomer.patient() : found;
        Optional<SeriesPosition> at = series.value();
        if (patient.isEmpty() || at.isEmpty()) {
            return new Answer.Incomplete(series.sentence(), series.missing());
        }
        chosen = Optional.of(new Chosen(patient.get(), at.get()));
        return new Answer.Kept();
    }

    /** Whether a patient was taken whom the store knows. */
    boolean known() {
        return way == Way.KNOWN;
    }

    /** Whether a new patient is being taken in. */
    boolean fresh() {
        return way == Way.NEW;
    }

    /** Whom the session is for, once it is confirmed. */
    Optional<Chosen> chosen() {
        return chosen;
    }

    /** Of a patient who is found again nothing is lost that is not found again as fast. */
    @Override
    public Map<String, String> typed() {
        return way == Way.NEW ? form.typed() : Map.of();
    }

    @Override
    public void restore(Map<String, String> kept) {
        series.propose(Optional.empty());
        newcomer.form().put(kept);
        series.form().put(kept);
        go(Way.NEW);
    }

    @Override
    public void done() {
        // The patient is on the record; this form is not shown again.
    }
}
