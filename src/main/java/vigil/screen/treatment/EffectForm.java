package vigil.screen.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import vigil.charting.ActContext;
import vigil.effects.DrugAction;
import vigil.effects.EffectOutcome;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.Seriousness;
import vigil.quantity.Moment;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.session.SideEffectCourse;

/** The side effect form: log one, change one, end one. */
final class EffectForm implements SideForm, FormSheet.Body {
    private static final List<EffectOutcome> ENDS =
            List.of(
                    EffectOutcome.RESOLVED,
                    EffectOutcome.RESOLVED_WITH_SEQUELAE,
                    EffectOutcome.FATAL,
                    EffectOutcome.UNKNOWN);

    private final Words words;
    private final SessionDesk desk;
    private final FormSheet sheet;
    private final FormText text;
    private final EffectModel model;
    private boolean asked;

    EffectForm(Words words, SessionDesk desk, Runnable close) {
        this.words = words;
        this.desk = desk;
        this.sheet = new FormSheet(words, desk, "effect", this, close);
        this.text = sheet.text();
        this.model = new EffectModel(desk, text);
    }

    /** A new side effect, with a term where one was chosen already. */
    void begin(Optional<EffectTerm> term) {
        sheet.begin();
        model.begin(term);
        asked = true;
    }

    /** A side effect that is charted, to be changed or ended. */
    void change(SideEffectCourse course) {
        sheet.begin();
        model.change(course);
        asked = true;
    }

    @Override
    public Node node() {
        return sheet.node();
    }

    @Override
    public void open(Subscriptions attached) {
        if (!asked) {
            sheet.fill();
            if (!text.typed()) {
                begin(Optional.empty());
            }
        }
        asked = false;
        sheet.open(attached);
    }

    @Override
    public void takeFocus() {
        sheet.focusFirst();
    }

    @Override
    public void build(FormRows rows) {
        if (model.isNew()) {
            buildTerm(rows);
        } else {
            model.course().ifPresent(course -> buildCourse(rows, course));
        }
        choice(rows, EffectModel.GRADE, "grade", Grade.values(), "treatment.effect.grade");
        choice(rows, EffectModel.ONSET, "onset", OnsetKnown.values(), "onsetKnown");
        choice(rows, EffectModel.EXPECTED, "expected", Expectedness.values(), "expectedness");
        choice(rows, EffectModel.ACTION, "action", DrugAction.values(), "drugAction");
        rows.line(EffectModel.DONE, say("done"));
        rows.line(EffectModel.TOLD, say("told"));
        rows.tick(EffectModel.SERIOUS, say("serious"));
        for (Seriousness flag : Seriousness.values()) {
            var line = rows.tick(EffectModel.SERIOUS + flag, words.say("seriousness." + flag));
            rows.when(line, this::asksWhySerious);
        }
    }

    private <E extends Enum<E>> void choice(
            FormRows rows, String field, String label, E[] values, String wordsOf) {
        rows.choice(field, say(label), List.of(values), wordsOf);
    }

    private boolean asksWhySerious() {
        boolean any =
                List.of(Seriousness.values()).stream()
                        .anyMatch(flag -> FormRows.ticked(text, EffectModel.SERIOUS + flag));
        return any || FormRows.ticked(text, EffectModel.SERIOUS);
    }

    private void buildTerm(FormRows rows) {
        List<EffectTerm> pills = new ArrayList<>(model.pills());
        pills.add(new EffectTerm(EffectTerm.FREE_TEXT, say("other")));
        rows.choice(EffectModel.TERM, say("term"), pills, EffectTerm::code, EffectTerm::text);
        if (!model.more().isEmpty()) {
            var more =
                    rows.pick(
                            EffectModel.MORE,
                            say("more"),
                            model.more(),
                            EffectTerm::code,
                            EffectTerm::text);
            rows.when(more, model::other);
        }
        var inWords = rows.line(EffectModel.IN_WORDS, say("inwords"));
        rows.when(inWords, model::other);
    }

    private void buildCourse(FormRows rows, SideEffectCourse course) {
        rows.say(course.now().term().text(), Style.STRONG, Style.LARGE, Style.WRAP);
        rows.say(
                course.end()
                        .map(
                                end ->
                                        words.say(
                                                "treatment.effects.from",
                                                words.time(course.onset().local()),
                                                words.time(end.local())))
                        .orElseGet(
                                () ->
                                        words.say(
                                                "treatment.effects.since",
                                                words.time(course.onset().local()))),
                Style.MUTED,
                Style.WRAP);
        rows.choice(EffectModel.ENDED, say("ended"), ENDS, "effectOutcome");
    }

    private String say(String key) {
        return words.say("treatment.effect." + key);
    }

    @Override
    public String commit() {
        String key =
                model.isNew()
                        ? "commit"
                        : model.ended().isEmpty()
                                ? "commit.change"
                                : model.changed() ? "commit.both" : "commit.end";
        return say(key);
    }

    @Override
    public Made made(ActContext context) {
        return model.made(context);
    }

    @Override
    public String time() {
        return model.isNew() ? "time" : model.ended().isEmpty() ? "time.change" : "time.end";
    }

    @Override
    public Optional<String> unusual(Moment at) {
        return model.reported()
                ? Optional.empty()
                : BeforeCheckIn.said(words, desk.session().get(), at);
    }

    @Override
    public void saved() {
        sheet.close();
    }
}
