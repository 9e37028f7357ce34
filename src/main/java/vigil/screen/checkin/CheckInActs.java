package vigil.screen.checkin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import vigil.charting.Act;
import vigil.charting.LeavingAct.CallOffTreatment;
import vigil.charting.PreparationAct.FinishTimeOut;
import vigil.charting.Refusal;
import vigil.screen.desk.Navigation;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.TypingPause;
import vigil.screen.kit.Words;
import vigil.session.Preparation;

/** What the nurse does at check-in, from what is typed in a step to the record and onward. */
final class CheckInActs {
    private final CheckInView view;
    private final Words words;
    private final Navigation ways;
    private final Acting acting;
    private final CheckInParts parts;
    private final Drafts drafts;
    private final StepPage page;
    private final TypingPause typing;
    private boolean asksOfTyped;

    CheckInActs(
            CheckInView view,
            Words words,
            Navigation ways,
            Acting acting,
            CheckInParts parts,
            Drafts drafts,
            StepPage page,
            TypingPause typing) {
        this.view = view;
        this.words = words;
        this.ways = ways;
        this.acting = acting;
        this.parts = parts;
        this.drafts = drafts;
        this.page = page;
        this.typing = typing;
    }

    /** Told when another step is shown: what is half typed elsewhere is asked about anew. */
    void asksAgain() {
        asksOfTyped = false;
    }

    /** To where the baseline set is entered. */
    void toTreatment() {
        if (view.chart().map(Preparation::new).filter(Preparation::checkedIn).isPresent()) {
            ways.treatment(acting.session());
        } else {
            say("checkin.baseline.early");
        }
    }

    /** Records what is typed in the step that is shown, or says what is missing. */
    void commit() {
        if (acting.busy()) {
            return;
        }
        acting.begin();
        StepAnswer answer = StepAnswer.of(page.shown(), view.chart());
        switch (answer) {
            case StepAnswer.Incomplete(StepPart part, String sentence, Node focus) -> {
                page.say(Optional.of(part), MessageBar.Level.SHOULD, "", sentence);
                focus.requestFocus();
            }
            case StepAnswer.Nothing() -> {
                page.say(
                        page.shown().stream().findFirst(),
                        MessageBar.Level.SHOULD,
                        "",
                        words.say("checkin.nothing"));
                view.focusFirst();
            }
            case StepAnswer.GoOn() -> view.goOn();
            case StepAnswer.Perform perform -> perform(perform);
        }
    }

    /** Another step in which something is typed and not recorded. */
    private Optional<Step> halfTyped() {
        return Stream.of(Step.values())
                .filter(step -> step != view.here() && !drafts.typed(step, view.chart()).isEmpty())
                .findFirst();
    }

    private void perform(StepAnswer.Perform asked) {
        boolean ends = asked.acts().stream().anyMatch(FinishTimeOut.class::isInstance);
        Optional<Step> left = ends ? halfTyped() : Optional.empty();
        if (left.isPresent() && !asksOfTyped) {
            asksOfTyped = true;
            page.say(
                    Optional.empty(),
                    MessageBar.Level.SHOULD,
                    words.say("checkin.timeout.typed", words.say("checkin.step." + left.get())),
                    words.say("checkin.timeout.typed.so", left.get().number()));
            return;
        }
        typing.stop();
        drafts.before(view.here(), asked.acts(), view.chart());
        acting.perform(asked.acts(), against -> answered(asked, against));
    }

    private void answered(StepAnswer.Perform asked, Optional<Acting.Against> against) {
        if (!view.isOpen()) {
            return;
        }
        if (against.isPresent()) {
            view.render();
            view.keep();
            refused(asked.of(against.get().act()), against.get().refusal());
        } else {
            asked.shares().forEach(share -> share.part().done());
            recorded();
        }
    }

    private void recorded() {
        settle(view.here());
        if (view.here() == Step.PROTOCOL) {
            settle(Step.PATIENT);
        }
        if (view.chart().map(Preparation::new).filter(Preparation::timeOutDone).isPresent()) {
            leaveFor(() -> ways.treatment(acting.session()));
        } else if (view.doneHere()) {
            view.goOn();
        } else {
            page.quiet();
            view.render();
            view.focusFirst();
        }
    }

    private void settle(Step step) {
        parts.of(step).forEach(part -> part.show(view.chart()));
        drafts.recorded(step);
        drafts.keep(step, view.chart());
    }

    /** Records acts of a form that does not wait for the whole step. */
    void doNow(List<Act> acts) {
        acting.begin();
        acting.perform(
                acts,
                against -> {
                    view.render();
                    view.keep();
                    against.ifPresentOrElse(
                            one -> refused(page.shown().stream().findFirst(), one.refusal()),
                            view::focusFirst);
                });
    }

    private void refused(Optional<StepPart> part, Refusal refusal) {
        page.say(
                part,
                MessageBar.Level.NOW,
                words.say("checkin.refused"),
                words.say("charting.refused." + refusal.reason()));
    }

    /** Asks why the treatment is called off. */
    void askCallOff() {
        if (view.chart().isEmpty()) {
            say("checkin.calloff.early");
            return;
        }
        page.quiet();
        page.show(new CallOffPane(words, this::callOff, () -> view.go(view.here())));
        page.sequence().focusFirst();
    }

    private void callOff(String reason) {
        acting.begin();
        acting.perform(
                List.of(new CallOffTreatment(acting.context("calloff"), reason)),
                against ->
                        against.ifPresentOrElse(
                                one -> refused(Optional.empty(), one.refusal()),
                                () -> leaveFor(ways::board)));
    }

    private void leaveFor(Runnable elsewhere) {
        view.leave();
        elsewhere.run();
    }

    private void say(String key) {
        page.say(Optional.empty(), MessageBar.Level.SHOULD, "", words.say(key));
    }
}
