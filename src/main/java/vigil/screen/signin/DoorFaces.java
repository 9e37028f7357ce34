package vigil.screen.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import vigil.access.accounts.Badge;
import vigil.access.signin.PinEntry;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.Entering;
import vigil.access.workplace.NotOpened;
import vigil.access.workplace.Person;
import vigil.access.workplace.Workplace;
import vigil.charting.StoreFault;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.credentials.Door;
import vigil.screen.credentials.DoorText;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Words;
import vigil.telling.PersonText;

/** The faces of the door in their order: which form is shown, and what follows from its answer. */
final class DoorFaces {
    private final Words words;
    private final SessionDesk desk;
    private final Door door;
    private final SignInView.Entrance entrance;
    private final DoorText text;
    private final Optional<StaffMember> expected;
    private final Consumer<Entering.In> signedIn;
    private final StackPane slot = new StackPane();
    private Optional<Face> shown = Optional.empty();

    DoorFaces(
            Words words,
            SessionDesk desk,
            Door door,
            SignInView.Entrance entrance,
            Optional<StaffMember> expected,
            Consumer<Entering.In> signedIn) {
        this.words = words;
        this.desk = desk;
        this.door = door;
        this.entrance = entrance;
        this.text = new DoorText(words);
        this.expected = expected;
        this.signedIn = signedIn;
    }

    Node node() {
        return slot;
    }

    void tick(Moment now) {
        shown.ifPresent(face -> face.tick(now));
    }

    void close() {
        shown.ifPresent(Face::forget);
    }

    private void show(Face face) {
        close();
        shown = Optional.of(face);
        slot.getChildren().setAll(face.form().node());
        slot.applyCss();
        face.takeFocus();
    }

    void first() {
        expected.ifPresentOrElse(this::unlock, this::byName);
    }

    private void unlock(StaffMember who) {
        UnlockFace[] face = new UnlockFace[1];
        face[0] =
                new UnlockFace(
                        words,
                        PersonText.staff(who),
                        new UnlockFace.Ways(
                                pin -> ask(at -> at.unlock(pin), entry -> pin(face[0], entry, who)),
                                typed -> enter(new Claimant.Named(who.id()), typed, face[0]::shut),
                                this::byName));
        show(face[0]);
    }

    private void pin(UnlockFace face, PinEntry entry, StaffMember who) {
        text.of(entry)
                .ifPresentOrElse(
                        face::wrongPin,
                        () -> signedIn.accept(new Entering.In(who, false, true, List.of())));
    }

    private void byName() {
        show(nameFace());
    }

    private NameFace nameFace() {
        NameFace[] face = new NameFace[1];
        face[0] =
                new NameFace(
                        words,
                        door.workplace().people(),
                        (who, typed) -> enter(who, typed, face[0]::shut),
                        new NameFace.Ways(
                                this::card, this::sheet, expected.map(who -> this::first)));
        return face[0];
    }

    /** Told why it stayed shut, and when that was. */
    private interface Shut {
        void shut(NotOpened why, Moment now);
    }

    private void enter(Claimant who, char[] typed, Shut face) {
        char[] copy = typed.clone();
        ask(
                at -> at.enter(who, typed),
                came -> {
                    switch (came) {
                        case Entering.In in -> arrived(in);
                        case Entering.PasswordDue() -> newPassword(who, copy);
                        case Entering.PasswordNotTaken _ -> {}
                        case Entering.Mistyped _ -> {}
                        case NotOpened why -> face.shut(why, desk.now().get());
                    }
                    if (!(came instanceof Entering.PasswordDue)) {
                        Arrays.fill(copy, '\0');
                    }
                });
    }

    private void newPassword(Claimant who, char[] temporary) {
        NewPasswordFace[] face = new NewPasswordFace[1];
        face[0] =
                new NewPasswordFace(
                        words,
                        entrance.rules(),
                        own(who),
                        temporary,
                        (old, fresh) ->
                                ask(
                                        at -> at.enterChanging(who, old, fresh),
                                        came -> changed(face[0], came)),
                        this::byName);
        show(face[0]);
    }

    private static List<String> own(Claimant who) {
        return who instanceof Claimant.Named(StaffId user) ? List.of(user.value()) : List.of();
    }

