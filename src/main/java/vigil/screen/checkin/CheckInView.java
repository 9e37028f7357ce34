package vigil.screen.checkin;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import vigil.charting.Act;
import vigil.people.Patient;
import vigil.quantity.Moment;
import vigil.screen.desk.ForWhom;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.SaveState;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.TypingPause;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.SessionId;
import vigil.session.TreatmentSession;
import vigil.telling.People;
import vigil.telling.PlanText;

/** Carries a patient from "who is it" to "ready", in seven numbered steps. */
public final class CheckInView implements Screen {
    private final Words words;
    private final SessionDesk desk;
    private final Navigation ways;
    private final Optional<ForWhom> whom;
    private final Acting acting;
    private final CheckInParts parts;
    private final Drafts drafts;
    private final EarlierSessions earlier;
    private final StepList list;
    private final StepPage page;
    private final SidePanels side;
    private final CheckInFrame frame;
    private final CheckInActs acts;
    private final TypingPause typing = new TypingPause(this::keep);
    private Subscriptions attached = new Subscriptions();
    private Step here = Step.PATIENT;
    private boolean open;
    private boolean left;

    /**
     * The check-in of the session that is open at the desk, or of a new one.
     *
     * @param whom whom a new session is for, as far as that is known already
     */
    public CheckInView(Words words, SessionDesk desk, Navigation ways, Optional<ForWhom> whom) {
        this.words = words;
        this.desk = desk;
        this.ways = ways;
        this.whom = whom;
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
        this.earlier = new EarlierSessions(desk, session);
        this.list = new StepList(words, this::go, this::askCallOff);
        this.page =
                new StepPage(
                        words,
                        new StepPage.Ways(
                                this::commit,
                                this::toList,
                                this::toRecord,
                                this::go,
                                this::discard));
        this.side = new SidePanels(words, new PlanText(words, new People(desk.clinic().staff())));
        this.frame = new CheckInFrame(list, page.node(), side.node());
        this.acts = new CheckInActs(this, words, ways, acting, parts, drafts, page, typing);
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

    /** The steps have their keys beside them. */
    @Override
    public List<ScreenAction> onKeyBar() {
        return CheckInActions.beside(this);
    }

    /** Whether acts are on their way to the disk. */
    boolean busy() {
        return acting.busy();
    }

    @Override
    public void opened() {
        open = true;
        attached = new Subscriptions();
        attached.add(page.sequence().installOn(page.node()));
        attached.listen(desk.session(), session -> changed());
        attached.listen(desk.sessions(), rows -> changed());
        attached.listen(desk.saveState(), this::saveStateChanged);
        side.nobody(false);
        attached.listen(desk.user(), user -> changed());
        attached.add(typing.on(page.node()));
        parts.all().forEach(part -> part.show(chart()));
        if (whom.isPresent() && chart().isEmpty()) {
            parts.patient().begin(whom.get());
        } else {
            drafts.restore(chart());
        }
        here = board().firstOpen();
        go(here);
    }

    /** What is on its way to the disk is kept by nothing else. */
    void keep() {
        if (!acting.busy() && !left) {
            drafts.keep(here, chart());
        }
    }

    private void discard() {
        parts.of(here).forEach(part -> part.form().clear());
        drafts.drop(here);
        page.quiet();
        focusFirst();
    }

    private void sayRestored(Moment since) {
        page.sayKept(
                words.say("checkin.kept"),
                words.say("checkin.kept.text", words.time(since.local())));
    }

    @Override
    public void closed() {
        open = false;
        keep();
        attached.close();
    }

    Optional<Chart> chart() {
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
            if (!parts.patient().known()) {
                earlier.forget();
                side.nobody(parts.patient().fresh());
                parts.weight().lastVisit(Optional.empty());
            }
            go(here);
        }
    }

    private void picked(Patient patient) {
        earlier.read(
                patient.id(),
                shown -> {
                    side.show(shown.sessions(), shown.plan());
                    parts.weight().lastVisit(shown.weight());
                });
    }

    void render() {
        chart().map(one -> one.patient()).ifPresent(this::picked);
        StepBoard board = board();
        list.show(board, here);
        page.show(here, board.of(here), parts.of(here), chart());
        side.show(chart(), parts.all());
    }

    /** Shows a step and puts the focus into its first open field. */
    void go(Step step) {
        keep();
        here = step;
        acts.asksAgain();
        page.quiet();
        render();
        frame.toTop();
        drafts.restored(here).ifPresent(this::sayRestored);
        focusFirst();
    }

    void focusFirst() {
        Optional<Node> search =
                page.shown().contains(parts.patient())
                        ? parts.patient().firstFocus()
                        : Optional.empty();
        search.ifPresentOrElse(Node::requestFocus, page.sequence()::focusFirst);
    }

    private void toList() {
        list.takeFocus();
    }

    private void toRecord() {
        chart().ifPresent(one -> ways.record(one.id()));
    }

    /** To where the baseline set is entered. */
    void toTreatment() {
        acts.toTreatment();
    }

    /** Asks why the treatment is called off. */
    void askCallOff() {
        acts.askCallOff();
    }

    private void commit() {
        acts.commit();
    }

    private void doNow(List<Act> now) {
        acts.doNow(now);
    }

    /** Where the step that comes next is shown. */
    void goOn() {
        go(board().first(here.onward(1)));
    }

    /** Whether the step that is shown is done. */
    boolean doneHere() {
        return board().of(here) instanceof Standing.Done;
    }

    /** Whether the screen is shown; what comes back from the disk later changes nothing. */
    boolean isOpen() {
        return open;
    }

    /** There is no way back to this screen; nothing half typed in it has a use any more. */
    void leave() {
        for (Step step : Step.values()) {
            drafts.drop(step);
        }
        open = false;
        left = true;
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
