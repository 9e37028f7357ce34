package vigil.screen.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import vigil.access.workplace.Entering;
import vigil.people.StaffMember;
import vigil.screen.credentials.Door;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.FieldScan;
import vigil.screen.kit.StrayScan;
import vigil.screen.kit.TypedAhead;
import vigil.screen.kit.Words;
import vigil.screen.signin.SignInView;

/** Hides the screens behind the door, and shows them again as they were left. */
final class Lock {
    private final Words words;
    private final SessionDesk desk;
    private final Door way;
    private final SignInView.Entrance entrance;
    private final Pane root;
    private final Node frame;
    private Optional<SignInView> door = Optional.empty();
    private Optional<Node> focusBefore = Optional.empty();

    /** An open one over a frame in a root. */
    Lock(
            Words words,
            SessionDesk desk,
            Door way,
            SignInView.Entrance entrance,
            Pane root,
            Node frame) {
        this.words = words;
        this.desk = desk;
        this.way = way;
        this.entrance = entrance;
        this.root = root;
        this.frame = frame;
    }

    /**
     * Hides the frame.
     *
     * @param expected who comes back; nobody at the start
     */
    void close(Optional<StaffMember> expected, Consumer<Entering.In> opened) {
        focusBefore = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
        SignInView view = new SignInView(words, desk, way, entrance, expected, opened);
        door = Optional.of(view);
        frame.setVisible(false);
        root.getChildren().add(view.node());
        view.opened();
    }

    /** Shows the frame. */
    void open() {
        door.ifPresent(
                view -> {
                    view.closed();
                    root.getChildren().remove(view.node());
                });
        door = Optional.empty();
        frame.setVisible(true);
    }

    /** Puts the focus where it was. */
    void focusAgain() {
        focusBefore.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
    }

    /** Keeps what is typed behind a password out of what is shown next, and says so. */
    Subscription overTypedAhead(Scene scene, Consumer<String> open) {
        return new TypedAhead(way.ticker(), () -> tell(words.say("shell.typed-ahead"), open))
                .installOn(scene);
    }

    /**
     * Stands over barcodes: says that one was scanned where nothing takes it, and what was read
     * where the scanner's own sign was left out. Comes before what takes badges.
     */
    Subscription overScans(Scene scene, Consumer<String> open) {
        Runnable nowhere = () -> tell(words.say("shell.stray-scan"), open);
        FieldScan fields =
                new FieldScan(
                        way.ticker(),
                        read -> tell(words.say("shell.scan-read", read.bare(), read.kind()), open),
                        nowhere);
        StrayScan stray =
                new StrayScan(
                        way.ticker(),
                        fields::goesOn,
                        () -> {
                            fields.takeBack();
                            nowhere.run();
                        });
        return stray.installOn(scene).and(fields.installOn(scene));
    }

    /** Says a sentence in the door's own form, or where it is open. */
    private void tell(String sentence, Consumer<String> open) {
        door.ifPresentOrElse(view -> view.tell(sentence), () -> open.accept(sentence));
    }

    /** What is shown in place of the frame, while it is hidden. */
    Optional<SignInView> door() {
        return door;
    }
}
