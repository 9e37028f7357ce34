package vigil.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.DosingAct;
import vigil.charting.ObservationAct;
import vigil.effects.DrugAction;
import vigil.effects.EffectOutcome;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.SideEffect;
import vigil.effects.SupportiveCare;
import vigil.intake.Objection.Reason;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Millilitres;
import vigil.quantity.TypedNumber;
import vigil.session.Chart;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.SideEffectCourse;

/**
 * Reads a row of what was given, seen and done: a word, what is meant by it behind a colon, an
 * amount and a reason. Nothing is taken from an order or another entry that the row does not say.
 */
record HappeningReading(Row row, Chart chart) {
    /** The word of a row that says that a spray device was given. */
    static final String DEVICE = "device";

    private static final int GRADES = 5;

    /** The act; leaves with what is wrong. */
    Act act(ActContext context) {
        String cell = cells().needed(Column.WHAT, Reason.WHAT_NEEDED).strip();
        int colon = cell.indexOf(':');
        String word = row.word();
        String behind = colon < 0 ? "" : cell.substring(colon + 1).strip();
        return switch (word) {
            case "start", "rate", "pause", "resume", "bolus", "dose", DEVICE, "pump" -> {
                none(behind);
                yield dosing(word, context);
            }
            case "stop" -> stop(behind, context);
            case "effect" -> effect(said(behind), context);
            case "effect now" -> changed(said(behind), context);
            case "effect ended" -> ended(said(behind), context);
            case "rescue" -> rescue(said(behind), context);
            case "care" -> care(said(behind), context);
            case "note" -> {
                cells().blank(Column.AMOUNT);
                cells().blank(Column.REASON);
                yield new ObservationAct.WriteNote(context, said(behind));
            }
            default -> throw new Unfit(Column.WHAT, Reason.WHAT);
        };
    }

    private Cells cells() {
        return new Cells(row);
    }

    private static String said(String behind) {
        if (behind.isEmpty()) {
            throw new Unfit(Column.WHAT, Reason.WORDS_NEEDED);
        }
        return behind;
    }

    private static void none(String behind) {
        if (!behind.isEmpty()) {
            throw new Unfit(Column.WHAT, Reason.NO_PLACE);
        }
    }

    private Act dosing(String word, ActContext context) {
        String reason = row.text(Column.REASON);
        return switch (word) {
            case "start" ->
                    new DosingAct.StartInfusion(
                            context, new MilligramsPerHour(cells().amount()), reason);
            case "rate" ->
                    new DosingAct.ChangeRate(
                            context, new MilligramsPerHour(cells().amount()), reason());
            case "pause" -> {
                cells().blank(Column.AMOUNT);
                yield new DosingAct.PauseInfusion(context, reason());
            }
            case "resume" -> {
                cells().blank(Column.REASON);
                yield new DosingAct.ResumeInfusion(
                        context, new MilligramsPerHour(cells().amount()));
            }
            case "bolus" ->
                    new DosingAct.GiveBolus(context, new Milligrams(cells().amount()), reason());
            case "dose" ->
                    new DosingAct.GiveDose(context, new Milligrams(cells().amount()), reason);
            case DEVICE ->
                    new DosingAct.GiveDevice(
                            context,
                            chart.all(DeviceGiven.class).size() + 1,
                            new Milligrams(cells().amount()),
                            reason(),
                            row.timeMeant());
            default -> {
                cells().blank(Column.REASON);
                yield new DosingAct.ReadPumpVolume(context, new Millilitres(cells().amount()));
            }
        };
    }

    private String reason() {
        return cells().needed(Column.REASON, Reason.REASON_NEEDED);
    }

    private Act stop(String behind, ActContext context) {
        cells().blank(Column.AMOUNT);
        return switch (behind.toLowerCase(Locale.ROOT)) {
            case "as ordered" -> {
                cells().blank(Column.REASON);
                yield new DosingAct.StopDosing(context, true, "");
            }
            case "early" -> new DosingAct.StopDosing(context, false, reason());
            default -> throw new Unfit(Column.WHAT, Reason.WORDS_NEEDED);
        };
    }

