package vigil.screen.review;

import java.util.List;
import java.util.stream.Collectors;
import vigil.review.SessionBrief;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/** The sessions that are shown, as they go on paper. */
final class ListPrint {
    private final Words words;
    private final SessionDesk desk;
    private final BriefText text;
    private final ListPaper paper;
    private final MessageBar said = new MessageBar();

    ListPrint(Words words, SessionDesk desk, BriefText text, ListPaper paper) {
        this.words = words;
        this.desk = desk;
        this.text = text;
        this.paper = paper;
    }

    /** Where it is said that it was written, or why not. */
    MessageBar said() {
        return said;
    }

    /** Writes the sessions; {@code which} says in words which they are. */
    void print(String which, List<SessionBrief> shown) {
        said.show(MessageBar.Level.INFO, "", words.say("review.paper.now"));
        String many = words.say("review.paper.count", which, DisplayText.number(shown.size()));
        String room = desk.clinic().room();
        desk.onFiles(
                () ->
                        paper.write(
                                new ListPaper.Sheet(
                                        room, many, shown.stream().map(this::row).toList())),
                path -> said.show(MessageBar.Level.SETTLED, "", words.say("review.printed", path)),
                failed ->
                        said.show(
                                MessageBar.Level.SHOULD,
                                words.say("review.not-printed"),
                                FaultText.of(words, FaultText.fault(failed))));
    }

    private ListPaper.Row row(SessionBrief brief) {
        return new ListPaper.Row(
                words.say(
                        "review.paper.when",
                        DisplayText.date(brief.when().local().toLocalDate()),
                        words.time(brief.when().local())),
                words.say(
                        "review.paper.patient",
                        text.name(brief),
                        brief.session().patient().mrn(),
                        text.dose(brief)),
                text.standsOut(brief).stream()
                        .map(BriefText.Line::whole)
                        .collect(Collectors.joining("; ")),
                text.state(brief));
    }
}
