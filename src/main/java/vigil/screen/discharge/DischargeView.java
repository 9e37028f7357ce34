package vigil.screen.discharge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.discharge.Finding;
import vigil.protocol.Criterion;
import vigil.review.Gate;
import vigil.screen.desk.Bedside;
import vigil.screen.desk.Navigation;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Drawer;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.Overlay;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.TreatmentSession;
import vigil.telling.FindingText;
import vigil.telling.People;

/** The screen of leaving: criteria at the left, what can be done at the right. */
public final class DischargeView implements Screen {
    private static final Set<String> OFF_BAR = Set.of("F9", "Ctrl+I");

    private final Words words;
    private final SessionDesk desk;
    private final Navigation ways;
    private final FindingText text;
    private final CriteriaList criteria;
    private final Label header = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final LeavePanel leave;
    private final GoingHomePanel home;
    private final SessionPanel session;
    private final DischargeActs acts;
    private final Drawer drawer = new Drawer();
    private final Overlay root;
    private final List<ScreenAction> actions;
    private Subscriptions attached = new Subscriptions();
    private Optional<FormPanel> form = Optional.empty();

    /** The screen of whichever session is open at the desk. */
    public DischargeView(Words words, SessionDesk desk, Navigation ways) {
        this.words = words;
        this.desk = desk;
        this.ways = ways;
        this.text = new FindingText(words, new People(desk.clinic().staff()));
        this.criteria = new CriteriaList(words, text, this::assess);
        this.acts = new DischargeActs(this, words, desk, ways, text);
        this.leave =
                new LeavePanel(
                        words,
                        new LeavePanel.Ways(
                                acts::discharge, acts::watch, acts::transfer, acts::against));
        this.home =
                new GoingHomePanel(
                        words,
                        new GoingHomePanel.Ways(
                                () -> acts.answer(Gate.TRANSPORT), acts::sheet, acts::taught));
        this.session = new SessionPanel(words);
        this.root = new Overlay(arranged());
        this.actions = new DischargeKeys(this, ways).all();
    }

    private Node arranged() {
        Label title = Style.on(new Label(words.say("discharge.title")), Style.SCREEN_TITLE);
        header.setMinHeight(Region.USE_PREF_SIZE);
        VBox side = new VBox(leave.node(), home.node(), session.node());
        return new LeavingFrame(criteria, new VBox(title, header), side, drawer).node();
    }

    @Override
    public String name() {
        return "discharge";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public boolean showsPatient() {
        return true;
    }

    @Override
    public List<ScreenAction> actions() {
        return actions;
    }

    /** The bar holds what is done here in one row; what paper needs is found by its keys. */
    @Override
    public Set<String> offBar() {
        return OFF_BAR;
    }

    @Override
    public void opened() {
        attached = new Subscriptions();
        attached.listen(desk.session(), now -> show());
        attached.listen(desk.now(), now -> show());
        show();
        criteria.requestFocus();
        criteria.goToOpen();
    }

    @Override
    public void closed() {
        attached.close();
        acts.keepDraft();
        closeForm();
        root.close();
    }

    /** How leaving stands now, of the open session. */
    Optional<Gate> gate() {
        return desk.session().get().map(open -> Gate.of(open, desk.now().get()));
    }

    private void show() {
        gate().ifPresent(
                        gate -> {
                            header.setText(text.header(gate));
                            criteria.show(gate);
                            leave.show(gate);
                            home.show(gate, Going.of(words, gate));
                            session.show(gate);
                        });
    }

    /** Opens what answers a criterion: its line, a score, a set, or else setting it aside. */
    void assess(Finding finding) {
        Criterion criterion = finding.criterion();
        Optional<Gate> gate = gate();
        if (gate.flatMap(now -> now.line(criterion)).isPresent()) {
            gate.flatMap(now -> now.line(criterion)).ifPresent(line -> acts.answer(line.code()));
        } else if (Measured.at(criterion).isPresent()) {
            Measured.at(criterion).ifPresent(this::toBedside);
        } else if (!finding.settled()) {
            acts.setAside(finding);
        } else {
            criteria.goToOpen();
        }
    }

    /** The same for the criterion at hand. */
    void assess() {
        criteria.atHand().ifPresent(this::assess);
    }

    /** Sets the criterion at hand aside, where it is open; what is optional stands in no way. */
    void setAside() {
        criteria.atHand()
                .filter(finding -> !finding.settled())
                .filter(finding -> gate().filter(now -> !now.isOptional(finding)).isPresent())
                .ifPresent(acts::setAside);
    }

    /** F9 stays here and goes to the criteria, from wherever the focus is. */
    void toCriteria() {
        criteria.requestFocus();
    }

    /** To the bedside, where something is entered; F9 leads back. */
    void toBedside(Bedside part) {
        desk.session()
                .get()
                .map(TreatmentSession::chart)
                .ifPresent(open -> ways.treatment(open.id(), part));
    }

    /** Commits the form that is shown, or asks to discharge. */
    void commit() {
        if (root.openProperty().get()) {
            acts.confirm();
        } else if (form.isPresent()) {
            form.get().commit();
        } else {
            acts.discharge();
        }
    }

    /** Shows a form at the right. */
    void open(FormPanel wanted) {
        form = Optional.empty();
        drawer.close();
        leave.clear();
        form = Optional.of(wanted);
        acts.sayKept(wanted);
        drawer.open(wanted);
    }

    /** Takes the form away; what was typed into it is kept and offered back. */
    void cancelForm() {
        acts.keepDraft();
        closeForm();
    }

    /** Takes the form away, and what was typed into it. */
    void discardForm() {
        acts.dropDraft();
        closeForm();
    }

    /** Takes the form away and goes back to the criteria. */
    void closeForm() {
        acts.stopDraft();
        form = Optional.empty();
        drawer.close();
    }

    /** The same after something was answered: on to the next open criterion. */
    void answered() {
        closeForm();
        criteria.requestFocus();
        criteria.goToOpen();
    }

    Overlay overlay() {
        return root;
    }

    LeavePanel leave() {
        return leave;
    }

    CriteriaList criteria() {
        return criteria;
    }

    GoingHomePanel home() {
        return home;
    }

    Optional<FormPanel> form() {
        return form;
    }
}
