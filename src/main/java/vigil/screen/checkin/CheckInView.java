package vigil.screen.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import vigil.charting.Act;
import vigil.charting.LeavingAct.CallOffTreatment;
import vigil.charting.Refusal;
import vigil.people.Patient;
import vigil.quantity.Moment;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.SaveState;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.DisplayText;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.SessionId;
import vigil.session.TreatmentSession;

/** Carries a patient from "who is it" to "ready", in seven numbered steps. */
public final class CheckInView implements Screen {
    private static final Duration DRAFT_AFTER = Duration.millis(700);

    private final Words words;
    private final SessionDesk desk;
    private final Navigation ways;
    private final Optional<Patient> known;
    private final Acting acting;
    private final CheckInParts parts;
    private final Drafts drafts;
    private final EarlierSessions earlier;
    private final StepList list;
    private final StepPage page;
    private final SidePanels side;
    private final CheckInFrame frame;
    private final PauseTransition draftDue = new PauseTransition(DRAFT_AFTER);
    private Subscriptions attached = new Subscriptions();
    private Step here = Step.PATIENT;
    private boolean open;

    /**
     * The check-in of the session that is open at the desk, or of a new one.
     *
     * @param known the patient of a new session, where that is known already
     */
    public CheckInView(Words words, SessionDesk desk, Navigation ways, Optional<Patient> known) {
        this.words = words;
        this.desk = desk;
        this.ways = ways;
        this.known = known;
        SessionId session =
                desk.session()
                        .get()
                        .map(one -> one.chart().id())
                        .orElseGet(() -> new SessionId(desk.newId()));
        this.acting = new Acting(desk, session);
        this.parts =
                new CheckInParts(
                        words,
                        desk,
                        acting,
                        new CheckInParts.Ways(
                                this::picked, this::rearranged, this::toTreatment, this::doNow));
        this.drafts = new Drafts(desk, session, parts);
        this.earlier = new EarlierSessions(desk);
        this.list = new StepList(words, this::go, this::askCallOff);
        this.page = new StepPage(words, this::commit, this::toList, this::toRecord, this::go);
        this.side = new SidePanels(words);
        this.frame = new CheckInFrame(list.node(), page.node(), side.node());
        draftDue.setOnFinished(due -> drafts.keep(here));
    }

    @Override
    public String name() {
        return "checkin";
    }

    @Override
    public Node node() {
        return frame.node();
    }

    @Override
    public boolean showsPatient() {
        return true;
    }

    @Override
    public List<ScreenAction> actions() {
        return CheckInActions.of(this);
    }

    @Override
    public void opened() {
        open = true;
        attached = new Subscriptions();
        attached.add(page.sequence().installOn(page.node()));
        attached.listen(desk.session(), session -> changed());
        attached.listen(desk.sessions(), rows -> changed());
        attached.listen(desk.saveState(), this::saveStateChanged);
        attached.onClose(draftDue::stop);
        side.none(false);
        parts.all().forEach(part -> part.show(chart()));
        known.filter(one -> chart().isEmpty()).ifPresent(parts.patient()::take);
        Map<Step, Moment> restored = drafts.restore(chart().isPresent());
        listenToTyping();
        here = board().firstOpen();
        go(here);
        Optional.ofNullable(restored.get(here)).ifPresent(this::sayRestored);
    }

    private void listenToTyping() {
        parts.all().stream()
                .flatMap(part -> part.texts().values().stream())
                .forEach(text -> attached.listen(text, typed -> draftDue.playFromStart()));
    }

    private void sayRestored(Moment since) {
        page.sayKept(
                words.say("checkin.kept"),
                words.say("checkin.kept.text", DisplayText.time(since.local().toLocalTime())));
    }

    @Override
    public void closed() {
        open = false;
        drafts.keep(here);
        attached.close();
    }

    private Optional<Chart> chart() {
        return desk.session().get().map(TreatmentSession::chart);
    }

    private StepBoard board() {
        return chart().map(one -> StepBoard.of(one, desk.sessions().get()))
                .orElseGet(() -> StepBoard.before(parts.patient().chosen().isPresent()));
    }