    private Act effect(String term, ActContext context) {
        return new ObservationAct.LogSideEffect(
                context,
                new SideEffect(
                        term(term),
                        OnsetKnown.OBSERVED,
                        grade(),
                        Set.of(),
                        Expectedness.NOT_JUDGED,
                        DrugAction.NONE,
                        row.text(Column.REASON),
                        ""));
    }

    /** A term of the protocol by its code or its words, or else free text. */
    private EffectTerm term(String typed) {
        return chart.protocol().map(Protocol::terms).stream()
                .flatMap(List::stream)
                .filter(term -> named(term, typed))
                .findFirst()
                .orElseGet(() -> new EffectTerm(EffectTerm.FREE_TEXT, typed));
    }

    private static boolean named(EffectTerm term, String typed) {
        return term.code().equalsIgnoreCase(typed) || term.text().equalsIgnoreCase(typed);
    }

    private Grade grade() {
        String cell = cells().needed(Column.AMOUNT, Reason.AMOUNT_NEEDED);
        int number =
                Cells.value(Column.AMOUNT, TypedNumber.whole(cell, GRADES))
                        .orElseThrow(() -> new Unfit(Column.AMOUNT, Reason.AMOUNT_NEEDED));
        return Arrays.stream(Grade.values())
                .filter(grade -> grade.number() == number)
                .findFirst()
                .orElseThrow(() -> new Unfit(Column.AMOUNT, Reason.GRADE));
    }

    private Act changed(String term, ActContext context) {
        SideEffectCourse course = ongoing(term);
        SideEffect was = course.now();
        return new ObservationAct.ChangeSideEffect(
                context,
                course.id(),
                new SideEffect(
                        was.term(),
                        was.onset(),
                        grade(),
                        was.serious(),
                        was.expected(),
                        was.drugAction(),
                        row.has(Column.REASON) ? row.text(Column.REASON) : was.done(),
                        was.told()));
    }

    private Act ended(String term, ActContext context) {
        cells().blank(Column.REASON);
        EffectOutcome outcome =
                named(EffectOutcome.values(), cells().needed(Column.AMOUNT, Reason.AMOUNT_NEEDED))
                        .orElseThrow(() -> new Unfit(Column.AMOUNT, Reason.OUTCOME));
        return new ObservationAct.EndSideEffect(context, ongoing(term).id(), outcome);
    }

    private SideEffectCourse ongoing(String term) {
        return SideEffectCourse.ongoing(chart).stream()
                .filter(course -> named(course.now().term(), term))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Unfit(Column.WHAT, Reason.NO_SUCH_EFFECT));
    }

    /** A constant by its name in small letters, with spaces. */
    private static <E extends Enum<E>> Optional<E> named(E[] values, String typed) {
        String name = typed.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /** Drug and route, with a comma between. */
    private Act rescue(String behind, ActContext context) {
        int comma = behind.lastIndexOf(',');
        if (comma < 0) {
            throw new Unfit(Column.WHAT, Reason.ROUTE_NEEDED);
        }
        return new ObservationAct.GiveRescueDrug(
                context,
                behind.substring(0, comma).strip(),
                cells().needed(Column.AMOUNT, Reason.AMOUNT_NEEDED),
                behind.substring(comma + 1).strip(),
                reason(),
                Optional.empty());
    }

    private Act care(String behind, ActContext context) {
        cells().blank(Column.AMOUNT);
        SupportiveCare care =
                named(SupportiveCare.values(), behind)
                        .orElseThrow(() -> new Unfit(Column.WHAT, Reason.CARE));
        return new ObservationAct.GiveCare(context, care, row.text(Column.REASON));
    }
}
