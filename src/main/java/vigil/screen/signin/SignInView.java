package vigil.screen.signin;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.access.passwords.PasswordRules;
import vigil.access.workplace.Entering;
import vigil.people.StaffMember;
import vigil.screen.credentials.Door;
import vigil.screen.credentials.NewKeyBar;
import vigil.screen.desk.Program;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.DemoBand;
import vigil.screen.kit.FormScroll;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Overlay;
import vigil.screen.kit.ScanFilter;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;

/**
 * The door: sign-in, unlock and the change of person. Room and clock stand above, and where a
 * running session stands on its clock, without any name or value.
 */
public final class SignInView implements Screen {

    /**
     * What stands at the door besides people.
     *
     * @param program whose version is shown small
     * @param rules what a new password must be
     * @param marks how a scanner frames a badge, as it counts today
     * @param invented the passwords of the demo's people; empty everywhere else
     */
    public record Entrance(
            Program program,
            PasswordRules rules,
            Supplier<ScanFilter.Marks> marks,
            List<InventedPassword> invented) {
        public Entrance {
            invented = List.copyOf(invented);
        }
    }

    private final SessionDesk desk;
    private final DoorFaces faces;
    private final Subscriptions listeners = new Subscriptions();
    private final VBox root = new VBox();
    private final DoorHead head;
    private final Overlay overlay;

    /**
     * The screen.
     *
     * @param expected who comes back where it was locked; nobody at the start
     * @param signedIn told once who is in
     */
    public SignInView(
            Words words,
            SessionDesk desk,
            Door door,
            Entrance entrance,
            Optional<StaffMember> expected,
            Consumer<Entering.In> signedIn) {
        this.desk = desk;
        faces = new DoorFaces(words, desk, door, entrance, expected, signedIn);
        head = new DoorHead(words, desk.clinic().room());
        NewKeyBar newKey = new NewKeyBar(words);
        listeners.add(newKey.follow(door));
        VBox column = Style.on(new VBox(head, newKey.node()), Style.DOOR);
        column.getChildren().add(faces.node());
        desk.clinic()
                .notes()
                .forEach(
                        note ->
                                column.getChildren()
                                        .add(new MessageBar(MessageBar.Level.SHOULD, "", note)));
        column.getChildren()
                .add(
                        Style.on(
                                new Label(
                                        words.say("signin.version", entrance.program().version())),
                                Style.MUTED,
                                Style.SMALL));
        column.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane centred = Style.on(new FlowPane(column), Style.WORK);
        // As wide as its text wants, and never wider than the window.
        column.maxWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        centred.getWidth()
                                                - centred.snappedLeftInset()
                                                - centred.snappedRightInset(),
                                centred.widthProperty(),
                                centred.paddingProperty()));
        if (!entrance.invented().isEmpty()) {
            // As far below the band as what stands beside it, also where both are scrolled.
            VBox side =
                    Style.on(
                            new VBox(InventedPassword.table(words, entrance.invented())),
                            Style.DOOR);
            side.maxWidthProperty().bind(column.maxWidthProperty());
            centred.getChildren().add(side);
        }
        centred.setAlignment(Pos.CENTER);
        centred.setRowValignment(VPos.TOP);
        centred.setMinWidth(0);
        centred.setMinHeight(Region.USE_PREF_SIZE);
        FormScroll scroll = new FormScroll(centred);
        scroll.setFitToHeight(true);
        overlay = new Overlay(scroll);
        VBox.setVgrow(overlay, Priority.ALWAYS);
        if (desk.clinic().demo()) {
            DemoBand band = new DemoBand(words);
            band.setMinHeight(Region.USE_PREF_SIZE);
            root.getChildren().add(band);
        }
        root.getChildren().add(overlay);
    }

    /** A badge was scanned: whoever holds it has only to type the password. */
    public void scanned(String code, Runnable answered) {
        faces.scanned(code, answered);
    }

    /** Says one sentence in the form that is shown. */
    public void tell(String sentence) {
        faces.tell(sentence);
    }

    /** Where a card can be shown over this screen. */
    public Overlay overlay() {
        return overlay;
    }

    @Override
    public String name() {
        return "signin";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void opened() {
        listeners.follow(
                desk.now(),
                now -> {
                    head.show(now, desk.live().get());
                    faces.tick(now);
                });
        listeners.listen(desk.live(), live -> head.show(desk.now().get(), live));
        // Without its skin a scroll pane holds nothing that could take the focus, and who locked by
        // mistake types before the next frame.
        root.applyCss();
        faces.first();
    }

    @Override
    public void closed() {
        faces.close();
        listeners.close();
    }
}
