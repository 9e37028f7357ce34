package vigil.screen.shell;

import java.util.List;
import java.util.stream.Collectors;
import vigil.charting.Draft;
import vigil.screen.desk.DraftText;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.TreatmentSession;
import vigil.telling.PersonText;

/**
 * Says whose it is that stands typed and not saved in the open session, where that is another than
 * who is signed in: what they save they sign as their own. It is gone once that is saved or thrown
 * away.
 */
final class TypedByAnother {
    /** Forms in which somebody speaks for themselves: nobody else goes on with them. */
    private static final String OWN = "record.";

    private final Words words;
    private final SessionDesk desk;
    private final MessageBar bar = new MessageBar();

    TypedByAnother(Words words, SessionDesk desk) {
        this.words = words;
        this.desk = desk;
    }

    MessageBar bar() {
        return bar;
    }

    Subscriptions follow() {
        Subscriptions listeners = new Subscriptions();
        listeners.follow(desk.drafts(), drafts -> look());
        listeners.listen(desk.session(), session -> look());
        listeners.listen(desk.user(), user -> look());
        return listeners;
    }

    private void look() {
        List<Draft> others = desk.session().get().map(this::others).orElse(List.of());
        if (others.isEmpty()) {
            bar.hide();
            return;
        }
        bar.show(
                MessageBar.Level.SHOULD,
                words.say("shell.typed-by.lead", named(others), forms(others)),
                words.say("shell.typed-by.text"));
    }

    private List<Draft> others(TreatmentSession open) {
        return desk.drafts().get().stream()
                .filter(draft -> draft.session().equals(open.chart().id()))
                .filter(draft -> !draft.form().startsWith(OWN))
                .filter(draft -> !draft.by().equals(desk.user().get().id()))
                .toList();
    }

    private String named(List<Draft> drafts) {
        return drafts.stream()
                .map(Draft::by)
                .distinct()
                .map(
                        by ->
                                desk.clinic().staff().stream()
                                        .filter(one -> one.id().equals(by))
                                        .findFirst()
                                        .map(PersonText::staff)
                                        .orElse(by.value()))
                .collect(Collectors.joining("; "));
    }

    private String forms(List<Draft> drafts) {
        return DraftText.forms(words, drafts.stream().map(Draft::form).distinct().toList());
    }
}
