package vigil.screen.setup;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vigil.screen.desk.Screen;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.ScreenAction.Scope;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/**
 * A start that this computer does not allow: why, whom to tell, how to go on charting meanwhile,
 * and another try once it is put right.
 */
public final class NotStartedView implements Screen {
    private static final String NAME = "not-started";

    /** Another try. */
    public interface Again {
        /** Begins it; what comes of it has a window of its own, or is told as why it failed. */
        void start(Consumer<String> failed);
    }

    private final Words words;
    private final Again again;
    private final FormPanel form;
    private final StackPane root;

    /**
     * What is said.
     *
     * @param why in a sentence or two, with what to do
     * @param close ends the program
     */
    public NotStartedView(Words words, String why, Again again, Runnable close) {
        this.words = words;
        this.again = again;
        form =
                new FormPanel(
                                words,
                                words.say("setup.not-started.title"),
                                words.say("setup.not-started.text"),
                                words.say("setup.not-started.again"),
                                this::tryAgain,
                                close)
                        .standing()
                        .beside(Buttons.plain(words.say("setup.not-started.close"), close));
        say(why);
        StackPane place = Style.on(new StackPane(form.node()), Style.COLUMN);
        place.setMinHeight(Region.USE_PREF_SIZE);
        root = Style.on(new StackPane(new FormScroll(place)), Style.WORK);
    }

    private void say(String why) {
        form.say(MessageBar.Level.NOW, words.say("setup.not-started.lead"), why);
    }

    private void tryAgain() {
        form.busy(true);
        again.start(
                why -> {
                    form.busy(false);
                    say(why);
                    form.takeFocus();
                });
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
        return List.of(
                ScreenAction.always(
                        "setup.not-started.again",
                        "setup.not-started.again",
                        "Ctrl+R",
                        new Scope.Screen(NAME),
                        this::tryAgain));
    }

    @Override
    public void opened() {
        root.applyCss();
        form.takeFocus();
    }

    @Override
    public void closed() {}
}