    private void saveStateChanged(SaveState state) {
        if (state instanceof SaveState.NotSaved) {
            acting.letRetry();
        }
    }

    private void changed() {
        if (!acting.busy()) {
            render();
        }
    }

    private void rearranged() {
        if (open && here == Step.PATIENT) {
            go(here);
        }
    }

    private void picked(Patient patient) {
        earlier.read(
                patient.id(),
                shown -> {
                    side.show(shown.sessions());
                    parts.weight().lastVisit(shown.weight());
                });
    }

    private void render() {
        chart().map(one -> one.patient()).ifPresent(this::picked);
        StepBoard board = board();
        list.show(board, here);
        page.show(here, board.of(here), parts.of(here), chart());
        side.show(chart(), parts.all());
    }

    /** Shows a step and puts the focus into its first open field. */
    void go(Step step) {
        drafts.keep(here);
        here = step;
        page.quiet();
        render();
        focusFirst();
    }

    private void focusFirst() {
        Optional<Node> search =
                page.shown().contains(parts.patient())
                        ? parts.patient().firstFocus()
                        : Optional.empty();
        search.ifPresentOrElse(Node::requestFocus, page.sequence()::focusFirst);
    }

    private void toList() {
        list.takeFocus(here);
    }

    private void toRecord() {
        chart().ifPresent(one -> ways.record(one.id()));
    }

    /** To where the baseline set is entered. */
    void toTreatment() {
        if (chart().map(Preparation::new).filter(Preparation::checkedIn).isPresent()) {
            ways.treatment(acting.session());
        } else {
            page.say(MessageBar.Level.SHOULD, "", words.say("checkin.baseline.early"));
        }
    }

    private void commit() {
        if (acting.busy()) {
            return;
        }
        StepAnswer answer = StepAnswer.of(page.shown(), chart());
        switch (answer) {
            case StepAnswer.Incomplete(String sentence, Node focus) -> {
                page.say(MessageBar.Level.SHOULD, "", sentence);
                focus.requestFocus();
            }
            case StepAnswer.Nothing() -> {
                page.say(MessageBar.Level.SHOULD, "", words.say("checkin.nothing"));
                focusFirst();
            }
            case StepAnswer.GoOn() -> go(next());
            case StepAnswer.Perform(List<Act> acts) -> acting.perform(acts, this::recorded);
        }
    }

    private Step next() {
        return board().first(here.onward(1));
    }

    private void doNow(List<Act> acts) {
        acting.perform(
                acts,
                refusal -> {
                    render();
                    refusal.ifPresentOrElse(this::refused, this::focusFirst);
                });
    }

    private void refused(Refusal refusal) {
        page.say(
                MessageBar.Level.NOW,
                words.say("checkin.refused"),
                words.say("charting.refused." + refusal.reason()));
    }

    private void recorded(Optional<Refusal> refusal) {
        if (!open) {
            return;
        }
        if (refusal.isPresent()) {
            render();
            refused(refusal.get());
            return;
        }
        draftDue.stop();
        drafts.drop(here);
        if (here == Step.PROTOCOL) {
            drafts.drop(Step.PATIENT);
        }
        if (chart().map(Preparation::new).filter(Preparation::timeOutDone).isPresent()) {
            ways.treatment(acting.session());
        } else if (board().of(here) instanceof Standing.Done) {
            go(next());
        } else {
            page.quiet();
            render();
            focusFirst();
        }
    }

    /** Asks why the treatment is called off. */
    void askCallOff() {
        if (chart().isEmpty()) {
            page.say(MessageBar.Level.SHOULD, "", words.say("checkin.calloff.early"));
            return;
        }
        page.quiet();
        page.show(new CallOffPane(words, this::callOff, () -> go(here)));
        page.sequence().focusFirst();
    }

    private void callOff(String reason) {
        acting.perform(
                List.of(new CallOffTreatment(acting.context("calloff"), reason)),
                refusal -> refusal.ifPresentOrElse(this::refused, ways::board));
    }

    /** What is said at present of what was tried. */
    String said() {
        return page.said();
    }

    /** The step that is shown. */
    Step here() {
        return here;
    }
}
