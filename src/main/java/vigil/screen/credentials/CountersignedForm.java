package vigil.screen.credentials;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.Countersigner;
import vigil.access.workplace.Kept;
import vigil.access.workplace.NotOpened;
import vigil.access.workplace.Person;
import vigil.access.workplace.Workplace;
import vigil.charting.StoreFault;
import vigil.people.PersonName;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.SecretField;
import vigil.screen.kit.Words;

/**
 * Where a form about accounts and keys stands. What it asks for is kept; where a second
 * administrator has to sign, they type their password in place, and the form waits as it was typed.
 */
public final class CountersignedForm extends StackPane {

    /** What a form asks for; asked a second time with the second administrator. */
    public interface Act {
        /** Called on the thread of keys, or on that of keeping where it takes minutes. */
        Kept keep(Workplace at, Optional<Countersigner> second);
    }

    private final Words words;
    private final Supplier<Door> door;
    private final Supplier<Moment> now;
    private final DoorText text;
    private Optional<FormPanel> form = Optional.empty();

    /** Nothing is shown yet. */
    public CountersignedForm(Words words, Supplier<Door> door, Supplier<Moment> now) {
        this.words = words;
        this.door = door;
        this.now = now;
        this.text = new DoorText(words);
    }

    /** Shows a form and puts the focus into it. */
    public void show(FormPanel first) {
        form = Optional.of(first);
        put(first);
    }

    private void put(FormPanel panel) {
        getChildren().setAll(panel.node());
        applyCss();
        panel.takeFocus();
    }

    /** Shows nothing. */
    public void clear() {
        getChildren().clear();
        form = Optional.empty();
    }

    /**
     * Has something kept.
     *
     * @param what it is in one sentence, read by the second administrator before they sign
     * @param done called when it is on disk
     */
    public void keep(String what, Act act, Runnable done) {
        keep(what, act, done, Door::onKeys);
    }

    /** The same for what takes minutes: whoever comes in meanwhile need not wait for it. */
    public void keepAtLength(String what, Act act, Runnable done) {
        keep(what, act, done, Door::onKeeping);
    }

    /** On which thread it is kept. */
    private interface Asks {
        void ask(
                Door door,
                Function<Workplace, Kept> asked,
                Consumer<Kept> then,
                Consumer<StoreFault> failed);
    }

    private void keep(String what, Act act, Runnable done, Asks asks) {
        Optional<FormPanel> asking = form;
        asking.ifPresent(panel -> panel.busy(true));
        asks.ask(
                door.get(),
                at -> act.keep(at, Optional.empty()),
                kept -> {
                    asking.ifPresent(panel -> panel.busy(false));
                    answered(kept, what, act, done);
                },
                fault -> {
                    asking.ifPresent(panel -> panel.busy(false));
                    refuse(MessageBar.Level.NOW, FaultText.of(words, fault));
                });
    }

    private void answered(Kept kept, String what, Act act, Runnable done) {
        switch (kept) {
            case Kept.Done() -> done.run();
            case Kept.SecondNeeded(List<Person> who) -> second(who, what, act, done);
            case Kept other -> text.of(other).ifPresent(why -> back(why));
        }
    }

    /** The form as it was typed, with what is wrong. */
    private void back(String why) {
        form.ifPresent(
                panel -> {
                    if (!getChildren().contains(panel.node())) {
                        put(panel);
                    }
                });
        refuse(MessageBar.Level.SHOULD, why);
    }

    private void refuse(MessageBar.Level level, String why) {
        form.ifPresent(panel -> panel.say(level, words.say("desk.not-done"), why));
    }

    private void second(List<Person> who, String what, Act act, Runnable done) {
        StaffChoice choice =
                new StaffChoice(
                        words,
                        words.say("credentials.second.who"),
                        who.stream().map(CountersignedForm::member).toList(),
                        member -> member.name().family());
        SecretField password =
                new SecretField(
                        words,
                        words.say("credentials.second.password"),
                        words.say("credentials.password.help"));
        FormPanel panel =
                new FormPanel(
                                words,
                                words.say("credentials.second.title"),
                                words.say("credentials.second.text", what),
                                words.say("credentials.second.act"),
                                asked -> sign(asked, choice, password, what, act, done),
                                () -> form.ifPresent(this::put))
                        .standing()
                        .add(choice);
        panel.add(password.submits(panel::commit))
                .beside(
                        Buttons.plain(
                                words.say("credentials.second.back"),
                                () -> form.ifPresent(this::put)));
        put(panel);
        choice.onChosen(member -> password.input().requestFocus());
        if (who.size() == 1) {
            choice.choose(member(who.getFirst()));
        }
    }

    /** As certified. */
    private static StaffMember member(Person person) {
        return new StaffMember(
                person.id(), new PersonName(person.name(), "", ""), "", person.roles());
    }

    private void sign(
            FormPanel panel,
            StaffChoice choice,
            SecretField password,
            String what,
            Act act,
            Runnable done) {
        Optional<StaffMember> who = choice.chosen();
        if (who.isEmpty()) {
            panel.say(MessageBar.Level.SHOULD, "", words.say("credentials.second.missing"));
            choice.takeFocus();
            return;
        }
        Countersigner second =
                Countersigner.of(new Claimant.Named(who.get().id()), password.take());
        panel.busy(true);
        door.get()
                .onKeys(
                        at -> act.keep(at, Optional.of(second)),
                        kept -> {
                            panel.busy(false);
                            if (kept instanceof NotOpened shut) {
                                new Waiting(words, panel).shut(shut, now.get());
                                password.input().requestFocus();
                            } else {
                                answered(kept, what, act, done);
                            }
                        },
                        fault -> FaultText.notDone(words, panel, fault));
    }
}