    private void changed(NewPasswordFace face, Entering came) {
        switch (came) {
            case Entering.In in -> arrived(in);
            case Entering.PasswordNotTaken(var objection) -> face.refuse(text.of(objection));
            case Entering.PasswordDue() -> {}
            case Entering.Mistyped _ -> {}
            case NotOpened why -> face.shut(why, desk.now().get());
        }
    }

    private void card() {
        CardFace[] face = new CardFace[1];
        face[0] =
                new CardFace(
                        words,
                        (code, reason) ->
                                ask(
                                        at -> at.paperKeys().useCard(code, reason),
                                        came -> byCard(face[0], came)),
                        this::byName);
        show(face[0]);
    }

    private void byCard(CardFace face, Entering came) {
        switch (came) {
            case Entering.In in -> signedIn.accept(in);
            case Entering.Mistyped(var reading) -> text.of(reading).ifPresent(face::refuse);
            case Entering.PasswordDue() -> {}
            case Entering.PasswordNotTaken _ -> {}
            case NotOpened why -> face.shut(why, desk.now().get());
        }
    }

    private void sheet() {
        SheetFace[] face = new SheetFace[1];
        face[0] =
                new SheetFace(
                        words,
                        entrance.rules(),
                        (code, person, password) ->
                                ask(
                                        at -> at.paperKeys().recover(code, person, password),
                                        came -> bySheet(face[0], came)),
                        this::byName);
        show(face[0]);
    }

    private void bySheet(SheetFace face, Entering came) {
        switch (came) {
            case Entering.In in -> arrived(in);
            case Entering.Mistyped(var reading) -> text.of(reading).ifPresent(face::mistyped);
            case Entering.PasswordNotTaken(var objection) -> face.refuse(text.of(objection));
            case Entering.PasswordDue() -> {}
            case NotOpened why -> face.shut(why, desk.now().get());
        }
    }

    /** At the start of work a PIN is offered; over a running session nobody is held up. */
    private void arrived(Entering.In in) {
        if (desk.live().get().isPresent() || expected.isPresent()) {
            signedIn.accept(in);
            return;
        }
        PinFace[] face = new PinFace[1];
        face[0] =
                new PinFace(
                        words,
                        typed ->
                                ask(at -> at.choosePin(typed), entry -> chosen(face[0], entry, in)),
                        () -> signedIn.accept(in));
        show(face[0]);
    }

    private void chosen(PinFace face, PinEntry entry, Entering.In in) {
        text.of(entry).ifPresentOrElse(face::refuse, () -> signedIn.accept(in));
    }

    private <T> void ask(Function<Workplace, T> asked, Consumer<T> then) {
        Optional<Face> here = shown;
        here.ifPresent(face -> face.form().busy(true));
        Consumer<Runnable> after =
                act -> {
                    here.ifPresent(face -> face.form().busy(false));
                    act.run();
                };
        door.onKeys(
                asked,
                answer -> after.accept(() -> then.accept(answer)),
                fault -> after.accept(() -> failed(here, fault)));
    }

    private void failed(Optional<Face> face, StoreFault fault) {
        face.ifPresent(
                at ->
                        at.form()
                                .say(
                                        MessageBar.Level.NOW,
                                        words.say("signin.failed"),
                                        FaultText.of(words, fault)));
    }

    /** A badge was scanned: whoever holds it has only to type the password. */
    void scanned(String code, Runnable answered) {
        if (!Badge.isCode(code)) {
            unknownBadge();
            answered.run();
            return;
        }
        door.onLedger(
                at -> at.holder(new Badge(code)),
                holder -> {
                    holder.ifPresentOrElse(this::holder, this::unknownBadge);
                    answered.run();
                },
                fault -> {
                    failed(shown, fault);
                    answered.run();
                });
    }

    private void holder(Person holder) {
        boolean comesBack =
                expected.filter(who -> who.id().equals(holder.id())).isPresent()
                        && shown.filter(UnlockFace.class::isInstance).isPresent();
        if (!comesBack) {
            NameFace face = nameFace();
            show(face);
            face.choose(holder);
        }
    }

    private void unknownBadge() {
        say(MessageBar.Level.SHOULD, words.say("signin.badge.unknown"));
    }

    void tell(String sentence) {
        say(MessageBar.Level.INFO, sentence);
    }

    private void say(MessageBar.Level level, String sentence) {
        shown.ifPresent(at -> at.form().say(level, "", sentence));
    }
}
