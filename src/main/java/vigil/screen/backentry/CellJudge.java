package vigil.screen.backentry;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.intake.Column;
import vigil.intake.Hands;
import vigil.intake.Objection;
import vigil.intake.ObjectionText;
import vigil.intake.PaperClock;
import vigil.intake.PaperTime;
import vigil.quantity.Moment;
import vigil.quantity.ParseFault;
import vigil.screen.desk.Legible;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.SetReader;
import vigil.screen.desk.VitalsJudgement;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;
import vigil.session.Charted;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.TreatmentSession;
import vigil.vitals.Circumstances;
import vigil.vitals.Cuff;
import vigil.vitals.OxygenSupply;
import vigil.vitals.TypedOxygen;

/** What a cell says of the text in it, with the readers of the bedside and of the table. */
final class CellJudge {
    private static final Circumstances ANY =
            new Circumstances(Cuff.NOT_SAID, new OxygenSupply.RoomAir());

    private static final Objection FAR =
            new Objection.Wrong(Column.TIME, Objection.Reason.TIME_GOES_BACK);

    /** A patient may have come a while before that was charted or planned. */
    private static final Duration BEFORE = Duration.ofHours(2);

    private final Words words;
    private final SessionDesk desk;
    private final VitalsJudgement vitals;
    private final ObjectionText text;

    CellJudge(Words words, SessionDesk desk) {
        this.words = words;
        this.desk = desk;
        this.vitals = new VitalsJudgement(words, new SetReader(desk));
        this.text = new ObjectionText(words);
    }

    /** What an objection to a whole row says in its cell. */
    String sentence(Objection objection) {
        return objection.equals(FAR) ? words.say("backentry.date-needed") : text.alone(objection);
    }

    /** What stands below the name of a column: its unit, or the range of a scale. */
    String unit(Column column) {
        return column.item()
                .map(vitals::unit)
                .orElseGet(() -> words.say("backentry.unit." + column.head()));
    }

    /** A cell alone; the times are judged together, by {@link #time}. */
    FieldState cell(Column column, String typed) {
        if (column.item().isPresent()) {
            return vitals.item(column.item().get(), typed, ANY);
        }
        return switch (column) {
            case OXYGEN -> Legible.state(words, TypedOxygen.read(typed));
            case BY ->
                    typed.isBlank() || new Hands(desk.clinic().staff()).of(typed).isPresent()
                            ? new FieldState.Fine()
                            : refused(new Objection.Wrong(Column.BY, Objection.Reason.WHO));
            default -> typed.isBlank() ? new FieldState.Empty() : new FieldState.Fine();
        };
    }

    /** When a row happened, by its date and time; without a date, from the patient's coming on. */
    PaperTime time(String date, String time) {
        Moment now = desk.now().get();
        PaperTime read = new PaperClock(desk.zone(), now.instant()).read(date, time, coming());
        return read instanceof PaperTime.Read(Moment at, boolean _) && at.isAfter(now)
                ? new PaperTime.Wrong(
                        new Objection.Unreadable(Column.TIME, ParseFault.IN_THE_FUTURE))
                : read;
    }

    /** What a date or a time says of itself; nothing typed is nothing wrong. */
    FieldState when(Column column, String typed, PaperTime read) {
        if (typed.isBlank()) {
            return new FieldState.Empty();
        }
        return switch (read) {
            case PaperTime.Read _ -> new FieldState.Fine();
            case PaperTime.Wrong(Objection objection) ->
                    objection.where().filter(column::equals).isEmpty()
                            ? new FieldState.Fine()
                            : objection instanceof Objection.Unfinished
                                    ? new FieldState.Unfinished()
                                    : refused(objection);
        };
    }

    /** A spray device within the rest after the one before, which lasts until then. */
    FieldState resting(Instant until) {
        return new FieldState.Unusual(
                words.say(
                        "treatment.infusion.early.rest",
                        words.time(Moment.of(until, desk.zone()).local())));
    }

    private FieldState refused(Objection objection) {
        return new FieldState.Refused(sentence(objection));
    }

    private Optional<Moment> coming() {
        return desk.session()
                .get()
                .map(TreatmentSession::chart)
                .map(
                        chart ->
                                Stream.concat(
                                                chart
                                                        .latest(PatientCheckedIn.class)
                                                        .map(Charted::at)
                                                        .stream(),
                                                Stream.of(chart.plan().plannedFor()))
                                        .min(Comparator.naturalOrder())
                                        .map(Moment::instant)
                                        .map(first -> Moment.of(first.minus(BEFORE), desk.zone()))
                                        .orElseThrow());
    }
}
