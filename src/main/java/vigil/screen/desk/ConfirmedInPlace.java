package vigil.screen.desk;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vigil.charting.Act;
import vigil.charting.StockAct;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.Role;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.Icons;
import vigil.screen.kit.MeasuredColumn;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.SecretField;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.Confirmation;
import vigil.session.EntryId;
import vigil.session.SecondPerson;
import vigil.session.Seconding;

/**
 * Where a second person types their password, below where they were chosen: Enter confirms. What is
 * confirmed is the act as it now reads; when that changes they are asked again. Where nobody has
 * keys it is not there.
 *
 * @param <A> the act
 */
public final class ConfirmedInPlace<A> extends MeasuredColumn implements EntryStep {

    /** What was signed, for which entry, and the signature. */
    private record Signed(EntryId entry, SecondPerson second, Confirmation confirmation) {}

    private final Words words;
    private final SessionDesk desk;
    private final Confirming<A> confirming;
    private final Supplier<Optional<A>> act;
    private final MessageBar said = new MessageBar();
    private final Label who = Style.on(new Label(), Style.STRONG, Style.WRAP);
    private final Button again;
    private Optional<StaffMember> person = Optional.empty();
    private Optional<SecretField> password = Optional.empty();
    private Optional<Signed> signed = Optional.empty();
    private Runnable goOn = () -> {};
    private boolean checking;

    private ConfirmedInPlace(
            Words words, SessionDesk desk, Confirming<A> confirming, Supplier<Optional<A>> act) {
        this.words = words;
        this.desk = desk;
        this.confirming = confirming;
        this.act = act;
        this.again = Buttons.plain(words.say("desk.second.again"), this::ask);
        again.setMinWidth(Region.USE_PREF_SIZE);
        Style.on(this, Style.FORM);
        ask();
        show();
        sceneProperty().subscribe((shown, now) -> left(now));
    }

    /** What somebody half typed of a password does not wait behind a form that was left. */
    private void left(@Nullable Scene now) {
        if (now == null) {
            password.ifPresent(SecretField::clear);
        }
    }

    /**
     * Of the open session; nobody is asked yet.
     *
     * @param act what is to be confirmed, as it now reads; nothing while something of it is missing
     */
    public static ConfirmedInPlace<Act> ofSession(
            Words words, SessionDesk desk, Supplier<Optional<Act>> act) {
        return new ConfirmedInPlace<>(words, desk, new ConfirmingActs(desk), act);
    }

    /** The same of the room's drug. */
    public static ConfirmedInPlace<StockAct> ofStock(
            Words words, SessionDesk desk, Supplier<Optional<StockAct>> act) {
        return new ConfirmedInPlace<>(words, desk, new ConfirmingStock(desk.credentials()), act);
    }

    /** Asks whoever is chosen. */
    public ConfirmedInPlace<A> of(ObservableValue<Optional<StaffMember>> chosen) {
        chosen.subscribe(asked -> ask(asked));
        return this;
    }

    /** Asks somebody, or nobody; who is asked already goes on typing. */
    public void ask(Optional<StaffMember> asked) {
        Optional<StaffMember> now = desk.credentials().inUse() ? asked : Optional.empty();
        if (!now.equals(person)) {
            person = now;
            ask();
            show();
            takeKeysAtOnce();
        }
    }

    /** A field takes no key before it has its skin, and who types does not wait for a frame. */
    private void takeKeysAtOnce() {
        if (getScene() != null) {
            applyCss();
        }
    }

    private void show() {
        Visibility.set(this, person.isPresent());
    }

    private void ask() {
        signed = Optional.empty();
        said.hide();
        password = person.map(this::field);
        getChildren().setAll(said);
        password.ifPresent(field -> getChildren().addFirst(field));
    }

    private SecretField field(StaffMember member) {
        String name = desk.credentials().printed(member);
        return new SecretField(
                        words,
                        words.say("desk.second.password", name),
                        words.say("desk.second.help", name))
                .submits(this::confirm);
    }

    private void confirm() {
        Optional<A> now = act.get();
        Optional<SecondPerson> second = now.flatMap(confirming::second);
        if (checking || password.filter(field -> !field.isEmpty()).isEmpty() || person.isEmpty()) {
            return;
        }
        if (second.isEmpty()) {
            password.get().refuse(words.say("desk.second.first"));
            return;
        }
        StaffMember member = person.get();
        Role role = Permissions.roleFor(member.roles(), Permission.SECOND).orElse(Role.NURSE);
        Moment at = desk.now().get();
        Seconding seconding = second.get().signs(confirming.entry(now.get()), role, at);
        // The field keeps the focus: what is typed on would go where it can be read.
        checking = true;
        said.show(MessageBar.Level.INFO, "", words.say("desk.second.checking"));
        confirming.sign(
                now.get(),
                seconding,
                password.get().take(),
                answer -> answered(answer, seconding, second.get(), member));
    }

    private void answered(
            Credentials.Answer answer,
            Seconding seconding,
            SecondPerson second,
            StaffMember member) {
        checking = false;
        said.hide();
        if (!person.equals(Optional.of(member))) {
            return;
        }
        switch (answer) {
            case Credentials.Answer.Signed(var signature) -> {
                signed =
                        Optional.of(
                                new Signed(
                                        seconding.entry(),
                                        second,
                                        new Confirmation(
                                                seconding.role(), seconding.at(), signature)));
                showSigned(member);
                goOn.run();
            }
            case Credentials.Answer.NotSigned(String why) ->
                    password.ifPresent(
                            field -> {
                                field.refuse(why);
                                field.input().requestFocus();
                            });
        }
    }

    private void showSigned(StaffMember member) {
        who.setText(words.say("desk.second.confirmed", desk.credentials().printed(member)));
        who.setAccessibleText(who.getText());
        password = Optional.empty();
        getChildren().setAll(Style.on(new HBox(Icons.CHECK.node(), who, again), Style.LINE), said);
    }

    /**
     * The act as it can be done: as it is where it needs nobody, with the signature where it was
     * confirmed as it now reads; nothing where it was not, which is said.
     */
    public Optional<A> confirmed(A as) {
        Optional<SecondPerson> second = confirming.second(as);
        if (second.isEmpty()
                || !desk.credentials().inUse()
                || confirming.stands(as, second.get())) {
            return Optional.of(as);
        }
        Optional<A> done =
                signed.filter(one -> one.entry().equals(confirming.entry(as)))
                        .filter(one -> one.second().equals(second.get()))
                        .map(one -> confirming.with(as, one.confirmation()));
        if (done.isEmpty()) {
            needed(second.get());
        }
        return done;
    }

    private void needed(SecondPerson second) {
        if (person.isEmpty()) {
            ask(desk.clinic().member(second.person()));
        }
        boolean changed = signed.isPresent();
        if (changed) {
            ask();
        }
        String key = changed ? "desk.second.changed" : "desk.second.needed";
        String name = person.map(desk.credentials()::printed).orElse("");
        password.ifPresent(field -> field.refuse(words.say(key, name)));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node focusTarget() {
        return password.<Node>map(SecretField::input).orElse(again);
    }

    @Override
    public boolean settle() {
        return person.isEmpty() || act.get().map(as -> confirmed(as).isPresent()).orElse(true);
    }

    @Override
    public boolean keepsEnter() {
        return password.isPresent();
    }

    @Override
    public boolean emptyForBack() {
        return password.filter(SecretField::isEmpty).isPresent();
    }

    @Override
    public void onComplete(Runnable step) {
        goOn = step;
    }
}
