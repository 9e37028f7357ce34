package vigil.screen.treatment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.charting.ActContext;
import vigil.charting.ObservationAct.ChangeSideEffect;
import vigil.charting.ObservationAct.EndSideEffect;
import vigil.charting.ObservationAct.LogSideEffect;
import vigil.effects.DrugAction;
import vigil.effects.EffectOutcome;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.Seriousness;
import vigil.effects.SideEffect;
import vigil.screen.desk.SessionDesk;
import vigil.session.Chart;
import vigil.session.SideEffectCourse;
import vigil.session.TreatmentSession;

/** A side effect while it is typed: a new one, a change of one, or its end. */
final class EffectModel {
    /** The terms that are offered as pills; the rest is found by how it begins. */
    static final int PILLS = 8;

    static final String COURSE = "COURSE";
    static final String TERM = "TERM";
    static final String MORE = "MORE";
    static final String IN_WORDS = "IN_WORDS";
    static final String GRADE = "GRADE";
    static final String ONSET = "ONSET";
    static final String EXPECTED = "EXPECTED";
    static final String ACTION = "ACTION";
    static final String SERIOUS = "SERIOUS";
    static final String DONE = "DONE";
    static final String TOLD = "TOLD";
    static final String ENDED = "ENDED";

    private final SessionDesk desk;
    private final FormText text;

    EffectModel(SessionDesk desk, FormText text) {
        this.desk = desk;
        this.text = text;
    }

    private Optional<Chart> chart() {
        return desk.session().get().map(TreatmentSession::chart);
    }

    /** Begins a new side effect. */
    void begin(Optional<EffectTerm> term) {
        text.set(ONSET, OnsetKnown.OBSERVED.name());
        text.set(EXPECTED, Expectedness.NOT_JUDGED.name());
        text.set(ACTION, DrugAction.NONE.name());
        term.ifPresent(this::choose);
        text.settle();
    }

    private void choose(EffectTerm term) {
        boolean pill = pills().contains(term);
        text.set(TERM, pill ? term.code() : EffectTerm.FREE_TEXT);
        text.set(MORE, pill ? "" : term.code());
    }

    /** Begins with a side effect as it now stands. */
    void change(SideEffectCourse course) {
        SideEffect now = course.now();
        text.set(COURSE, course.id().value().toString());
        text.set(TERM, now.term().code());
        text.set(IN_WORDS, now.term().text());
        text.set(GRADE, now.grade().name());
        text.set(ONSET, now.onset().name());
        text.set(EXPECTED, now.expected().name());
        text.set(ACTION, now.drugAction().name());
        now.serious().forEach(flag -> text.set(SERIOUS + flag, "yes"));
        text.set(DONE, now.done());
        text.set(TOLD, now.told());
        text.settle();
    }

    /** The course that is changed; absent for a new side effect. */
    Optional<SideEffectCourse> course() {
        return chart().stream()
                .flatMap(open -> SideEffectCourse.in(open).stream())
                .filter(known -> known.id().value().toString().equals(text.get(COURSE)))
                .findFirst();
    }

    boolean isNew() {
        return !text.has(COURSE);
    }

    /** The terms that are offered as pills. */
    List<EffectTerm> pills() {
        return terms().stream().limit(PILLS).toList();
    }

    /** The terms that are found by how they begin. */
    List<EffectTerm> more() {
        return terms().stream().skip(PILLS).toList();
    }

    private List<EffectTerm> terms() {
        return chart().flatMap(Chart::protocol).map(protocol -> protocol.terms()).orElse(List.of());
    }

    /** Whether it is none of the pills. */
    boolean other() {
        return text.get(TERM).equals(EffectTerm.FREE_TEXT);
    }

    private Optional<EffectTerm> term() {
        if (!isNew()) {
            return course().map(course -> course.now().term());
        }
        if (!other()) {
            return pills().stream().filter(term -> term.code().equals(text.get(TERM))).findFirst();
        }
        return text.has(IN_WORDS)
                ? Optional.of(new EffectTerm(EffectTerm.FREE_TEXT, text.get(IN_WORDS)))
                : more().stream().filter(term -> term.code().equals(text.get(MORE))).findFirst();
    }

    private Set<Seriousness> serious() {
        Set<Seriousness> flags = EnumSet.noneOf(Seriousness.class);
        for (Seriousness flag : Seriousness.values()) {
            if (FormRows.ticked(text, SERIOUS + flag)) {
                flags.add(flag);
            }
        }
        return flags;
    }

    Optional<EffectOutcome> ended() {
        return chosen(EffectOutcome.values(), ENDED);
    }

    private <E extends Enum<E>> Optional<E> chosen(E[] values, String field) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text.get(field)))
                .findFirst();
    }

    private Optional<SideEffect> effect() {
        Optional<EffectTerm> term = term();
        Optional<Grade> grade = chosen(Grade.values(), GRADE);
        if (term.isEmpty() || grade.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SideEffect(
                        term.get(),
                        chosen(OnsetKnown.values(), ONSET).orElse(OnsetKnown.OBSERVED),
                        grade.get(),
                        serious(),
                        chosen(Expectedness.values(), EXPECTED).orElse(Expectedness.NOT_JUDGED),
                        chosen(DrugAction.values(), ACTION).orElse(DrugAction.NONE),
                        text.get(DONE),
                        text.get(TOLD)));
    }

    /** Whether anything of a course was changed beside its end. */
    boolean changed() {
        return course().isPresent() && !effect().equals(course().map(SideEffectCourse::now));
    }

    /** Whether it is the patient who says since when: nobody here can have seen it begin. */
    boolean reported() {
        return isNew() && text.get(ONSET).equals(OnsetKnown.REPORTED.name());
    }

    /** What the form amounts to. */
    Made made(ActContext context) {
        Optional<SideEffect> effect = effect();
        if (effect.isEmpty()) {
            return new Made.Lacks(term().isEmpty() ? "term" : "grade");
        }
        if (effect.get().serious().isEmpty() && FormRows.ticked(text, SERIOUS)) {
            return new Made.Lacks("serious");
        }
        if (isNew()) {
            return new Made.Whole(new LogSideEffect(context, effect.get()));
        }
        SideEffectCourse course = course().orElseThrow();
        Optional<SideEffect> changed = effect.filter(now -> !now.equals(course.now()));
        return ended().<Made>map(
                        end ->
                                new Made.Whole(
                                        new EndSideEffect(context, course.id(), end, changed)))
                .orElseGet(
                        () ->
                                new Made.Whole(
                                        new ChangeSideEffect(context, course.id(), effect.get())));
    }
}
