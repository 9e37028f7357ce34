package vigil.screen.signin;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.NotOpened;
import vigil.access.workplace.Person;
import vigil.people.PersonName;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Moment;
import vigil.screen.credentials.Waiting;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.SecretField;
import vigil.screen.kit.Words;

/** Somebody says who they are, by name or badge, and types their password. */
final class NameFace implements Face {

    /** The other ways in. */
    record Ways(Runnable card, Runnable sheet, Optional<Runnable> back) {}

    private final Words words;
    private final StaffChoice choice;
    private final SecretField password;
    private final FormPanel form;
    private final Waiting waiting;
    private final BiConsumer<Claimant, char[]> enter;

    NameFace(Words words, List<Person> people, BiConsumer<Claimant, char[]> enter, Ways ways) {
        this.words = words;
        this.enter = enter;
        choice =
                new StaffChoice(
                        words,
                        words.say("signin.who"),
                        people.stream().map(NameFace::member).toList(),
                        member -> member.name().family());
        password =
                new SecretField(
                                words,
                                words.say("credentials.password"),
                                words.say("credentials.password.help"))
                        .submits(this::commit);
        form =
                new FormPanel(
                                words,
                                words.say("signin.title"),
                                words.say("signin.welcome"),
                                words.say("signin.enter"),
                                this::commit,
                                () -> ways.back().ifPresent(Runnable::run))
                        .standing()
                        .add(choice)
                        .add(password);
        waiting = new Waiting(words, form);
        // Typed for one person, it is never tried as the password of another.
        choice.chosenProperty()
                .subscribe((before, now) -> before.ifPresent(who -> password.clear()));
        choice.onChosen(member -> password.input().requestFocus());
        ways.back().ifPresent(back -> form.beside(Buttons.plain(words.say("signin.back"), back)));
        form.beside(Buttons.quiet(words.say("signin.card"), ways.card()));
        form.beside(Buttons.quiet(words.say("signin.sheet"), ways.sheet()));
    }

    /** As certified: before anybody signed in, no more of the name is known. */
    private static StaffMember member(Person person) {
        return new StaffMember(
                person.id(), new PersonName(person.name(), "", ""), "", person.roles());
    }

    /** A badge says who it is; the password follows. */
    void choose(Person person) {
        choice.choose(member(person));
    }

    private void commit() {
        Optional<StaffId> who = choice.chosen().map(StaffMember::id);
        if (who.isEmpty()) {
            form.say(MessageBar.Level.SHOULD, "", words.say("signin.who.missing"));
            choice.takeFocus();
        } else if (!password.settle()) {
            password.input().requestFocus();
        } else {
            waiting.forget();
            enter.accept(new Claimant.Named(who.get()), password.take());
        }
    }

    void shut(NotOpened why, Moment now) {
        waiting.shut(why, now);
        password.input().requestFocus();
    }

    @Override
    public FormPanel form() {
        return form;
    }

    @Override
    public void tick(Moment now) {
        waiting.tick(now);
    }

    @Override
    public void forget() {
        choice.clear();
        password.clear();
        waiting.forget();
    }
}
