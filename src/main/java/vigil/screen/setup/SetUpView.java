package vigil.screen.setup;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.access.keys.SlotKind;
import vigil.screen.credentials.CountersignedForm;
import vigil.screen.credentials.PaperForms;
import vigil.screen.desk.Screen;
import vigil.screen.kit.Em;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.Icons;
import vigil.screen.kit.KeptFocus;
import vigil.screen.kit.Panel;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;
import vigil.screen.kit.StepTrack;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Tone;
import vigil.screen.kit.Words;
import vigil.screen.kit.Work;

/**
 * The set-up of a new store. Each step goes to the store at once, so that it can be left after each
 * and gone on with later.
 */
public final class SetUpView implements Screen {
    private static final String NAME = "setup";
    private static final double NARROW_EM = 60;
    private static final double TRACK_EM = 18;

    private final Words words;
    private final SetUpModel model;
    private final SetUpPages pages;
    private final StepTrack<SetUpStep> track;
    private final Panel steps = new Panel("");
    private final CountersignedForm form;
    private final PaperForms papers;
    private final Em em = new Em(this::fit);
    private final VBox column = Style.on(new VBox(), Style.COLUMN);
    private final HBox wide = Style.on(new HBox(), Style.WORK);
    private final FormScroll scroll;
    private final StackPane root = new StackPane(wide, em);
    private final Subscriptions listeners = new Subscriptions();
    private SetUpStep shown = SetUpStep.FOLDER;
    private boolean narrow;

    /** The set-up, at its first step. */
    public SetUpView(Words words, Founding founding, Work work, SetUpPlace place) {
        this.words = words;
        model = new SetUpModel(founding, work);
        pages = new SetUpPages(words, model, place);
        form = new CountersignedForm(words, model::door, place.now());
        papers = new PaperForms(words, model::door, form);
        track =
                new StepTrack<>(
                        words,
                        List.of(SetUpStep.values()),
                        step -> words.say("setup.step." + step),
                        this::go);
        steps.setStyle("-fx-min-width: %1$sem; -fx-pref-width: %1$sem;".formatted(TRACK_EM));
        scroll = new FormScroll(column);
        column.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        wide.getChildren().addAll(steps, scroll);
        arrange(false);
        root.widthProperty().subscribe(this::fit);
    }

    private void fit() {
        boolean now = root.getWidth() > 0 && root.getWidth() < NARROW_EM * em.px();
        if (now != narrow) {
            KeptFocus.during(root, () -> arrange(now));
        }
    }

    private void arrange(boolean below) {
        narrow = below;
        steps.titleProperty().set(below ? "" : words.say("setup.title"));
        steps.body().setAll(track.inALine(below));
        wide.getChildren().remove(steps);
        column.getChildren().clear();
        if (below) {
            column.getChildren().add(steps);
        } else {
            wide.getChildren().addFirst(steps);
        }
        column.getChildren().add(form);
    }

    private StepTrack.Mark mark(SetUpStep step) {
        SetUpStep next = model.next().get();
        if (step.compareTo(next) < 0) {
            return new StepTrack.Mark(words.say("setup.standing.done"), Icons.CHECK, Tone.GOOD);
        }
        return step == next
                ? new StepTrack.Mark(words.say("setup.standing.now"), Icons.NEXT, Tone.NEUTRAL)
                : new StepTrack.Mark(words.say("setup.standing.later"), Icons.LOCK, Tone.NEUTRAL);
    }

    /** A step can be looked at once it is its turn. */
    private void go(SetUpStep step) {
        if (step.compareTo(model.next().get()) > 0) {
            return;
        }
        papers.forget();
        shown = step;
        track.show(this::mark, shown);
        form.show(page(step));
        // Each step begins with its title and what it is for.
        scroll.setVvalue(0);
    }

    private FormPanel page(SetUpStep step) {
        boolean over = step.compareTo(model.next().get()) < 0;
        if (over && step != SetUpStep.SITE && step != SetUpStep.CHECK) {
            return pages.done(step, this::onward);
        }
        if (model.signInFirst(step)) {
            return pages.signIn(this::onward);
        }
        return switch (step) {
            case FOLDER -> pages.folder();
            case SITE -> pages.site();
            case FIRST -> pages.first();
            case SECOND -> pages.second(form);
            case SHEET -> pages.paper(form, papers, SlotKind.RECOVERY);
            case CARD -> pages.paper(form, papers, SlotKind.EMERGENCY);
            case CHECK -> new CheckPage(words, model).form();
            case BEGIN -> pages.begin();
        };
    }

    private void onward() {
        go(model.next().get());
    }

    private void back() {
        SetUpStep before = SetUpStep.FOLDER;
        for (SetUpStep step : SetUpStep.values()) {
            if (step == shown) {
                go(before);
                return;
            }
            before = step;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<ScreenAction> actions() {
        Scope here = new Scope.Screen(NAME);
        return List.of(
                ScreenAction.always("setup.back", "setup.back", "Alt+B", here, this::back),
                ScreenAction.always("setup.onward", "setup.onward", "Alt+N", here, this::onward));
    }

    @Override
    public void opened() {
        listeners.follow(model.next(), next -> onward());
    }

    @Override
    public void closed() {
        papers.forget();
        form.clear();
        listeners.close();
    }
}
