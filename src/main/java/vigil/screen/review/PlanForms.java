package vigil.screen.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import vigil.charting.ActContext;
import vigil.charting.Outcome;
import vigil.charting.SigningAct;
import vigil.charting.SigningAct.FollowUp;
import vigil.charting.SigningAct.PlanCourse;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.DateField;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.SessionId;
import vigil.session.SigningEvent.CoursePlanned;
import vigil.session.Taken;

/** The forms by which a treatment is planned from a session, and a contact after it is kept. */
final class PlanForms {
    private static final String DIGITS = "\\d{0,3}";

    private final Words words;
    private final SessionDesk desk;
    private final Runnable closed;

    /**
     * Forms of one page.
     *
     * @param closed called when a form is left, or its act is on disk
     */
    PlanForms(Words words, SessionDesk desk, Runnable closed) {
        this.words = words;
        this.desk = desk;
        this.closed = closed;
    }

    /** A plan from a session on; what is planned now stands in the fields, to be gone on from. */
    FormPanel plan(SessionId from, Optional<CoursePlanned> now) {
        LineField sessions =
                line("sessions")
                        .judgedBy(
                                text ->
                                        text.strip().matches(DIGITS)
                                                ? Optional.empty()
                                                : Optional.of(
                                                        words.say("review.plan.sessions.wrong")));
        LineField howOften = line("often");
        LineField strategy = line("strategy");
        LocalDate today = desk.now().get().local().toLocalDate();
        DateField next =
                new DateField(
                        words,
                        words.say("review.plan.next"),
                        day -> !day.isBefore(today),
                        words.say("review.plan.next.past"));
        LineField dose = line("dose");
        LineField reason = line("reason");
        now.ifPresent(
                plan -> {
                    sessions.textProperty()
                            .set(plan.sessions() == 0 ? "" : String.valueOf(plan.sessions()));
                    howOften.textProperty().set(plan.howOften());
                    strategy.textProperty().set(plan.strategy());
                });
        FormPanel form =
                form(
                        "plan",
                        from,
                        context ->
                                new PlanCourse(
                                        context,
                                        new CoursePlanned(
                                                number(sessions.text()),
                                                howOften.text().strip(),
                                                strategy.text().strip(),
                                                next.value(),
                                                dose.text().strip(),
                                                reason.text().strip())),
                        () -> {
                            if (!dose.text().isBlank() && reason.text().isBlank()) {
                                reason.focusTarget().requestFocus();
                            }
                        });
        form.add(sessions).add(howOften).add(strategy).add(next.field()).add(dose).add(reason);
        return form;
    }

    private static int number(String typed) {
        return typed.isBlank() ? 0 : Integer.parseInt(typed.strip());
    }

    /** A contact after a session, and what came of it. */
    FormPanel followUp(SessionId after) {
        LineField contact = line("contact");
        LineField outcome = line("outcome");
        FormPanel form =
                form(
                        "follow",
                        after,
                        context ->
                                new FollowUp(
                                        context, contact.text().strip(), outcome.text().strip()),
                        () -> {});
        form.add(contact).add(outcome);
        return form;
    }

    private LineField line(String name) {
        return new LineField(words, words.say("review.plan." + name), false)
                .prompt(words.say("review.plan." + name + ".prompt"));
    }

    /** A form; what was refused is said, and the keyboard may go where it is mended. */
    private FormPanel form(
            String kind,
            SessionId session,
            Function<ActContext, SigningAct> act,
            Runnable mending) {
        EntryId entry = desk.newEntry();
        return new FormPanel(
                words,
                words.say("review." + kind + ".title"),
                words.say("review." + kind + ".text"),
                words.say("review." + kind + ".act"),
                form ->
                        desk.perform(
                                act.apply(
                                        desk.context(
                                                entry, session, Taken.observed(desk.now().get()))),
                                outcome -> answered(form, outcome, mending)),
                closed);
    }

    private void answered(FormPanel form, Outcome outcome, Runnable mending) {
        switch (outcome) {
            case Outcome.Accepted _ -> closed.run();
            case Outcome.Refused(var refusal) -> {
                form.refuse(words.say("charting.refused." + refusal.reason()));
                mending.run();
            }
        }
    }
}
